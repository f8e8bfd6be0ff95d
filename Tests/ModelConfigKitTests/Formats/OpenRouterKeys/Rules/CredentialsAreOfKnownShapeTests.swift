import XCTest

@testable import ModelConfigKit

final class CredentialsAreOfKnownShapeTests: XCTestCase {
  private let rule = CredentialsAreOfKnownShape()
  private let expected =
    ", expected an Azure deployment or resource, an AWS access key, or a Google service account"

  func testObjectsOfNoProviderAreFound() {
    for source in ["«{»}", #"«{»"user": "me", "password": "example"}"#] {
      assertFinds(
        rule, "object with the fields of no credentials" + expected, in: source,
        as: .openRouterKeys)
    }
    let resource = StoredSample.object(StoredSample.resource)
    assertFinds(
      rule, "object with the fields of no credentials" + expected, in: "[\(resource), «{»}]",
      as: .openRouterKeys)
  }

  private func detect(_ source: String) -> FileKind {
    FileKind.detect(MarkedSource(source).bytes, named: "credentials.json")
  }

  func testABedrockKeyInAnObject() {
    let key = StoredSample.bedrockKey
    let message =
      "API key of Bedrock's in an object, expected it as one text alone, \"ABSK…\", or an access key "
      + "of \"accessKeyId\", \"secretAccessKey\" and \"region\""
    for name in ["apiKey", "api_key", "bedrockApiKey", "AWS_BEARER_TOKEN_BEDROCK", "key"] {
      let source = "«{»\"\(name)\": \"\(key)\", \"region\": \"us-east-1\"}"
      assertFinds(rule, message, in: source, as: .openRouterKeys)
      XCTAssertEqual(detect(source), .openRouterKeys)
      assertMends(rule, source, to: "\"\(key)\"", unsafely: true, as: .openRouterKeys)
    }
    assertOffersNoFix(rule, "[{\"apiKey\": \"\(key)\"}]", as: .openRouterKeys)
  }

  func testAnOAuthClient() {
    let message =
      "OAuth client of Google's, by which people sign in, expected the file of a service account"
    let client = #""client_id": "1-x.apps.googleusercontent.com", "client_secret": "example""#
    for source in ["«{»\"installed\": {\(client)}}", "«{»\"web\": {\(client)}}", "«{»\(client)}"] {
      assertFinds(rule, message, in: source, as: .openRouterKeys)
      XCTAssertEqual(detect(source), .openRouterKeys)
    }
  }

  func testCredentialsInAnotherObject() {
    for (name, members, label) in [
      ("AccessKey", StoredSample.accessKey, "a Bedrock access key"),
      ("credentials", StoredSample.account, "a Vertex service account"),
    ] {
      let source = "«{»\"\(name)\": \(StoredSample.object(members))}"
      assertFinds(
        rule, "\(label) inside \"\(name)\", expected it without the object around it", in: source,
        as: .openRouterKeys)
      XCTAssertEqual(detect(source), .openRouterKeys)
    }
  }

  func testValuesOfOtherTypesAreFound() {
    assertFinds(
      rule, "value of another type" + expected, "value of another type" + expected,
      in: "[«17», «\"\(StoredSample.bedrockKey)\"»]", as: .openRouterKeys)
    assertFinds(
      rule, "value of another type" + expected, in: "[«[»\"x\"]]", as: .openRouterKeys)
  }

  func testAnEmptyListIsFound() {
    assertFinds(
      rule, "no credentials in this file, expected those of a provider", in: "«[»]\n",
      as: .openRouterKeys)
  }

  func testOnlyAzuresStandInArrays() {
    let resource = StoredSample.object(StoredSample.resource)
    for (members, label) in [
      (StoredSample.account, "a Vertex service account"),
      (StoredSample.accessKey, "a Bedrock access key"),
    ] {
      assertFinds(
        rule, "\(label) in an array, expected it alone in its file",
        in: "[\(resource), \(StoredSample.object(members, open: "«{»"))]", as: .openRouterKeys)
    }
    assertClean("[\(resource)]", as: .openRouterKeys)
  }

  func testWhatIsBrokenIsNotJudged() {
    assertAllows(rule, "[", as: .openRouterKeys)
    assertAllows(rule, "{\"user", as: .openRouterKeys)
  }
}
