import XCTest

@testable import ModelConfigKit

final class TypesAreRightTests: XCTestCase {
  private let rule = TypesAreRight()

  func testEachMainFieldOfAnotherTypeIsFound() {
    let cases: [(name: String, value: String, message: String)] = [
      ("model_display_name", "«7»", "\"model_display_name\" is a number, expected a string"),
      ("model", "«true»", "\"model\" is true, expected a string"),
      ("base_url", "«[»]", "\"base_url\" is an array, expected a string"),
      ("api_key", "«12345»", "\"api_key\" is a number, expected a string"),
      ("provider", "«null»", "\"provider\" is null, expected a string"),
      ("max_tokens", "«{»}", "\"max_tokens\" is an object, expected a number"),
      ("max_tokens", "«null»", "\"max_tokens\" is null, expected a number"),
    ]
    for (name, value, message) in cases {
      assertFinds(
        rule, message, in: Sample.config([name: value]))
    }
  }

  func testOtherFieldsOfAnotherTypeAreFound() {
    let cases = [
      (#""extra_args": «"x"»"#, "\"extra_args\" is a string, expected an object"),
      (#""extra_headers": «[»]"#, "\"extra_headers\" is an array, expected an object"),
      (#""extra_headers": {"X-A": «1»}"#, "\"X-A\" is a number, expected a string"),
      (#""supports_images": «"yes"»"#, "\"supports_images\" is a string, expected true or false"),
    ]
    for (member, message) in cases {
      assertFinds(rule, message, in: Sample.config([:], extra: member))
    }
  }

  func testTheFileItsListAndItsEntriesHaveTheirTypes() {
    assertFinds(rule, "the file is null, expected an object", in: "«null»")
    assertFinds(rule, "the file is a string, expected an object", in: "«\"x\"»")
    assertFinds(rule, "the file is an array, expected an object", in: "«[»1]")
    assertFinds(
      rule, "\"custom_models\" is an object, expected an array", in: #"{"custom_models": «{»}}"#)
    assertFinds(
      rule, "\"custom_models\" is null, expected an array", in: #"{"custom_models": «null»}"#)
    assertFinds(
      rule, "a model is a string, expected an object", in: #"{"custom_models": [«"gpt-5"»]}"#)
  }

  func testAMisplacedListIsCalledAsItStandsThere() {
    assertFinds(
      rule, "\"customModels\" is an object, expected an array",
      in: #"{"customModels": «{»}}"#, amongOthers: true)
  }

  func testNumbersInQuotationMarksAreStrings() {
    assertFinds(
      rule, "\"index\" is a string, expected a number",
      in: Sample.settings(
        "\"apiKey\": \"\(Sample.key)\"", "\"provider\": \"openai\"", "\"index\": «\"0\"»"),
      as: .settings, amongOthers: true)
  }

  func testMembersOfBedrockOfAnotherTypeAreFound() {
    let cases = [
      (#""awsRegion": «[»"us-east-1"]"#, "\"awsRegion\" is an array, expected a string"),
      (#""awsProfile": «null»"#, "\"awsProfile\" is null, expected a string"),
      (#""bedrockBaseUrl": «443»"#, "\"bedrockBaseUrl\" is a number, expected a string"),
      (#""awsAuthRefresh": «true»"#, "\"awsAuthRefresh\" is true, expected a string"),
      (#""awsCredentialExport": «{»}"#, "\"awsCredentialExport\" is an object, expected a string"),
      (#""requestMetadata": «"team"»"#, "\"requestMetadata\" is a string, expected an object"),
    ]
    for (member, message) in cases {
      assertFinds(rule, message, in: Self.bedrock(member), as: .settings)
    }
    assertFinds(
      rule, "\"bedrock\" is a string, expected an object",
      in: Self.sound(#""bedrock": «"us-east-1"»"#), as: .settings)
  }

  func testBedrockMayHoldWhatNoReferenceNames() {
    assertClean(
      Self.bedrock(
        #""awsRegion": "${AWS_REGION}", "requestMetadata": {"${TEAM}": "a"}, "retries": 3"#),
      as: .settings, LintContext(environment: ["AWS_REGION": "us-east-1", "TEAM": "a"]))
  }

  func testMetadataOfBedrockIsLimited() {
    assertFinds(
      rule, "\"team\" is a number, expected a string",
      in: Self.bedrock(#""requestMetadata": {"team": «7»}"#), as: .settings)
    let long = String(repeating: "x", count: 257)
    assertFinds(
      rule, "a text of \"requestMetadata\" has 257 characters, expected at most 256",
      in: Self.bedrock("\"requestMetadata\": {\"team\": «\"\(long)\"»}"), severity: .warning,
      as: .settings)
    let many = (0...16).map { "\"n\($0)\": \"\"" }.joined(separator: ", ")
    assertFinds(
      rule, "\"requestMetadata\" has 17 members, expected at most 16",
      in: Self.bedrock("\"requestMetadata\": «{»\(many)}"), severity: .warning, as: .settings)
  }

  func testEffortsAndModesAreThoseThatAreKnown() {
    let efforts =
      #""none" or "dynamic" or "off" or "minimal" or "low" or "medium" or "high" or "xhigh" or "max""#
    assertFinds(
      rule, "\"reasoningEffort\" is \"hgih\", expected \(efforts)",
      in: Self.sound(#""reasoningEffort": «"hgih"»"#), severity: .warning, as: .settings)
    assertMends(
      rule, Self.sound(#""reasoningEffort": "High""#),
      to: Self.sound(#""reasoningEffort": "high""#),
      as: .settings)
    assertFinds(
      rule, "\"authMode\" is \"basic\", expected \"bearer\" or \"provider-default\"",
      in: Self.sound(#""authMode": «"basic"»"#), severity: .hint, as: .settings)
    assertFinds(
      rule, "\"supportedReasoningEfforts\" is \"ultra\", expected \(efforts)",
      in: Self.sound(#""supportedReasoningEfforts": ["low", «"ultra"»]"#), severity: .hint,
      as: .settings)
    for effort in ["none", "dynamic", "off", "minimal", "xhigh", "max"] {
      assertClean(Self.sound("\"reasoningEffort\": \"\(effort)\""), as: .settings)
    }
  }

  func testItemsOfSupportedEffortsAreStrings() {
    assertFinds(
      rule, "an item of \"supportedReasoningEfforts\" is a number, expected a string",
      "an item of \"supportedReasoningEfforts\" is an array, expected a string",
      in: Self.sound(#""supportedReasoningEfforts": ["low", «1», «[»"high"], "xhigh"]"#),
      as: .settings)
    assertClean(
      Self.sound(#""supportedReasoningEfforts": ["none", "minimal", "max"]"#), as: .settings)
    assertClean(Self.sound(#""supportedReasoningEfforts": []"#), as: .settings)
  }

  private static func bedrock(_ members: String) -> String { sound("\"bedrock\": {\(members)}") }

  /// A settings file of one sound entry with a member more.
  private static func sound(_ member: String) -> String {
    Sample.settings(
      "\"apiKey\": \"\(Sample.key)\"", "\"provider\": \"generic-chat-completion-api\"", member)
  }
}
