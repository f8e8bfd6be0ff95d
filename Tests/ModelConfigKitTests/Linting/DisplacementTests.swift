import JSONSyntax
import XCTest

@testable import ModelConfigKit

/// Texts in other fields' places, in files of other systems than Droid's.
final class DisplacementTests: XCTestCase {
  private let rule = ValuesAreInPlace()
  /// Made up.
  private let key = "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"

  func testOpenClawsProvidersAreLookedAt() {
    func source(_ key: String, _ url: String, _ api: String) -> String {
      "{models: {providers: {acme: {apiKey: \(key), baseUrl: \(url), api: \(api), models: []}}}}"
    }
    let url = #""https://llm.acme.net/v1""#
    assertFinds(
      rule, "apiKey and baseUrl look swapped, expected a key in apiKey and a URL in baseUrl",
      in: source("«\(url)»", "\"\(key)\"", "\"openai-completions\""), as: .openClaw)
    assertMends(
      rule, source("\"openai-completions\"", url, "\"\(key)\""),
      to: "{models: {providers: {acme: {\"api\": \"openai-completions\", baseUrl: \(url), "
        + "\"apiKey\": \"\(key)\", models: []}}}}", unsafely: true, as: .openClaw)
    assertAllows(rule, source("\"ollama\"", url, "\"ollama\""), as: .openClaw)
  }

  func testStoredKeysAreLookedAt() {
    let azure = """
      {"model_slug": "openai/gpt-5", "endpoint_url": \(#"«"0a1b2c3d4e5f60718293a4b5c6d7e8f9"»"#), \
      "api_key": "https://acme.openai.azure.com/openai/deployments/g/chat/completions", \
      "model_id": "g"}
      """
    assertFinds(
      rule,
      "endpoint_url and api_key look swapped, expected a URL in endpoint_url and a key in api_key",
      in: azure, as: .openRouterKeys)
    for field in ["endpoint_url", "api_key"] {
      let text =
        field == "api_key" ? "0a1b2c3d4e5f60718293a4b5c6d7e8f9" : "https://acme.openai.azure.com/x"
      let values = [
        ("model_slug", "openai/gpt-5"), ("endpoint_url", "https://acme.openai.azure.com/x"),
        ("api_key", "0a1b2c3d4e5f60718293a4b5c6d7e8f9"), ("model_id", "gpt-5-mini"),
      ].map { name, value in
        "\"\(name)\": \"\(name == field ? "gpt-5-mini" : name == "model_id" ? text : value)\""
      }
      let found = Linter().lint(
        FileKind.openRouterKeys.read(Array("{\(values.joined(separator: ", "))}".utf8)))
      XCTAssertEqual(found.map(\.id).filter { $0 != "azure-endpoint" }, ["swapped-values"], field)
      XCTAssertTrue(found.contains { $0.message.hasPrefix("\(field) and model_id look swapped") })
    }
    let (id, secret) = (StoredSample.keyID, StoredSample.secret)
    func access(_ id: String, _ secret: String, _ region: String) -> String {
      "{\"accessKeyId\": \(id), \"secretAccessKey\": \(secret), \"region\": \(region)}"
    }
    assertFinds(
      rule,
      "secretAccessKey and region look swapped, expected a secret access key in secretAccessKey "
        + "and a region in region",
      in: access("\"\(id)\"", "«\"us-east-1\"»", "\"\(secret)\""), as: .openRouterKeys)
    assertMends(
      rule, access("\"\(secret)\"", "\"\(id)\"", "\"us-east-1\""),
      to: "{\"secretAccessKey\": \"\(secret)\", \"accessKeyId\": \"\(id)\", \"region\": "
        + "\"us-east-1\"}", unsafely: true, as: .openRouterKeys)
    assertFinds(
      rule,
      "secretAccessKey and region look swapped, expected a secret access key in secretAccessKey "
        + "and a region in region",
      in: access("\"\(id)\"", "«\"us-east-1\"»", "\"\(secret.dropLast(3))/Ab9\""),
      as: .openRouterKeys)
    assertAllows(rule, access("\"\(id)\"", "\"\(secret)\"", "\"us-east-1\""), as: .openRouterKeys)
  }

  func testTheKeyIsHiddenWhereverItIs() {
    let text = "Zx81kQpLm93VbTr0aWqE77yN"
    for field in ["base_url", "provider"] {
      let source = Sample.config([
        "api_key": field == "base_url" ? #""https://llm.acme.net/v1""# : #""openai""#
      ]).replacingOccurrences(
        of: field == "base_url"
          ? #""https://api.groq.com/openai/v1""# : #""generic-chat-completion-api""#,
        with: "\"\(text)\"")
      let config = ModelConfig(Array(source.utf8), kind: .config)
      let shown = SecretScanner(config).maskedBytes(0..<config.bytes.count)
      XCTAssertFalse(String(decoding: shown, as: UTF8.self).contains(text), field)
    }
  }
}
