import XCTest

@testable import ModelConfigKit

final class HostIsFilledInTests: XCTestCase {
  private let rule = HostIsFilledIn()

  func testPlaceholdersAreFound() {
    for url in [
      "https://example.com/v1", "https://api.example.com/v1", "http://llm.example.org",
      "https://your-host/v1", "http://your-server:8000/v1",
      "https://YOUR-RESOURCE.openai.azure.com/x",
      "https://<resource>.openai.azure.com/openai/v1", "https://{resource}.acme.net/v1",
      "https://llm.acme.net/accounts/<account-id>/v1", "https://llm.acme.net/YOUR_ACCOUNT/v1",
      "https://llm.example/v1",
    ] {
      assertFinds(
        rule, "placeholder \"\(url)\", expected the address of a server",
        in: Sample.config(["base_url": "«\"\(url)\"»", "api_key": #""acme-4fa81b09c2d7""#]))
    }
  }

  func testServersAreServers() {
    for url in [
      "https://llm.acme.net/v1", "http://localhost:8000/v1", "https://examples.acme.net/v1",
      "https://myexample.com/v1", "http://host.docker.internal:8000/v1",
      "https://yourmechanic.io/v1",
      "http://my-host:8000/v1",
    ] {
      assertAllows(rule, Sample.config(["base_url": "\"\(url)\""]))
    }
  }
}
