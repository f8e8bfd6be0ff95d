import XCTest

@testable import ModelConfigKit

final class BedrockKeyIsOneTests: XCTestCase {
  private let rule = BedrockKeyIsOne()

  func testNothingIsNoKey() {
    let message = "the key is empty, expected an API key of Amazon Bedrock's"
    for text in [#"«""»"#, #"«"  "»"#] {
      assertFinds(rule, message, in: text, as: .openRouterKeys)
    }
  }

  func testAnAccessKeyIsNoAPIKey() {
    let message =
      "id of an AWS access key alone, expected an object of \"accessKeyId\", "
      + "\"secretAccessKey\" and \"region\", or an API key of Bedrock's"
    for id in [StoredSample.keyID, "ASIA0000EXAMPLE00000"] {
      assertFinds(rule, message, in: "«\(id)»\n", as: .openRouterKeys)
      assertFinds(rule, message, in: "«\"\(id)\"»\n", as: .openRouterKeys)
    }
  }

  func testAShortTermKeyIsFound() {
    assertFinds(
      rule, "short-term API key, which ends within twelve hours, expected a long-term one",
      in: "«bedrock-api-key-example0000example0000»", severity: .warning, as: .openRouterKeys)
  }

  func testAKeyOfAnotherCompanyIsFound() {
    assertFinds(
      rule, "key is Anthropic's, expected one of Amazon Bedrock's",
      in: "«sk-ant-00000000example00000000example»", severity: .warning, as: .openRouterKeys)
  }

  func testKeysAreKeys() {
    for key in [StoredSample.bedrockKey, "0000example0000example", "ABSKexample/00+00=="] {
      assertClean(key, as: .openRouterKeys)
    }
    assertAllows(rule, StoredSample.object(StoredSample.accessKey), as: .openRouterKeys)
  }
}
