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
