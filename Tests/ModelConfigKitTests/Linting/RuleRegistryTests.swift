import JSONSyntax
import XCTest

@testable import ModelConfigKit

/// Holds rules, their tests and their examples together: what one of them lacks is named here.
final class RuleRegistryTests: XCTestCase {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private let examples = root.appendingPathComponent("Examples/Rules")

  private func names(in folder: String) throws -> Set<String> {
    let url = Self.root.appendingPathComponent(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    return Set(names.filter { !$0.hasPrefix(".") })
  }

  private var typeNames: Set<String> {
    Set(RuleRegistry.all.map { String(describing: type(of: $0)) })
  }

  /// The folders of rules below that of a target: its own, and those of its formats.
  private func ruleFolders(of target: String) throws -> [String] {
    let formats = try names(in: "\(target)/Formats").map { "\(target)/Formats/\($0)/Rules" }
    return ["\(target)/Rules"]
      + formats.filter {
        FileManager.default.fileExists(atPath: Self.root.appendingPathComponent($0).path)
      }
  }

  func testEachFileOfARuleIsRegisteredAndTested() throws {
    let sources = try ruleFolders(of: "Sources/ModelConfigKit")
    XCTAssertEqual(
      Set(try sources.flatMap(names)), Set(typeNames.map { "\($0).swift" }))
    XCTAssertEqual(
      Set(try ruleFolders(of: "Tests/ModelConfigKitTests").flatMap(names)),
      Set(typeNames.map { "\($0)Tests.swift" }))
    for folder in sources {
      XCTAssertEqual(
        try names(
          in: folder.replacingOccurrences(of: "Sources/Model", with: "Tests/Model")
            .replacingOccurrences(of: "ModelConfigKit/", with: "ModelConfigKitTests/")),
        Set(try names(in: folder).map { "\($0.dropLast(6))Tests.swift" }), folder)
    }
  }

  func testEachRuleHasItsExamples() throws {
    let ids = RuleRegistry.all.map(\.description.id.rawValue)
    XCTAssertEqual(Set(ids).count, ids.count)
    XCTAssertEqual(try names(in: "Examples/Rules"), Set(ids))
    for id in ids {
      XCTAssertEqual(try names(in: "Examples/Rules/\(id)"), ["bad.json", "good.json"], id)
    }
  }

  func testEachBadExampleShowsItsRuleAloneAndNoGoodOneDoes() throws {
    for rule in RuleRegistry.all {
      let id = rule.description.id
      let bad = try lint("bad", of: rule)
      XCTAssertFalse(bad.isEmpty, id.rawValue)
      XCTAssertEqual(bad.filter { $0.id != id }.map(Expected.init), [], id.rawValue)
      let good = try lint("good", of: rule)
      XCTAssertEqual(
        good.map(\.id), id == "exposed-key" ? ["placeholder-key"] : [], id.rawValue)
    }
  }

  func testEachExplanationQuotesItsExamples() throws {
    for description in RuleRegistry.all.map(\.description) {
      for (name, quotation) in [("bad", description.bad), ("good", description.good)] {
        let source = String(decoding: try bytes(name, of: description), as: UTF8.self)
        assertQuotes(quotation, source, "\(description.id.rawValue)/\(name).json")
      }
    }
  }

  func testTextsAreInTheHouseStyle() {
    for description in RuleRegistry.all.map(\.description) {
      let id = description.id.rawValue
      XCTAssertTrue(id.allSatisfy { $0.isLowercase || $0 == "-" }, id)
      XCTAssertFalse(description.summary.hasSuffix("."), id)
      XCTAssertTrue(description.explanation.hasSuffix("."), id)
      XCTAssertNotEqual(description.bad, description.good, id)
      XCTAssertEqual(RuleRegistry.rule(description.id)?.description.id, description.id)
    }
    XCTAssertNil(RuleRegistry.rule("no-such-rule"))
  }

  private func bytes(_ name: String, of description: RuleDescription) throws -> [UInt8] {
    let file = examples.appendingPathComponent("\(description.id.rawValue)/\(name).json")
    return Array(try Data(contentsOf: file))
  }

  private func lint(_ name: String, of rule: any Rule) throws -> [Diagnostic] {
    let bytes = try bytes(name, of: rule.description)
    let kind = try XCTUnwrap(FileKind.allCases.first { rule.description.severity(in: $0) != nil })
    var context = Self.contexts[rule.description.id] ?? LintContext()
    // As they lie in the repository: what says of itself that it is an example is no exposed key.
    context.exposure = Exposure(mode: 0o644, isSeenByGit: true)
    return Linter().lint(kind.read(bytes), context)
  }

  /// What must be known beside the bytes for some rules to speak.
  private static let contexts: [DiagnosticID: LintContext] = [
    "unset-environment-variable": LintContext(environment: ["PATH": "/bin"]),
    "organisation-policy": LintContext(
      policy: ModelPolicy(allowedBaseURLs: ["https://api.groq.com/"])),
    "shadowed-model": LintContext(
      siblings: [ModelConfig(Array(Sample.settings().utf8), kind: .settings)]),
  ]

  /// Asserts that the pieces of a quotation stand in a source in their order, white space aside.
  private func assertQuotes(_ quotation: String, _ source: String, _ name: String) {
    var rest = source.filter { !$0.isWhitespace }[...]
    for piece in quotation.filter({ !$0.isWhitespace }).split(separator: "…") {
      guard let place = rest.range(of: piece) else {
        return XCTFail("\(name) does not hold \(piece)")
      }
      rest = rest[place.upperBound...]
    }
  }
}
