import JSONSyntax
import XCTest

@testable import ModelConfigKit

/// Holds rules, their tests and their examples together: what one of them lacks is named here.
final class RuleRegistryTests: XCTestCase {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func names(in folder: String) throws -> Set<String> {
    let url = Self.root.appendingPathComponent(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    return Set(names.filter { !$0.hasPrefix(".") })
  }

  /// The files in every folder of rules below a folder, each by its path from there.
  private func rules(below folder: String) throws -> Set<String> {
    let url = Self.root.appendingPathComponent(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: url.path)
    return Set(paths.filter { $0.hasSuffix(".swift") && "/\($0)".contains("/Rules/") })
  }

  private var typeNames: Set<String> {
    Set(RuleRegistry.all.map { String(describing: type(of: $0)) })
  }

  func testEachFileOfARuleIsRegisteredAndTested() throws {
    let sources = try rules(below: "Sources/ModelConfigKit")
    XCTAssertEqual(
      Set(sources.compactMap { $0.split(separator: "/").last.map(String.init) }),
      Set(typeNames.map { "\($0).swift" }))
    XCTAssertEqual(
      try rules(below: "Tests/ModelConfigKitTests"),
      Set(sources.map { "\($0.dropLast(".swift".count))Tests.swift" }))
  }

  func testEachRuleHasItsExamples() throws {
    let ids = RuleRegistry.all.map(\.description.id.rawValue)
    XCTAssertEqual(Set(ids).count, ids.count)
    XCTAssertEqual(try names(in: "Examples/Rules"), Set(ids))
    for id in ids {
      let files = try names(in: "Examples/Rules/\(id)").sorted()
      XCTAssertEqual(files.compactMap { $0.split(separator: ".").first }, ["bad", "good"], id)
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
    let folder = "Examples/Rules/\(description.id.rawValue)"
    let file = try XCTUnwrap(try names(in: folder).first { $0.hasPrefix("\(name).") })
    let url = Self.root.appendingPathComponent(folder).appendingPathComponent(file)
    return Array(try Data(contentsOf: url))
  }

  private func lint(_ name: String, of rule: any Rule) throws -> [Diagnostic] {
    let bytes = try bytes(name, of: rule.description)
    let kind = try XCTUnwrap(FileKind.allCases.first { rule.description.severity(in: $0) != nil })
    var context = Self.contexts[rule.description.id] ?? LintContext()
    // As they lie in the repository: what says of itself that it is an example is no exposed key.
    context.exposure = Exposure(mode: 0o644, git: .takes)
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
