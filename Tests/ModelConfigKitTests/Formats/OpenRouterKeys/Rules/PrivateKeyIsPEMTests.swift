import XCTest

@testable import ModelConfigKit

final class PrivateKeyIsPEMTests: XCTestCase {
  private let rule = PrivateKeyIsPEM()
  private let first = "-----BEGIN PRIVATE KEY-----"
  private let last = "-----END PRIVATE KEY-----"

  private func source(_ key: String) -> String {
    StoredSample.object(StoredSample.account, ["private_key": key])
  }

  func testLineBreaksThatAreEscapedTwiceAreMended() {
    for (key, mended) in [
      (#"\#(first)\\nMIIexample00\\n\#(last)\\n"#, #"\#(first)\nMIIexample00\n\#(last)\n"#),
      (#"\#(first)\nMIIexample00\n\#(last)\\n"#, #"\#(first)\nMIIexample00\n\#(last)\n"#),
      (#"\#(first)\u005cnMIIexample00\\r\\n\#(last)"#, #"\#(first)\nMIIexample00\r\n\#(last)"#),
    ] {
      assertFinds(
        rule, "line breaks of the private key are escaped twice, expected \"\\n\" for each",
        in: source("«\"\(key)\"»"), as: .openRouterKeys)
      assertMends(rule, source("\"\(key)\""), to: source("\"\(mended)\""), as: .openRouterKeys)
    }
  }

  func testSpacesInPlaceOfLineBreaksAreMended() {
    let message =
      "private key has no line breaks inside its first and last line, expected \"\\n\" there"
    let key = "\(first) MIIexample00 0000 \(last)"
    assertFinds(rule, message, in: source("«\"\(key)\"»"), as: .openRouterKeys)
    assertMends(
      rule, source("\"\(key)\""), to: source(#""\#(first)\nMIIexample00\n0000\n\#(last)""#),
      as: .openRouterKeys)
    assertFinds(
      rule, message, in: source("«\"\(first)MIIexample00\(last)\"»"), as: .openRouterKeys)
    assertOffersNoFix(rule, source("\"\(first)MIIexample00\(last)\""), as: .openRouterKeys)
  }

  func testItHasItsEnds() {
    assertFinds(
      rule, "private key has no first line, expected \"\(first)\"",
      in: source(#"«"MIIexample00"»"#), as: .openRouterKeys)
    assertFinds(
      rule, "private key has no last line, expected \"\(last)\"",
      in: source(#"«"\#(first)\nMIIexample00\n"»"#), as: .openRouterKeys)
    for other in ["CERTIFICATE", "ENCRYPTED PRIVATE KEY", "PUBLIC KEY"] {
      assertFinds(
        rule, "text of another kind than a private key, expected \"\(first)\" first",
        in: source(#"«"-----BEGIN \#(other)-----\nMIIexample00\n-----END \#(other)-----\n"»"#),
        as: .openRouterKeys)
    }
  }

  func testItIsWhole() {
    for body in ["MIIexample0", "MII_example00", "MIIexample…"] {
      assertFinds(
        rule,
        "private key has lost characters or has others in it, expected the text as Google issued it",
        in: source(#"«"\#(first)\n\#(body)\n\#(last)\n"»"#), as: .openRouterKeys,
        amongOthers: body.hasSuffix("…"))
    }
  }

  func testKeysAreKeys() {
    for key in [
      StoredSample.privateKey, #"\#(first)\r\nMIIexample+/8A==\r\n\#(last)\r\n"#,
      #"-----BEGIN RSA PRIVATE KEY-----\nMIIexample00\n-----END RSA PRIVATE KEY-----"#,
      #"\#(first)\u000aMIIe\nxamp\nle00\n\#(last)"#,
    ] {
      assertClean(source("\"\(key)\""), as: .openRouterKeys)
    }
  }
}
