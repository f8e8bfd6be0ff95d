import XCTest

@testable import ModelConfigKit

final class ValuesAreFilledInTests: XCTestCase {
  private let rule = ValuesAreFilledIn()

  private func assertWaits(
    _ members: StoredSample.Members, _ field: String, _ text: String, expects: String,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    assertFinds(
      rule, "placeholder \"\(text)\", expected \(expects)",
      in: StoredSample.object(members, [field: "«\"\(text)\"»"]), as: .openRouterKeys, file: file,
      line: line)
  }

  func testEachValueIsLookedAt() {
    let fromGoogle = "what stands there in Google's file"
    assertWaits(
      StoredSample.deployment, "model_id", "the-azure-model-id",
      expects: "the name of a deployment at Azure")
    assertWaits(
      StoredSample.resource, "resource_name", "<resource>",
      expects: "the name of a resource at Azure")
    assertWaits(
      StoredSample.resource, "resource_type", "<type>", expects: "\"ai_foundry\" or \"openai\"")
    assertWaits(
      StoredSample.accessKey, "accessKeyId", "your-aws-access-key-id",
      expects: "the id of an access key (AKIA…)")
    assertWaits(
      StoredSample.accessKey, "region", "your-aws-region",
      expects: "a region such as us-east-1 (AWS) or us-central1 (Google)")
    assertWaits(
      StoredSample.account, "project_id", "YOUR_PROJECT_ID",
      expects: "the id of a project at Google Cloud")
    assertWaits(
      StoredSample.account, "client_email", "your-account@your-project.iam.gserviceaccount.com",
      expects: "the address of a service account")
    assertWaits(StoredSample.account, "private_key_id", "your-private-key-id", expects: fromGoogle)
    assertWaits(StoredSample.account, "client_id", "{client_id}", expects: fromGoogle)
    assertWaits(
      StoredSample.account, "client_x509_cert_url",
      "https://www.googleapis.com/robot/v1/metadata/x509/your-account", expects: fromGoogle)
    assertWaits(
      StoredSample.account, "universe_domain", "changeme", expects: "a value of your own")
  }

  func testTheVersionIsLookedAtInItsPlace() {
    let base = "https://acme.openai.azure.com/openai/deployments/gpt-5.2/chat/completions"
    for version in ["<api-version>", "your-api-version", "{version}"] {
      assertFinds(
        rule, "placeholder \"\(version)\", expected a version such as 2024-10-21",
        in: StoredSample.object(
          StoredSample.deployment,
          ["endpoint_url": "\"\(base)?x=1&api-version=«\(version)»&y=2\""]), as: .openRouterKeys)
    }
  }

  func testOneFindingForAnAddressThatWaitsAltogether() {
    let url = "https://<resource>.openai.azure.com/?api-version=<api-version>"
    assertFinds(
      HostIsFilledIn(), "placeholder \"\(url)\", expected the address of a server",
      in: StoredSample.object(StoredSample.deployment, ["endpoint_url": "«\"\(url)\"»"]),
      as: .openRouterKeys)
  }

  func testValuesAreValues() {
    assertClean(
      StoredSample.object(
        StoredSample.account,
        [
          "project_id": #""my-project-123""#,
          "client_email": #""example@my-project-123.iam.gserviceaccount.com""#,
          "client_x509_cert_url": nil,
        ], extra: #""bucket": "test""#), as: .openRouterKeys)
  }
}
