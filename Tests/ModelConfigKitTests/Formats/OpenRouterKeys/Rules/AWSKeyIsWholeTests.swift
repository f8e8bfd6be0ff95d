import XCTest

@testable import ModelConfigKit

final class AWSKeyIsWholeTests: XCTestCase {
  private let rule = AWSKeyIsWhole()

  private func source(_ field: String, _ value: String) -> String {
    StoredSample.object(StoredSample.accessKey, [field: value])
  }

  func testTheIDOfASessionIsFound() {
    assertFinds(
      rule,
      "access key of a session, which needs a token that OpenRouter does not take, expected a "
        + "lasting one (AKIA…)",
      in: source("accessKeyId", #"«"ASIA0000EXAMPLE00000"»"#), severity: .warning,
      as: .openRouterKeys)
  }

  func testTheIDHasItsForm() {
    for (id, message) in [
      (
        "AKIA0000ISSHORT", "access key id of 15 characters, expected AKIA and 16 capitals or digits"
      ),
      (
        "AKIA0000example00000",
        "access key id of 20 characters, expected AKIA and 16 capitals or digits"
      ),
      ("AIDA0000EXAMPLE00000", "access key id begins with something else, expected AKIA"),
    ] {
      assertFinds(rule, message, in: source("accessKeyId", "«\"\(id)\"»"), as: .openRouterKeys)
    }
  }

  func testWhiteSpaceAroundTheIDIsTakenAway() {
    assertFinds(
      rule, "access key id has white space around it, expected none",
      in: source("accessKeyId", "«\" \(StoredSample.keyID)\\n\"»"), as: .openRouterKeys)
    assertMends(
      rule, source("accessKeyId", "\" \(StoredSample.keyID)\\n\""),
      to: source("accessKeyId", "\"\(StoredSample.keyID)\""), as: .openRouterKeys)
  }

  func testTheSecretIsWhole() {
    assertFinds(
      rule, "secret access key of 39 characters, expected 40",
      in: source("secretAccessKey", "«\"\(StoredSample.secret.dropLast())\"»"),
      as: .openRouterKeys)
    assertFinds(
      rule,
      "secret access key holds a character that none has, expected letters, digits, \"/\" and \"+\"",
      in: source("secretAccessKey", "«\"\(StoredSample.secret.dropLast())-\"»"),
      as: .openRouterKeys)
    assertFinds(
      KeyHasNoWhitespace(), "key has a line break at its end, expected none",
      in: source("secretAccessKey", "«\"\(StoredSample.secret)\\n\"»"), as: .openRouterKeys)
  }
}
