import JSONSyntax

/// An object holds each name once.
struct NamesAreUnique: Rule {
  let description = RuleDescription(
    "duplicate-key", "a name that stands in the same object or .env file twice",
    in: Dictionary(
      uniqueKeysWithValues: FileKind.allCases.map { ($0, $0 == .libreChat ? .warning : .error) }),
    explanation: """
      JSON leaves open which of two equal names counts (RFC 8259, section 4): Droid takes the \
      last one, other programs take the first, and a program that rewrites the file drops one of \
      them. Of two lines of a .env file that set one variable the last counts: a warning. Delete \
      the one that is not meant.
      """,
    bad: """
      "max_tokens": 16384,
      "max_tokens": 32000
      """,
    good: """
      "max_tokens": 32000
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let root = file.root else { return checkVariables(file, &findings) }
    var pending = [root]
    while let node = pending.popLast() {
      pending += node.elements.filter(\.isContainer)
      pending += node.members.map(\.value).filter(\.isContainer)
      if node.kind == .object { check(node, &findings) }
    }
  }

  private func checkVariables(_ file: LintedFile, _ findings: inout Findings) {
    var first: [String: ByteRange] = [:]
    for (name, range) in file.variables {
      guard let other = first[name] else {
        first[name] = range
        continue
      }
      findings.report(
        Self.repeated(name), at: range, notes: [Note("first one", at: other)])
    }
  }

  private func check(_ object: SyntaxNode, _ findings: inout Findings) {
    var first: [String: SyntaxNode] = [:]
    for member in object.members {
      guard let name = member.name.string else { continue }
      guard let other = first[name] else {
        first[name] = member.name
        continue
      }
      // Names are compared by code points, and equal strings may differ in them.
      guard other.string.map({ $0.utf8.elementsEqual(name.utf8) }) ?? false else { continue }
      findings.report(
        Self.duplicate(name), at: member.name.range, notes: [Note("first one", at: other.range)])
    }
  }
}

extension SyntaxNode {
  fileprivate var isContainer: Bool { kind == .object || kind == .array }
}

extension NamesAreUnique {
  private static func duplicate(_ name: String) -> String {
    "\"\(name)\" stands in this object twice, expected it once"
  }

  private static func repeated(_ name: String) -> String {
    "\"\(name)\" is set a second time and the last one counts, expected it once"
  }
}
