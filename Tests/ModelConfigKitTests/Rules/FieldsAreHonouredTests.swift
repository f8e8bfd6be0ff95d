import XCTest

@testable import ModelConfigKit

final class FieldsAreHonouredTests: XCTestCase {
  private let rule = FieldsAreHonoured()

  private func source(_ members: String..., policy: String = "") -> String {
    let entry =
      [
        #""id": "custom:k", "index": 0, "displayName": "K", "noImageSupport": true"#,
        #""model": "m", "baseUrl": "https://llm.acme.net", "maxOutputTokens": 8192"#,
      ] + members
    return "{\(policy)\"customModels\": [{\(entry.joined(separator: ", "))}]}"
  }

  private static let anthropic = #""provider": "anthropic""#

  func testAHelperIsRunInManagedSettingsAlone() {
    let ignored =
      "Droid ignores \"apiKeyHelper\" outside an organisation's managed settings, expected "
    assertFinds(
      rule, ignored + "\"apiKey\" with the key or ${NAME}",
      in: source(Self.anthropic, #"«"apiKeyHelper"»: "a", "apiKeyHelperTtlMs": 1"#), as: .settings)
    assertFinds(
      rule, ignored + "\"apiKey\" alone",
      in: source(Self.anthropic, #""apiKey": "${PATH}", «"apiKeyHelper"»: "a""#), as: .settings)
    let helper = #""apiKeyHelper": "a""#
    assertClean(
      source(Self.anthropic, helper, policy: #""modelPolicy": {}, "#), as: .settings)
    var context = LintContext()
    context.isManaged = true
    assertClean(source(Self.anthropic, helper), as: .settings, context)
  }

  func testBearerCountsForAnthropicAlone() {
    let message =
      "\"bearer\" has no effect here, expected it with the type \"anthropic\" and without \"bedrock\""
    let key = #""apiKey": "${PATH}""#
    assertFinds(
      rule, message,
      in: source(Self.anthropic, key, #""authMode": «"bearer"», "bedrock": {}"#), severity: .hint,
      as: .settings)
    assertFinds(
      rule, message,
      in: source(#""provider": "openai""#, key, #""authMode": «"bearer"»"#), severity: .hint,
      as: .settings, amongOthers: true)
    assertClean(source(Self.anthropic, key, #""authMode": "bearer""#), as: .settings)
    assertAllows(
      rule, source(#""provider": "openai""#, key, #""authMode": "provider-default""#),
      as: .settings)
  }
}
