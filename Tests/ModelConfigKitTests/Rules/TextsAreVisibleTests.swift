import XCTest

@testable import ModelConfigKit

final class TextsAreVisibleTests: XCTestCase {
  private let rule = TextsAreVisible()

  private func assertUnseen(
    _ field: String, _ what: String, _ spelled: String, _ text: String, _ name: String,
    mended: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    assertFinds(
      rule, "\(what) \"\(text)\" has \(name), expected none",
      in: Sample.config([field: "«\"\(spelled)\"»"]), file: file, line: line)
    assertMends(
      rule, Sample.config([field: "\"\(spelled)\""]), to: Sample.config([field: "\"\(mended)\""]),
      file: file, line: line)
  }

  func testSurroundingBlanksAreFoundAndRemoved() {
    assertUnseen("model", "model", "llama ", "llama", "a space at its end", mended: "llama")
    assertUnseen(
      "model_display_name", "display name", #"\tLlama"#, "Llama", "a tab at its start",
      mended: "Llama")
    assertUnseen(
      "base_url", "base URL", #"https://llm.acme.net/v1\n"#, "https://llm.acme.net/v1",
      "a line break at its end", mended: "https://llm.acme.net/v1")
  }

  func testInvisibleCharactersAreFoundAndRemoved() {
    assertUnseen(
      "model", "model", "lla\u{200B}ma", "lla\u{200B}ma", "U+200B inside", mended: "llama")
    assertUnseen(
      "model", "model", #"lla\u200dma"#, "lla\u{200D}ma", "U+200D inside", mended: "llama")
    assertUnseen(
      "model_display_name", "display name", #"Lla\u202Ema"#, "Lla\u{202E}ma", "U+202E inside",
      mended: "Llama")
    assertUnseen(
      "model_display_name", "display name", #"Llama\n3 \u00e9"#, "Llama\n3 é",
      "a line break inside",
      mended: #"Llama 3 \u00e9"#)
    assertUnseen(
      "model_display_name", "display name", #"\u001b[31mLlama"#, "[31mLlama", "U+001B at its start",
      mended: "[31mLlama")
  }

  func testWhatCanBeSeenIsFine() {
    for name in ["Llama 3", "日本　語", "می‌خواهم", "👩‍💻", "❤️", "ไทย", "a\u{A0}b"] {
      assertAllows(rule, Sample.config(["model_display_name": "\"\(name)\""]))
    }
  }
}
