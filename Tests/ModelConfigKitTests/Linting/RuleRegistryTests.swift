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

  /// The folders of rules below one of the package's: those for all files, and one for each format.
  private func ruleFolders(in folder: String) throws -> Set<String> {
    let path = Self.root.appendingPathComponent(folder).path
    return Set(
      try FileManager.default.subpathsOfDirectory(atPath: path).filter {
        $0.split(separator: "/").last == "Rules"
      })
  }

  private var typeNames: Set<String> {
    Set(RuleRegistry.all.map { String(describing: type(of: $0)) })
  }

  func testEachFileOfARuleIsRegisteredAndTested() throws {
    let folders = try ruleFolders(in: "Sources/ModelConfigKit")
    XCTAssertEqual(try ruleFolders(in: "Tests/ModelConfigKitTests"), folders)
    var files: Set<String> = []
    for folder in folders {
      let rules = try names(in: "Sources/ModelConfigKit/\(folder)")
      let tests = Set(rules.map { $0.replacingOccurrences(of: ".swift", with: "Tests.swift") })
      XCTAssertEqual(try names(in: "Tests/ModelConfigKitTests/\(folder)"), tests, folder)
      files.formUnion(rules)
    }
    XCTAssertEqual(files, Set(typeNames.map { "\($0).swift" }))
  }

  func testEachRuleHasItsExamples() throws {
    let ids = RuleRegistry.all.map(\.description.id.rawValue)
    XCTAssertEqual(Set(ids).count, ids.count)
    XCTAssertEqual(try names(in: "Examples/Rules"), Set(ids))
    for rule in RuleRegistry.all.map(\.description) {
      let id = rule.id.rawValue
      let suffix = try Self.suffix(of: kind(of: rule))
      XCTAssertEqual(
        try names(in: "Examples/Rules/\(id)"), ["bad.\(suffix)", "good.\(suffix)"], id)
    }
  }

  /// The first of the kinds of files in which a rule looks; its examples are of that kind.
  private func kind(of rule: RuleDescription) throws -> FileKind {
    try XCTUnwrap(FileKind.allCases.first { rule.severity(in: $0) != nil }, rule.id.rawValue)
  }

  /// How the names of a kind's examples end.
  private static func suffix(of kind: FileKind) -> String {
    switch kind {
    case .config, .settings, .openRouterKeys: "json"
    case .openClaw: "json5"
    case .droid: "md"
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
        assertQuotes(quotation, source, "\(description.id.rawValue)/\(name)")
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
    let suffix = try Self.suffix(of: kind(of: description))
    let file = examples.appendingPathComponent("\(description.id.rawValue)/\(name).\(suffix)")
    return Array(try Data(contentsOf: file))
  }

  private func lint(_ name: String, of rule: any Rule) throws -> [Diagnostic] {
    let bytes = try bytes(name, of: rule.description)
    let kind = try kind(of: rule.description)
    var context = Self.contexts[rule.description.id] ?? LintContext()
    // As they lie in the repository: what says of itself that it is an example is no exposed key.
    context.exposure = Exposure(mode: 0o644, isSeenByGit: true)
    return Linter().lint(kind.read(bytes), context)
  }

  /// What must be known beside the bytes for some rules to speak.
  private static let contexts: [DiagnosticID: LintContext] = [
    "unset-environment-variable": LintContext(environment: ["PATH": "/bin"]),
    "openrouter-key-missing": LintContext(environment: [:]),
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
