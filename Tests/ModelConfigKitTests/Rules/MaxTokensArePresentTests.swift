import XCTest

@testable import ModelConfigKit

final class MaxTokensArePresentTests: XCTestCase {
  private let rule = MaxTokensArePresent()

  func testEachEntryWithoutOneIsFoundAtItsOpeningBrace() {
    let message =
      "model \"Kimi K2 [Groq]\" has no \"max_tokens\", documented as required, expected its output limit in tokens"
    assertFinds(rule, message, in: Sample.config(["max_tokens": nil], open: "«{»"))
    assertFinds(
      rule, message, message,
      in: Sample.config(
        Sample.entry(["max_tokens": nil], open: "«{»"),
        Sample.entry(["max_tokens": nil], open: "«{»")), amongOthers: true)
  }

  func testTheFixTakesWhatThePresetKnows() {
    assertMends(
      rule, Sample.config(["max_tokens": nil]), to: Sample.config([:]), unsafely: true)
  }

  func testTheFixAlwaysFillsAValueIn() {
    func assertSets(_ limit: Int, _ changes: [(String, String?)], line: UInt = #line) {
      func source(_ value: String?) -> String {
        let known =
          Sample.members.map { member in
            (member.name, changes.first { $0.0 == member.name }?.1 ?? member.value)
          }.filter { $0.0 != "max_tokens" } + (value.map { [("max_tokens", $0)] } ?? [])
        let members = known.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
        return "{\"custom_models\": [{\(members)}]}"
      }
      assertMends(rule, source(nil), to: source(String(limit)), unsafely: true, line: line)
    }
    assertSets(
      Preset.groq.models[0].maxTokens, [("model", #""some/other-model""#)])
    assertSets(
      16_384, [("base_url", #""https://llm.acme.net/v1""#), ("model", #""llama""#)])
    assertSets(16_384, [("base_url", #""localhost""#)])
  }

  func testInSettingsThereIsOneFindingForAll() {
    assertFinds(
      rule, "2 models have no \"maxOutputTokens\", expected their output limits in tokens",
      in: #"{"customModels": [«{»"model": "a"}, {"model": "b"}]}"#, as: .settings, amongOthers: true
    )
    assertFinds(
      rule, "model \"a\" has no \"maxOutputTokens\", expected its output limit in tokens",
      in: #"{"customModels": [«{»"model": "a"}]}"#, as: .settings, amongOthers: true)
  }
}
