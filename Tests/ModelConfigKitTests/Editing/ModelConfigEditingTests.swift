import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class ModelConfigEditingTests: XCTestCase {
  /// Files whose other bytes an edit must leave alone: layouts, spellings, comments, line ends.
  private let layouts = [
    Sample.config(Sample.entry(), Sample.entry(), Sample.entry()),
    #"{"custom_models":[{"model":"a"},{"model":"b"},{"model":"c"}]}"#,
    "{\r\n\t\"a\\/b\": \"\\u00e9\",\r\n\t\"custom_models\": [\r\n\t\t{\"model\": \"a\"},\r\n\t\t"
      + "{\"model\": \"b\"},\r\n\t\t{\"model\": \"c\"}\r\n\t],\r\n\t\"n\": 32000.0\r\n}",
    "// mine\n{ \"custom_models\" : [ /* 1 */ {\"model\": \"a\"}, // one\n {\"model\": \"b\"},\n\n"
      + "{\"model\": \"c\"} ], \"n\": 12345678901234567890, \"n\": 1e400 }",
  ]

  private let fields = ModelFields(
    displayName: "New", model: "new", baseURL: "http://localhost:8000/v1", apiKey: Secret("x"),
    provider: .genericChatCompletion, maxTokens: 4_096)

  private func config(_ source: String) -> ModelConfig {
    ModelConfig(Array(source.utf8), kind: .config)
  }

  private func text(_ edits: [SourceEdit], _ source: String) throws -> String {
    String(decoding: try XCTUnwrap(SourceEdit.apply(edits, to: Array(source.utf8))), as: UTF8.self)
  }

  func testAddingAndRemovingAgainGivesTheOriginalBytes() throws {
    for source in layouts + [
      "{}", "{ }\n", #"{"custom_models": []}"#, "{\n  \"custom_models\": [\n  ]\n}",
    ] {
      let added = try text(try config(source).edits(adding: fields), source)
      let entries = config(added).entries
      XCTAssertEqual(entries.last?.displayName, "New", added)
      XCTAssertEqual(entries.last?.apiKey, .literal(Secret("x")))
      let removed = try text(
        try config(added).edits(removing: [entries.count - 1]), added)
      XCTAssertEqual(removed, source)
    }
  }

  func testRemovingLeavesTheOthersAlone() throws {
    for source in layouts {
      for index in 0..<3 {
        let removed = config(try text(try config(source).edits(removing: [index]), source))
        let kept = config(source).entries.filter { $0.index != index }
        XCTAssertEqual(removed.entries.map(\.node.sourceText), kept.map(\.node.sourceText))
        XCTAssertEqual(
          removed.tree.root?["n"]?.sourceText, config(source).tree.root?["n"]?.sourceText)
      }
      let all = try text(try config(source).edits(removing: [0, 1, 2]), source)
      XCTAssertEqual(config(all).entries.count, 0)
      XCTAssertNotNil(config(all).list)
    }
  }

  func testSettingReplacesTheValueAlone() throws {
    let source = Sample.config(Sample.entry(), Sample.entry())
    let bytes = try config(source).bytes(setting: ModelFields(maxTokens: 7), at: 1)
    XCTAssertEqual(
      String(decoding: bytes, as: UTF8.self),
      Sample.config(Sample.entry(), Sample.entry(["max_tokens": "7"])))
  }

  func testSettingAFieldThatIsNotThereAddsItInItsPlace() throws {
    for (name, fields) in [
      ("model_display_name", ModelFields(displayName: "Kimi K2 [Groq]")),
      ("api_key", ModelFields(apiKey: Secret(Sample.key))),
      ("max_tokens", ModelFields(maxTokens: 16_384)),
    ] {
      let source = Sample.config([name: nil])
      let bytes = try config(source).bytes(setting: fields, at: 0)
      XCTAssertEqual(String(decoding: bytes, as: UTF8.self), Sample.config([:]), name)
    }
  }

  func testSettingSeveralFieldsOfAnEmptyEntry() throws {
    let bytes = try config(#"{"custom_models": [{}]}"#)
      .bytes(setting: ModelFields(displayName: "A", model: "a", maxTokens: 5), at: 0)
    XCTAssertEqual(
      String(decoding: bytes, as: UTF8.self),
      #"{"custom_models": [{"model_display_name": "A", "model": "a", "max_tokens": 5}]}"#)
  }

  func testARoutingComesBesideWhatIsThere() throws {
    let routing = ModelFields(routing: .init(order: ["a", "b"], only: ["c"]))
    for (arguments, expected) in [
      ("{}", #"{"provider": {"order": ["a", "b"], "only": ["c"]}}"#),
      (#"{"t": 1.0}"#, #"{"t": 1.0, "provider": {"order": ["a", "b"], "only": ["c"]}}"#),
      (
        #"{"provider": {"sort": "price", "only": ["x"]}}"#,
        #"{"provider": {"sort": "price", "only": ["c"], "order": ["a", "b"]}}"#
      ),
    ] {
      let source = "{\"custom_models\": [{\"extra_args\": \(arguments)}]}"
      let bytes = try config(source).bytes(setting: routing, at: 0)
      XCTAssertEqual(
        String(decoding: bytes, as: UTF8.self),
        "{\"custom_models\": [{\"extra_args\": \(expected)}]}")
    }
    let string = #"{"custom_models": [{"extra_args": "x"}]}"#
    XCTAssertThrowsError(try config(string).bytes(setting: routing, at: 0))
  }

  func testAFileThatDoesNotParseIsNotEdited() {
    for source in [
      "", "{", #"{"custom_models": [}"#, "null", "[]", #"{"custom_models": 7}"#, "\u{0}", "7",
    ] {
      XCTAssertThrowsError(try config(source).edits(adding: fields), source) { error in
        XCTAssertFalse((error as? EditRefusal)?.diagnostics.isEmpty ?? true, source)
      }
    }
  }

  func testANewFileIsSound() {
    for kind in ModelFileKind.allCases {
      assertClean(
        String(decoding: ModelConfig.newFile(kind, with: fields), as: UTF8.self), as: kind.fileKind)
    }
  }
}
