import JSONSyntax
@testable import ModelConfigKit
import XCTest

/// A finding as a test expects it; its place is a mark in the source.
struct Expected: Equatable, CustomStringConvertible {
  let id: DiagnosticID
  let severity: Severity
  let message: String

  init(_ id: DiagnosticID, _ severity: Severity, _ message: String) {
    self.id = id
    self.severity = severity
    self.message = message
  }

  init(_ diagnostic: Diagnostic) {
    self.init(diagnostic.id, diagnostic.severity, diagnostic.message)
  }

  var description: String { "\(severity.rawValue) [\(id.rawValue)] \(message)" }
}

/// Asserts that exactly these findings are made of a marked source, at the marks.
func assertFindings(
  _ expected: [Expected], in marked: String, of rules: [any Rule] = RuleRegistry.all,
  as kind: FileKind = .config, _ context: LintContext = LintContext(),
  file: StaticString = #filePath, line: UInt = #line
) {
  let source = MarkedSource(marked)
  let found = Linter(rules: rules).lint(kind.read(source.bytes), context)
  XCTAssertEqual(found.map(Expected.init), expected, file: file, line: line)
  let marks = MarkedSource.marking(found.map(\.range), in: source.bytes)
  XCTAssertEqual(found.map(\.range), source.ranges, marks, file: file, line: line)
}

/// Asserts that a rule says exactly this about a marked source, at the marks; and, unless it is
/// said to stand among others, that all rules together say nothing more.
func assertFinds(
  _ rule: any Rule, _ messages: String..., in marked: String, severity: Severity? = nil,
  as kind: FileKind = .config, _ context: LintContext = LintContext(), amongOthers: Bool = false,
  file: StaticString = #filePath, line: UInt = #line
) {
  let description = rule.description
  guard let severity = severity ?? description.severity(in: kind) else {
    return XCTFail("the rule is not for this kind of file", file: file, line: line)
  }
  let expected = messages.map { Expected(description.id, severity, $0) }
  assertFindings(expected, in: marked, of: [rule], as: kind, context, file: file, line: line)
  guard !amongOthers else { return }
  assertFindings(expected, in: marked, as: kind, context, file: file, line: line)
}

/// Asserts that a rule says nothing about a source.
func assertAllows(
  _ rule: any Rule, _ source: String, as kind: FileKind = .config,
  _ context: LintContext = LintContext(), file: StaticString = #filePath, line: UInt = #line
) {
  assertFindings([], in: source, of: [rule], as: kind, context, file: file, line: line)
}

/// Asserts that all rules together say nothing about a source.
func assertClean(
  _ source: String, as kind: FileKind = .config, _ context: LintContext = LintContext(),
  file: StaticString = #filePath, line: UInt = #line
) {
  assertFindings([], in: source, as: kind, context, file: file, line: line)
}

/// Asserts what a source is after the fixes of one rule; marks in the source are overlooked.
///
/// Fixes that are not safe are expected to leave it alone unless they are asked for.
func assertMends(
  _ rule: any Rule, _ marked: String, to mended: String, unsafely: Bool = false,
  as kind: FileKind = .config, _ context: LintContext = LintContext(),
  file: StaticString = #filePath, line: UInt = #line
) {
  let bytes = MarkedSource(marked).bytes
  func mend(_ bytes: [UInt8], unsafely: Bool) -> [UInt8] {
    let fixing = Fixing(includingUnsafe: unsafely)
    return fixing.mend(kind.read(bytes), Linter(rules: [rule]), context).document.bytes
  }
  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
  let result = mend(bytes, unsafely: unsafely)
  XCTAssertEqual(text(result), mended, file: file, line: line)
  let again = mend(result, unsafely: unsafely)
  XCTAssertEqual(text(again), text(result), "fixing again changes", file: file, line: line)
  if unsafely {
    XCTAssertEqual(
      text(mend(bytes, unsafely: false)), text(bytes), "a safe fix", file: file, line: line)
  }
}

/// Asserts that a rule offers no fix for what it finds in a source.
func assertOffersNoFix(
  _ rule: any Rule, _ source: String, as kind: FileKind = .config,
  file: StaticString = #filePath, line: UInt = #line
) {
  let found = Linter(rules: [rule]).lint(kind.read(Array(source.utf8)))
  XCTAssertFalse(found.isEmpty, "finds nothing", file: file, line: line)
  XCTAssertEqual(found.flatMap(\.fixes), [], file: file, line: line)
}
