import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class ModelImportTests: XCTestCase {
  private let url = "https://api.groq.com/openai/v1"

  private func settings(_ entries: String...) -> ModelConfig {
    ModelConfig(
      Array("{\"customModels\": [\(entries.joined(separator: ", "))]}".utf8), kind: .settings)
  }

  private func entry(_ name: String, _ model: String, extra: String = "") -> String {
    "{\"displayName\": \"\(name)\", \"model\": \"\(model)\", \"baseUrl\": \"\(url)\", "
      + "\"apiKey\": \"${KEY}\", \"provider\": \"openai\"\(extra)}"
  }

  private func texts(_ plan: ModelImport) throws -> String {
    String(decoding: try plan.bytes(), as: UTF8.self).filter { !$0.isWhitespace }
  }

  func testEntriesOfDroidsKeepEveryFieldThatHasAPlace() throws {
    let extra =
      ", \"maxOutputTokens\": 1e4, \"extraArgs\": {\"a\": 1.0}, \"new\": [1], \"maxContextLimit\": 5, "
      + "\"noImageSupport\": true, \"id\": \"custom:A-0\", \"index\": 0"
    let source = settings(entry("A", "a", extra: extra))
    let plan = ModelImport(of: source, into: .empty(.config), environment: ["KEY": "k"])
    XCTAssertEqual(
      try texts(plan),
      "{\"custom_models\":[{\"model_display_name\":\"A\",\"model\":\"a\",\"base_url\":\"\(url)\","
        + "\"api_key\":\"k\",\"provider\":\"openai\",\"max_tokens\":1e4,\"extra_args\":{\"a\":1.0},"
        + "\"new\":[1],\"supports_images\":false}]}")
    XCTAssertEqual(
      plan.losses, [.init("\"maxContextLimit\" has no place in config.json", of: "A")])
  }

  func testIdsAndIndicesAreThoseOfTheNewPlace() throws {
    let written = ", \"id\": \"custom:A-0\", \"index\": 0"
    let other = ", \"id\": \"custom:B-0\", \"index\": 0"
    let plan = ModelImport(
      of: settings(entry("B", "b", extra: other)), into: settings(entry("A", "a", extra: written)),
      environment: [:])
    XCTAssertTrue(try texts(plan).contains("\"index\":1,\"id\":\"custom:B-1\"}"))
    XCTAssertFalse(try texts(plan).contains("custom:B-0"))
    let alone = ModelImport(
      of: settings(entry("B", "b", extra: other)), into: .empty(.settings), environment: [:])
    XCTAssertFalse(try texts(alone).contains("index"))
  }

  func testWhatNamesNoModelIsSaidAndLeftBehind() throws {
    let plan = ModelImport(
      of: settings(#"{"model": 12}"#, "{}", #""x""#, #"{"displayName": "E", "model": " "}"#),
      into: .empty(.settings), environment: [:])
    XCTAssertEqual(plan.steps, [])
    XCTAssertEqual(plan.losses.map(\.model), ["model 0", "model 1", "model 2", "E"])
  }

  func testAModelWithoutANameIsItself() throws {
    let source = settings(#"{"model": "llama3.3:70b", "baseUrl": "http://localhost:11434/v1"}"#)
    let plan = ModelImport(of: source, into: source, environment: [:])
    XCTAssertEqual(plan.steps, [.skipped("llama3.3:70b")])
  }

  func testTwoKeysForOneModelAreTwoModels() throws {
    let one = entry("A", "a")
    let plan = ModelImport(
      of: settings(one, one.replacingOccurrences(of: "${KEY}", with: "${OTHER}"), one),
      into: .empty(.settings), environment: [:])
    XCTAssertEqual(plan.steps, [.added("A", as: "A"), .added("A", as: "A 2"), .repeated("A")])
  }

  func testManyAtOnceStandAsOneByOne() throws {
    let entries = ["a", "b", "c", "d"].map { entry($0.uppercased(), $0) }
    for target in [
      "{}", "{\n}", "{\"customModels\": []}", "{\"customModels\": [\n  ]}",
      "// c\n{\"a\": 1, // d\n}",
      "{\"customModels\": [{\"model\": \"z\"}]}",
      "{\n\t\"customModels\": [\n\t\t{\"model\": \"z\"}, // y\n\t],\n}",
      "{\n  \"customModels\": [\n    {\n      \"model\": \"z\"\n    } // y\n    // tail\n  ]\n}\n",
      "{\"customModels\": [{\"model\": \"z\", \"index\": 0, \"id\": \"custom:z-0\"} /* y */ ]}",
      "{\r\n  \"customModels\": [\r\n    {\"model\": \"z\"}\r\n  , {\"model\": \"y\"}\r\n  ]\r\n}",
    ] {
      var config = ModelConfig(Array(target.utf8), kind: .settings)
      let whole = ModelImport(
        of: settings(entries.joined(separator: ", ")), into: config, environment: [:])
      for entry in entries {
        let plan = ModelImport(of: settings(entry), into: config, environment: [:])
        config = ModelConfig(try plan.bytes(), kind: .settings)
      }
      XCTAssertEqual(
        String(decoding: try whole.bytes(), as: UTF8.self),
        String(decoding: config.bytes, as: UTF8.self), target)
    }
  }

  func testWhatAModelThatIsThereHasOtherwiseIsSaid() throws {
    let target = settings(entry("A", "a", extra: ", \"maxOutputTokens\": 1000, \"x\": 1"))
    for (arriving, names) in [
      (entry("A", "a"), []), (entry("A", "a", extra: ", \"maxOutputTokens\": 1e3"), []),
      (entry("A", "a", extra: ", \"index\": 7"), []),
      (entry("A", "a", extra: ", \"maxOutputTokens\": 2000"), ["maxOutputTokens"]),
      (entry("A", "a", extra: ", \"x\": 2, \"y\": null"), ["x", "y"]),
      (entry("A", "a").replacingOccurrences(of: "${KEY}", with: "made-up"), ["apiKey"]),
    ] as [(String, [String])] {
      let plan = ModelImport(of: settings(arriving), into: target, environment: [:])
      XCTAssertEqual(
        plan.steps, [names.isEmpty ? .skipped("A") : .differs("A", names: names)], arriving)
      XCTAssertEqual(try plan.bytes(), target.bytes)
    }
  }

  func testAModelThatIsThereTwiceWithOtherValuesIsTwoModels() {
    let plan = ModelImport(
      of: settings(entry("A", "a"), entry("A", "a", extra: ", \"maxOutputTokens\": 2000")),
      into: .empty(.settings), environment: [:])
    XCTAssertEqual(plan.steps, [.added("A", as: "A"), .added("A", as: "A 2")])
  }

  func testAnIDOfItsOwnComesAlongUnlessItIsTaken() throws {
    let mine = entry("A", "a", extra: ", \"id\": \"custom:mine\"")
    let free = ModelImport(of: settings(mine), into: .empty(.settings), environment: [:])
    XCTAssertTrue(try texts(free).contains("\"id\":\"custom:mine\""))
    let taken = ModelImport(
      of: settings(mine), into: settings(entry("B", "b", extra: ", \"id\": \"custom:mine\"")),
      environment: [:])
    XCTAssertEqual(
      taken.losses, [.init("another model there has its id \"custom:mine\"", of: "A")])
  }

  func testAListThatDroidDoesNotReadIsSaid() {
    let source = ModelConfig(
      Array(
        "{\"customModels\": [\(entry("A", "a"))], \"custom_models\": [\(entry("B", "b"))]}".utf8),
      kind: .settings)
    let plan = ModelImport(of: source, into: .empty(.settings), environment: [:])
    XCTAssertEqual(plan.losses, [.init("it is in a list that Droid does not read", of: "B")])
  }

  func testAVariableThatIsNotSetIsSaid() throws {
    let plan = ModelImport(of: settings(entry("A", "a")), into: .empty(.config), environment: [:])
    XCTAssertTrue(try texts(plan).contains("\"api_key\":\"YOUR_GROQ_KEY\""))
    XCTAssertEqual(
      plan.losses.map(\.what),
      [
        "its key comes from the environment variable KEY, which is not set here and which "
          + "config.json cannot name"
      ])
    let kept = ModelImport(of: settings(entry("A", "a")), into: .empty(.settings), environment: [:])
    XCTAssertTrue(try texts(kept).contains("\"apiKey\":\"${KEY}\""))
    XCTAssertEqual(kept.losses, [])
  }

  func testWhatIsThereIsPassedOverAndATakenNameGetsANumber() throws {
    let target = settings(entry("A", "a"), entry("B", "other"), entry("C", "c"), entry("C 2", "x"))
    let source = settings(
      entry("A", "a"), entry("B", "b"), entry("C", "x"), entry("D", "d"), entry("D", "d"))
    let plan = ModelImport(of: source, into: target, environment: [:])
    XCTAssertEqual(
      plan.steps,
      [
        .skipped("A"), .added("B", as: "B 2"), .skipped("C"), .added("D", as: "D"), .repeated("D"),
      ])
    let again = ModelImport(
      of: source, into: ModelConfig(try plan.bytes(), kind: .settings), environment: [:])
    XCTAssertEqual(again.steps, ["A", "B", "C", "D"].map { .skipped($0) } + [.repeated("D")])
  }
}
