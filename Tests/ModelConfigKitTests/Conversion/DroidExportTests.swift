import XCTest

@testable import ModelConfigKit

final class DroidExportTests: XCTestCase {
  private func export(
    _ source: String, from kind: ModelFileKind, to target: ModelFileKind, reveals: Bool = false
  ) -> DroidExport {
    let entries = ModelConfig(Array(source.utf8), kind: kind).entries
    let keys = ExportedKeys(entries.map { ($0.apiKey, $0.baseURL) }, reveals: reveals)
    return DroidExport(entries, as: target, keys)
  }

  func testEveryFieldLeavesUnderItsNameAndInItsSpelling() {
    let source = Sample.config(
      ["max_tokens": "1.6384e4"],
      extra:
        #""extra_args": {"provider": {"only": ["a\u002fb"]}}, "supports_images": true, "x": null"#)
    let settings = export(source, from: .config, to: .settings, reveals: true)
    XCTAssertEqual(settings.losses, [])
    XCTAssertTrue(settings.text.contains(#""maxOutputTokens": 1.6384e4"#), settings.text)
    XCTAssertTrue(settings.text.contains(#""a\u002fb""#), settings.text)
    XCTAssertTrue(settings.text.contains(#""x": null"#), settings.text)
    let back = export(settings.text, from: .settings, to: .config, reveals: true)
    XCTAssertEqual(back.losses, [])
    XCTAssertEqual(
      back.text.filter { !$0.isWhitespace }, source.filter { !$0.isWhitespace })
  }

  func testKeysStayAndAreSaid() {
    let settings = export(Sample.config([:]), from: .config, to: .settings)
    XCTAssertTrue(settings.text.contains(#""apiKey": "${GROQ_API_KEY}""#), settings.text)
    XCTAssertEqual(settings.losses, [])
    let config = export(Sample.config([:]), from: .config, to: .config)
    let said = config.losses.first?.what ?? ""
    XCTAssertTrue(said.hasPrefix("the keys: in their place it says GROQ_API_KEY, which"), said)
  }

  func testASecretHeaderStays() {
    let source = Sample.config(
      [:], extra: #""extra_headers": {"X-Api-Key": "abc", "X-Title": "b"}"#)
    let settings = export(source, from: .config, to: .settings)
    XCTAssertTrue(settings.text.contains(#""X-Title": "b""#), settings.text)
    XCTAssertFalse(settings.text.contains("abc"), settings.text)
    XCTAssertEqual(
      settings.losses.map(\.what),
      [#"header "X-Api-Key" holds a secret, and stays here (--reveal carries it)"#])
  }

  func testWhatIsNoTextLeavesOnlyWhenRevealed() {
    for (fields, said) in [
      (#""extra_headers": [12]"#, "its headers, which are no object"),
      (
        #""extra_headers": {"Authorization": ["b"]}"#,
        #"header "Authorization" is no text, and stays here (--reveal carries it)"#
      ),
    ] {
      let source = Sample.config([:], extra: fields)
      XCTAssertEqual(export(source, from: .config, to: .settings).losses.map(\.what), [said])
      let revealed = export(source, from: .config, to: .settings, reveals: true)
      XCTAssertEqual(revealed.losses, [])
      XCTAssertTrue(revealed.text.contains("12\n") || revealed.text.contains("\"b\""))
    }
    let number = Sample.config(["api_key": "12345"])
    XCTAssertEqual(
      export(number, from: .config, to: .settings).losses.map(\.what),
      ["its key, which is no text"])
    let revealed = export(number, from: .config, to: .settings, reveals: true)
    XCTAssertTrue(revealed.text.contains("\"apiKey\": 12345"), revealed.text)
  }

  func testWhatConfigCannotSayOfImagesIsSaid() {
    for (fields, said) in [
      (#""noImageSupport": 1"#, #""noImageSupport" is neither true nor false"#),
      (
        #""noImageSupport": true, "supportsImages": true"#,
        #""noImageSupport" and "supportsImages" contradict each other"#
      ),
    ] {
      let export = export(Sample.settings(fields), from: .settings, to: .config)
      XCTAssertEqual(export.losses.map(\.what), [said])
    }
  }

  func testWhatConfigHasNoPlaceForIsSaid() {
    let source = Sample.settings(
      #""noImageSupport": true, "maxContextLimit": 5, "id": "custom:x", "index": 0"#)
    let config = export(source, from: .settings, to: .config)
    XCTAssertTrue(config.text.contains(#""supports_images": false"#), config.text)
    XCTAssertFalse(config.text.contains("custom:x"), config.text)
    XCTAssertEqual(
      config.losses,
      ["maxContextLimit", "id"].map {
        .init("\"\($0)\" has no place in config.json", of: "Kimi K2 [Groq]")
      })
  }
}
