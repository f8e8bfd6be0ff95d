import XCTest

/// Whatever stands in `config.json`: after a migration it is in `settings.json` or still there.
final class MigrateLossTests: XCTestCase {
  private func migrate(
    _ entry: String, into settings: String? = nil, _ arguments: String...
  ) throws -> (home: TestHome, run: RunResult) {
    let home = try TestHome()
    try home.write("{\"custom_models\": [\(entry)]}")
    if let settings { try home.write("{\"customModels\": [\(settings)]}", to: "settings.json") }
    return (home, home.run(["migrate"] + arguments))
  }

  func testEveryValueComesOverAsItStands() throws {
    for (member, expected) in [
      (#""api_key": 12345"#, #""apiKey": 12345"#), (#""api_key": null"#, #""apiKey": null"#),
      (#""api_key": {"a": "b"}"#, #""a": "b""#),
      (#""extra_headers": "A: made-up""#, #""extraHeaders": "A: made-up""#),
      (#""extra_headers": {"A": 12345}"#, #""A": 12345"#),
      (#""api-key": "made-up-0123456789""#, #""api-key": "made-up-0123456789""#),
      (#""baseUrl": "http://box/v1""#, #""baseUrl": "http://box/v1""#),
      (#""index": 7, "id": "custom:mine""#, #""id": "custom:mine""#),
      (#""extra_args": {"a": 1, "a": 2}"#, #""a": 2"#),
      (#""extra_args": {"a": [ // mine"# + "\n 1.50 ]}", "// mine"),
      (#""noImageSupport": "no""#, #""noImageSupport": "no""#),
    ] {
      let (home, run) = try migrate(#"{"model": "m", \#(member)}"#)
      XCTAssertEqual(run.code, 0, run.messages)
      let text = try XCTUnwrap(home.text("settings.json"))
      XCTAssertTrue(text.contains(expected), text)
      XCTAssertEqual(home.text(), "{\"custom_models\": []}")
    }
  }

  func testWhatDroidMayNotReadIsSaid() throws {
    for (members, names) in [
      (#""api_key": 12345"#, #""api_key""#), (#""api-key": "k", "mine": 1"#, #""api-key", "mine""#),
      (#""extra_headers": [], "max_tokens": 1.5"#, #""extra_headers", "max_tokens""#),
    ] {
      let run = try migrate(#"{"model": "m", \#(members)}"#).run
      XCTAssertTrue(
        run.messages.contains("\n  copied as written, check with byok lint: \(names)\n"),
        run.messages)
    }
    let sound = try migrate(#"{"model": "m", "max_tokens": 1000}"#).run
    XCTAssertFalse(sound.messages.contains("copied as written"), sound.messages)
  }

  func testAModelThatWouldLoseSomethingStays() throws {
    let there = #"{"displayName": "A", "model": "m", "apiKey": "one", "maxOutputTokens": 1}"#
    for (entry, settings, reason) in [
      (#"{"model": "m", "model": "n"}"#, nil, #"it would have "model" twice"#),
      (
        #"{"model": "m", "api_key": "x", "apiKey": "y"}"#, nil, #"it would have "apiKey" twice"#
      ),
      (
        #"{"model_display_name": "A", "model": "m", "api_key": "two", "max_tokens": 1}"#, there,
        #"the model of that name there differs in "apiKey""#
      ),
      (
        #"{"model_display_name": "A", "model": "m", "max_tokens": 2, "x": true}"#, there,
        #"the model of that name there differs in "maxOutputTokens", "x""#
      ),
      (
        #"{"model": "n", "id": "custom:a"}"#, #"{"model": "m", "id": "custom:a"}"#,
        #"another model there has its "id""#
      ),
    ] as [(String, String?, String)] {
      let (home, run) = try migrate(#"{"model": "first"}, \#(entry)"#, into: settings)
      XCTAssertEqual(run.code, 1, run.messages)
      XCTAssertTrue(run.messages.contains(" in ~/.factory/config.json: \(reason)\n"), run.messages)
      XCTAssertFalse(run.messages.contains("left without models"), run.messages)
      XCTAssertEqual(home.text(), "{\"custom_models\": [\(entry)]}")
      let text = try XCTUnwrap(home.text("settings.json"))
      XCTAssertEqual(text.components(separatedBy: "\"first\"").count, 2, text)
      XCTAssertEqual(home.run("migrate").code, 1)
      XCTAssertEqual(home.text("settings.json"), text)
    }
  }

  func testWhatEqualsAModelThereIsSkipped() throws {
    let (home, run) = try migrate(
      #"{"model_display_name": "A", "model": "m", "api_key": "k", "max_tokens": 1e3}"#,
      into: #"{"displayName": "A", "model": "m", "apiKey": "k", "maxOutputTokens": 1000, "x": 1}"#)
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertTrue(run.messages.hasPrefix("skipped \"A\""), run.messages)
    XCTAssertEqual(home.text(), "{\"custom_models\": []}")
  }

  func testReferencesFollowBesideAModelThatStays() throws {
    let home = try TestHome()
    try home.write(#"{"custom_models": [{"model": "a"}, {"model": "b", "model": "B"}]}"#)
    try home.write(#"{"modelFallbacks": {"custom:a-0": "custom:B-1"}}"#, to: "settings.local.json")
    XCTAssertEqual(home.run("migrate").code, 1)
    XCTAssertEqual(
      home.text("settings.local.json"), #"{"modelFallbacks": {"custom:a-0": "custom:B-0"}}"#)
  }

  func testACommentBesideAModelIsSaid() throws {
    let home = try TestHome()
    try home.write("{\"custom_models\": [\n  // mine\n  {\"model\": \"a\"}\n]}")
    let run = home.run("migrate")
    XCTAssertTrue(run.messages.contains("its comments did not come along"), run.messages)
  }

  func testNoValueIsEverLost() throws {
    for seed in 1...150 {
      var source = EntrySource(seed: UInt64(seed))
      let entries = (0..<3).map { _ in source.entry() }.joined(separator: ",\n")
      let (home, run) = try migrate(
        entries, into: source.chance(3) ? source.entry(inSettings: true) : nil)
      XCTAssertTrue([0, 1].contains(run.code), run.messages)
      let after = (home.text() ?? "") + (home.text("settings.json") ?? "")
      for value in source.values {
        XCTAssertTrue(
          after.contains(value), "\(value) of seed \(seed) is lost: \(entries)\n\(run.messages)")
      }
    }
  }
}

/// Entries of odd members whose scalars are all different, so that each can be looked for.
private struct EntrySource {
  /// The scalars so far, as they are spelled.
  private(set) var values: [String] = []
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func chance(_ number: Int) -> Bool { next(number) == 0 }

  mutating func entry(inSettings: Bool = false) -> String {
    let names = [
      "model_display_name", "model", "base_url", "api_key", "provider", "max_tokens", "extra_args",
      "extra_headers", "supports_images", "reasoning_effort", "displayName", "baseUrl", "apiKey",
      "maxOutputTokens", "extraHeaders", "noImageSupport", "id", "index", "bedrock", "api-key",
      "name", "mod\\u0065l", "é",
    ]
    let members = (0..<next(8)).map { _ in "\"\(names[next(names.count)])\": \(value(depth: 2))" }
    return "{\(members.joined(separator: chance(4) ? ", // note\n" : ", "))}"
  }

  private mutating func value(depth: Int) -> String {
    switch next(depth > 0 ? 6 : 3) {
    case 0: return scalar("\(10_000 + values.count).50")
    case 1: return scalar("\"text \(10_000 + values.count) \\u00e9 \\/\"")
    case 2: return chance(2) ? "null" : "true"
    case 3: return "[\(value(depth: depth - 1)), /* c */ \(value(depth: depth - 1))]"
    case 4: return "{\"a\": \(value(depth: depth - 1)), \"a\": \(value(depth: depth - 1))}"
    default: return scalar("\"custom:x\(10_000 + values.count)\"")
    }
  }

  private mutating func scalar(_ text: String) -> String {
    values.append(text)
    return text
  }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
