import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class SecretScannerTests: XCTestCase {
  private let key = "Zq7Kp3Vw9Lt2Xr5Bn8Md4Hc6Fj1Gs0Ty"

  private func masked(_ source: String) -> String {
    let config = ModelConfig(Array(source.utf8), kind: .config)
    let scanner = SecretScanner(config)
    return String(decoding: scanner.maskedBytes(0..<config.tree.bytes.count), as: UTF8.self)
  }

  func testAKeyIsMaskedWhereverItStands() {
    for source in [
      #"{"api_key": "KEY"}"#, #"{"apiKey" : "KEY"}"#, #"{"custom_models": [{"api-key": "KEY"}]}"#,
      #"{"extra_headers": {"Authorization": "KEY"}}"#, #"{"HF_TOKEN": "KEY"}"#,
      #"{"client_secret": "KEY"}"#, #"{"x": "sk-or-v1-KEY"}"#, #"{"model": "x sk-ant-KEY y"}"#,
      #"{"sk-or-v1-KEY": 1}"#, "// KEY\n{}", #"{"api_key": KEY}"#, #"{"api_key": "KEY"#,
      "{\"api_key\": \"KEY\n}", "KEY", #"["gsk_KEY"]"#, #"{"api_key": ["gsk_KEY"]}"#,
      #"{"env": {"vars": {"HARMLESS": "KEY"}, "a": 1}}"#, #"["KEY"]"#,
      #"{"a": {}, "x": ["a", "KEY"]}"#, #"{"api_key": [{"a": 1}, ["KEY"], "b"]}"#,
    ] {
      let source = source.split(separator: "KEY", omittingEmptySubsequences: false)
        .joined(separator: key)
      let result = masked(source)
      XCTAssertFalse(result.contains(key.dropFirst(4).dropLast(4)), result)
      XCTAssertTrue(result.contains("…s0Ty"), result)
    }
  }

  func testTheElementsOfAListShareItsName() {
    XCTAssertEqual(
      masked(#"{"api_keys": ["one", {"a": "two"}, "three"], "b": "four"}"#),
      #"{"api_keys": ["…", {"a": "…"}, "…"], "b": "four"}"#)
  }

  func testPlaceholdersAndReferencesAreShown() {
    for source in [
      #"{"api_key": "YOUR_OPENROUTER_KEY"}"#, #"{"apiKey": "${OPENROUTER_API_KEY}"}"#,
      #"{"api_key": "$GROQ_API_KEY"}"#, #"{"api_key": "{env:groq_key}"}"#,
      #"{"max_tokens": 32000, "tokens": "many"}"#, Sample.config(["api_key": #""""#]),
    ] {
      XCTAssertEqual(masked(source), source)
    }
  }

  func testAPieceOfASecretShowsNothingOfIt() {
    let source = "{\"api_key\": \"\(key)\"}"
    let config = ModelConfig(Array(source.utf8), kind: .config)
    XCTAssertEqual(
      String(decoding: SecretScanner(config).maskedBytes(0..<20), as: UTF8.self), #"{"api_key": "…"#
    )
  }

  func testEscapesHideNoSecret() {
    let foreign = "Zq8xV3mN7bT2kL9wR4yH6cJ1"
    for source in [
      "{\"\\u0061pi_\\u006bey\": \"\(foreign)\"}",
      "{\"model\": \"\\u0073k-or-v1-7f3a9b00c1d2e8f4\"}",
      "{\"base_url\": \"https://me:\(foreign)@llm.acme.net/v1\"}",
    ] {
      let text = masked(source)
      XCTAssertFalse(text.contains(foreign), text)
      XCTAssertFalse(text.contains("7f3a9b00"), text)
      XCTAssertTrue(text.contains("…"), text)
    }
  }

  func testRangesAreOrderedAndApart() {
    let source = Sample.config(Sample.entry(), Sample.entry(), Sample.entry())
    let ranges = SecretScanner(ModelConfig(Array(source.utf8), kind: .config)).ranges
    XCTAssertEqual(ranges.count, 3)
    for (left, right) in zip(ranges, ranges.dropFirst()) {
      XCTAssertLessThanOrEqual(left.upperBound, right.lowerBound)
    }
  }
}
