import XCTest

@testable import ByokCommands

final class ListCommandTests: XCTestCase {
  func testTable() throws {
    let home = try TestHome()
    home.run("add", "openrouter")
    let run = home.run("list")
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(run.messages, "")
    XCTAssertEqual(
      run.output,
      """
      Custom models — ~/.factory/config.json
        #  Name                      Model               Provider                     \
      Endpoint                      Max output  Key
        0  GPT-OSS-20B [OpenRouter]  openai/gpt-oss-20b  generic-chat-completion-api  \
      https://openrouter.ai/api/v1       32000  placeholder

      """)
  }

  func testIdsAndNames() throws {
    let home = try TestHome()
    home.run("add", "openrouter")
    XCTAssertEqual(
      home.run("list", "--format", "ids").output, "custom:GPT-OSS-20B-[OpenRouter]-0\n")
    XCTAssertEqual(home.run("list", "--format=names").output, "GPT-OSS-20B [OpenRouter]\n")
  }

  func testJSONHasTheDocumentedShape() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    try home.write(
      #"{"customModels": [{"model": "s", "apiKey": "${K}", "maxOutputTokens": 1}]}"#,
      to: "settings.json")
    let document = try home.run("list", "--format", "json").json()
    XCTAssertEqual(Set(document.keys), ["version", "models"])
    XCTAssertEqual(document["version"] as? Int, 1)
    let models = try XCTUnwrap(document["models"] as? [[String: Any]])
    XCTAssertEqual(models.count, 4)
    for model in models {
      XCTAssertEqual(
        Set(model.keys),
        [
          "index", "id", "displayName", "model", "baseUrl", "provider", "maxOutputTokens", "apiKey",
          "file", "shadowedBy",
        ])
    }
    XCTAssertEqual(models.map { $0["maxOutputTokens"] as? Int }, [32000, 16000, nil, 1])
    let keys = models.compactMap { $0["apiKey"] as? [String: Any] }
    XCTAssertEqual(
      keys.map { $0["kind"] as? String }, ["literal", "literal", "placeholder", "environment"])
    XCTAssertEqual(keys.map { $0["masked"] as? String }, ["sk-or-v1-…4826", "…", nil, nil])
    XCTAssertEqual(keys.map { $0["variable"] as? String }, [nil, nil, nil, "K"])
    XCTAssertEqual(models.last?["file"] as? String, home.factory("settings.json"))
    XCTAssertEqual(models.last?["baseUrl"] as? String, "")
  }

  func testNoFileIsANote() throws {
    for (format, output) in [("table", ""), ("ids", ""), ("names", "")] {
      let run = try TestHome().run("list", "--format", format)
      XCTAssertEqual(run.code, 0)
      XCTAssertEqual(run.output, output)
      XCTAssertTrue(run.messages.hasPrefix("note: "), run.messages)
    }
    XCTAssertEqual(try TestHome().run("list", "--format", "json").json()["version"] as? Int, 1)
  }

  // MARK: Narrow terminals

  private static let wide = """
    {"custom_models": [
      {"model_display_name": "Qwen3 Coder 480B A35B Instruct [OpenRouter]", "model": "qwen/qwen3-coder",
       "base_url": "https://openrouter.ai/api/v1", "provider": "generic-chat-completion-api",
       "api_key": "YOUR_KEY", "max_tokens": 32000},
      {"model_display_name": "Qwen3 Coder 480B A35B Instruct [OpenRoutes]", "model": "千问三代编码模型",
       "base_url": "https://例え.jp/v1", "provider": "openai", "max_tokens": 1},
      {"model_display_name": "e\u{301}e\u{301} 👩‍💻 ❤️ 漢字", "model": "m", "max_tokens": 123456}
    ]}
    """

  func testLinesFitTheTerminal() throws {
    let home = try TestHome()
    try home.write(Self.wide)
    for width in [40, 60, 80, 120] {
      let run = home.run("list", "--color", "never") { $0.useTerminal(width: width) }
      let lines = run.output.split(separator: "\n").map(String.init)
      XCTAssertEqual(lines.count, 5)
      for line in lines.dropFirst() {
        let limit = width == 40 ? 60 : width
        XCTAssertLessThanOrEqual(TextWidth.columns(line), limit, "\(width): \(line)")
      }
    }
  }

  func testNamesStayDistinct() throws {
    let home = try TestHome()
    try home.write(Self.wide)
    for width in [1, 20, 40, 60] {
      let run = home.run("list", "--color", "never") { $0.useTerminal(width: width) }
      let names = run.output.split(separator: "\n").dropFirst(2).map { $0.dropFirst(5) }
      XCTAssertEqual(Set(names).count, 3, run.output)
    }
  }

  func testColumnsGiveWayFromTheRight() throws {
    let home = try TestHome()
    home.run("add", "openrouter")
    let titles = [40, 60, 80, 100, 140].map { width in
      home.run("list", "--color", "never") { $0.useTerminal(width: width) }
        .output.split(separator: "\n")[1].split(separator: " ", omittingEmptySubsequences: true)
    }
    XCTAssertEqual(
      titles.map(\.last), ["Name", "Model", "Provider", "Endpoint", "Key"])
  }

  func testPipedOutputIsUncut() throws {
    let home = try TestHome()
    try home.write(Self.wide)
    let run = home.run("list") { $0.environment["COLUMNS"] = "20" }
    XCTAssertTrue(run.output.contains("[OpenRoutes]"))
    XCTAssertFalse(run.output.contains("…"))
  }
}
