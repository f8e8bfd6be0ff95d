import Foundation
import JSONSyntax
import ModelConfigKit
import XCTest

/// The schema that editors get and the rules of `lint` give one verdict on one file.
final class SchemaTests: XCTestCase {
  /// The rules whose demands a schema can express.
  private static let expressible: Set<DiagnosticID> = [
    "wrong-type", "missing-field", "missing-display-name", "missing-max-tokens", "empty-value",
    "unknown-provider", "invalid-max-tokens",
  ]

  private static let entry = """
    {"model_display_name": "A", "model": "m", "base_url": "https://a.example/v1", \
    "api_key": "k", "provider": "openai", "max_tokens": 1}
    """

  func testSchemaAndRulesAgreeOnEntries() throws {
    let changes: [(String, String)] = [
      ("", ""), ("\"model\": \"m\", ", ""), ("\"api_key\": \"k\", ", ""),
      ("\"model_display_name\": \"A\", ", ""), (", \"max_tokens\": 1", ""),
      ("\"m\"", "\"\""), ("\"k\"", "\"  \""), ("\"k\"", "5"), ("\"k\"", "null"),
      ("\"openai\"", "\"openAI\""), ("\"openai\"", "\"\""), ("\"openai\"", "\"anthropic\""),
      (": 1", ": 0"), (": 1", ": -1"), (": 1", ": 1.5"), (": 1", ": 32000.0"), (": 1", ": \"1\""),
      (": 1", ": true"), (": 1", ": 9007199254740992"), (": 1", ": 1, \"extra_args\": []"),
      (": 1", ": 1, \"extra_headers\": {\"a\": 1}"),
      (": 1", ": 1, \"extra_headers\": {\"a\": \"b\"}"),
      (": 1", ": 1, \"supports_images\": 0"), (": 1", ": 1, \"something\": 0"),
    ]
    for (part, replacement) in changes {
      let entry =
        part.isEmpty
        ? Self.entry : Self.entry.replacingOccurrences(of: part, with: replacement)
      try assertAgreement("{\"custom_models\": [\(entry)]}")
    }
  }

  func testSchemaAndRulesAgreeOnFiles() throws {
    for text in [
      "{\"custom_models\": []}", "{\"custom_models\": {}}", "{\"custom_models\": [1]}", "[]",
    ] {
      try assertAgreement(text)
    }
  }

  func testTheExamplesMeetTheSchema() throws {
    let good = try Checkout.text("Examples/config.json")
    let value = try JSONSerialization.jsonObject(with: Data(good.utf8))
    XCTAssertTrue(SchemaValidator.accepts(value, try schema(.config)))
  }

  func testTheSettingsSchemaIsOpenButForItsModels() throws {
    let schema = try schema(.settings)
    XCTAssertTrue(
      SchemaValidator.accepts(["model": "opus", "hooks": [:]] as [String: Any], schema))
    let withoutURL: [String: Any] = ["model": "m", "apiKey": "k", "provider": "anthropic"]
    XCTAssertFalse(SchemaValidator.accepts(["customModels": [withoutURL]], schema))
    let bedrock = withoutURL.merging(["bedrock": ["awsRegion": "us-east-1"]]) { first, _ in first }
    XCTAssertTrue(SchemaValidator.accepts(["customModels": [bedrock]], schema))
  }

  func testSchemaAndRulesAgreeOnWhatFieldsHold() throws {
    let members = [
      #""bedrock": {}"#, #""bedrock": []"#, #""bedrock": {"awsRegion": "us-east-1"}"#,
      #""bedrock": {"awsRegion": 1}"#, #""bedrock": {"awsProfile": null}"#,
      #""bedrock": {"requestMetadata": {"team": 1}}"#, #""bedrock": {"requestMetadata": "a"}"#,
      #""bedrock": {"retries": 3}"#, #""supportedReasoningEfforts": "low""#,
      #""supportedReasoningEfforts": ["low", "max"]"#, #""supportedReasoningEfforts": [1]"#,
      #""extraHeaders": {"a": "b"}"#, #""extraHeaders": {"a": 1}"#,
    ]
    for member in members {
      try assertAgreement(
        """
        {"customModels": [{"displayName": "A", "model": "m", "baseUrl": "https://a.example/v1", \
        "apiKey": "k", "provider": "openai", "maxOutputTokens": 1, \(member)}]}
        """, as: .settings)
    }
  }

  private func assertAgreement(_ text: String, as kind: ModelFileKind = .config) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let found = Linter().lint(ModelConfig(Array(text.utf8), kind: kind))
    let isAccepted = !found.contains { Self.expressible.contains($0.id) && $0.severity == .error }
    XCTAssertEqual(SchemaValidator.accepts(value, try schema(kind)), isAccepted, text)
  }

  private func schema(_ kind: ModelFileKind) throws -> [String: Any] {
    let text = ConfigSchema.schema(of: kind).fileText
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try XCTUnwrap(object as? [String: Any])
  }
}
