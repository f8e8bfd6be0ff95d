import XCTest

@testable import ModelConfigKit

final class AzureResourceIsNamedTests: XCTestCase {
  private let rule = AzureResourceIsNamed()

  private func source(_ field: String, _ value: String) -> String {
    StoredSample.object(StoredSample.resource, [field: value])
  }

  func testAnAddressIsNoName() {
    func message(_ text: String) -> String {
      "\"\(text)\" is no name of a resource, expected letters, digits and hyphens alone"
    }
    for text in [
      "https://acme-ai.openai.azure.com/", "acme-ai.services.ai.azure.com", " acme-ai",
      "https://acme-ai.openai.azure.com/openai/deployments/x",
    ] {
      assertFinds(
        rule, message(text), in: source("resource_name", "«\"\(text)\"»"), as: .openRouterKeys)
      assertMends(
        rule, source("resource_name", "\"\(text)\""), to: source("resource_name", #""acme-ai""#),
        as: .openRouterKeys)
    }
    for text in ["https://llm.acme.net/", "acme_ai", "acme ai", "-acme", "a", "azure.com"] {
      assertFinds(
        rule, message(text), in: source("resource_name", "«\"\(text)\"»"), as: .openRouterKeys)
      assertOffersNoFix(rule, source("resource_name", "\"\(text)\""), as: .openRouterKeys)
    }
  }

  func testTheTypeIsOneOfTwo() {
    for (text, meant) in [
      ("AI-Foundry", "ai_foundry"), ("ai_foundy", "ai_foundry"), ("azure-openai", "openai"),
      ("OpenAI", "openai"), ("open_ai", "openai"),
    ] {
      assertFinds(
        rule, "unknown resource type \"\(text)\", expected \"ai_foundry\" or \"openai\"",
        in: source("resource_type", "«\"\(text)\"»"), as: .openRouterKeys)
      assertMends(
        rule, source("resource_type", "\"\(text)\""), to: source("resource_type", "\"\(meant)\""),
        as: .openRouterKeys)
    }
    assertOffersNoFix(rule, source("resource_type", #""cognitive""#), as: .openRouterKeys)
  }

  func testTheTypeMayBeMissing() {
    assertClean(
      StoredSample.object(StoredSample.resource, ["resource_type": nil]), as: .openRouterKeys)
    assertClean(source("resource_type", #""openai""#), as: .openRouterKeys)
  }
}
