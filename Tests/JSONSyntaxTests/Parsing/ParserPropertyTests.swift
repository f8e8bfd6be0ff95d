import XCTest

@testable import JSONSyntax

/// What holds for any bytes whatever.
final class ParserPropertyTests: XCTestCase {
  private static let dialects = [Dialect.json, .jsonc, .json5]

  func testNoise() {
    for seed in 0..<3_000 {
      var mutations = MutationGenerator(seed: seed)
      check(mutations.noise(), "seed \(seed)")
    }
  }

  func testMutations() {
    for (number, source) in Seeds.sources.enumerated() {
      for seed in 0..<300 {
        var mutations = MutationGenerator(seed: seed)
        check(mutations.mutation(of: Array(source.utf8)), "source \(number), seed \(seed)")
      }
    }
  }

  func testTruncations() {
    for (number, source) in Seeds.sources.enumerated() {
      let bytes = Array(source.utf8)
      for end in 0...bytes.count { check(Array(bytes[..<end]), "source \(number), cut at \(end)") }
    }
  }

  func testTailsOfFiles() {
    for (number, source) in Seeds.sources.enumerated() {
      let bytes = Array(source.utf8)
      for start in bytes.indices { check(Array(bytes[start...]), "source \(number) from \(start)") }
    }
  }

  private func check(_ bytes: [UInt8], _ name: String, line: UInt = #line) {
    for dialect in Self.dialects {
      let tree = SyntaxTree(bytes, dialect: dialect)
      let failure =
        tree.tilingFailure ?? tree.nodeFailure ?? tree.diagnosticsFailure ?? tree.editingFailure
      guard let failure else { continue }
      let text = String(decoding: bytes, as: UTF8.self).debugDescription
      XCTFail("\(dialect), \(name), \(text): \(failure)", line: line)
    }
  }
}

extension SyntaxTree {
  /// What is wrong with the tokens: they tile the source, with trivia only between them.
  fileprivate var tilingFailure: String? {
    guard let last = tokens.last, last.kind == .endOfFile, last.range == bytes.count..<bytes.count
    else { return "the last token is not the end of the file" }
    guard diagnostics.first?.message.contains("UTF-16") != true,
      diagnostics.first?.message.contains("UTF-32") != true
    else { return nil }
    var position = 0
    for (index, token) in tokens.enumerated() {
      guard token.range.lowerBound >= position else { return "token \(index) overlaps" }
      guard !token.range.isEmpty || index == tokens.count - 1 else { return "empty token" }
      if let offset = firstOffsetOutsideTrivia(position..<token.range.lowerBound) {
        return "byte \(offset) is in no token"
      }
      position = token.range.upperBound
    }
    return nil
  }

  private func firstOffsetOutsideTrivia(_ range: ByteRange) -> Int? {
    var offset = range.lowerBound
    for comment in Trivia(self, range).comments {
      if let found = firstOffsetOutsideSpace(offset..<comment.lowerBound) { return found }
      offset = comment.upperBound
    }
    return firstOffsetOutsideSpace(offset..<range.upperBound)
  }

  private func firstOffsetOutsideSpace(_ range: ByteRange) -> Int? {
    let invisible: Set<Unicode.Scalar> = ["\u{200B}", "\u{2060}", "\u{FEFF}"]
    let isSpace = text(range).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || invisible.contains($0)
    }
    return isSpace ? nil : range.lowerBound
  }

  /// What is wrong with the nodes: they nest, and each reads without a trap.
  fileprivate var nodeFailure: String? {
    for (index, record) in nodes.enumerated() {
      let node = SyntaxNode(tree: self, index: index)
      guard record.end > index, record.end <= nodes.count else {
        return "node \(index) ends wrongly"
      }
      guard node.range.upperBound <= bytes.count else { return "node \(index) leaves the source" }
      guard node.contentRange.upperBound <= node.range.upperBound else {
        return "content leaves node"
      }
      if let parent = node.parent, !parent.range.contains(node.range) {
        return "node \(index) at \(node.range) leaves its parent at \(parent.range)"
      }
      _ = (node.string, node.number?.integer, node.number?.strictSpelling, node.boolean)
    }
    guard let root else { return nodes.isEmpty ? nil : "no root" }
    guard nodes[0].end == nodes.count else { return "nodes behind the root" }
    _ = JSONValue(root)
    return nil
  }

  /// What is wrong with the findings: they lie in the source in order, and their fixes apply.
  fileprivate var diagnosticsFailure: String? {
    guard isWellFormed || !diagnostics.isEmpty else { return "damage without a finding" }
    if isWellFormed, root == nil { return "well formed without a value" }
    var position = 0
    for diagnostic in diagnostics {
      guard diagnostic.range.lowerBound >= position else { return "findings out of order" }
      guard diagnostic.range.upperBound <= bytes.count else { return "finding leaves the source" }
      position = diagnostic.range.lowerBound
      for fix in diagnostic.fixes where SourceEdit.apply(fix.edits, to: bytes) == nil {
        return "fix \"\(fix.message)\" does not apply"
      }
    }
    return nil
  }

  /// What is wrong with edits: on a guessed structure there are none, and none traps.
  fileprivate var editingFailure: String? {
    for node in containers {
      let edits =
        node.edits(inserting: .null) + node.edits(inserting: JSONValue.Member("", .null))
        + node.edits(removingItemsAt: [0]) + (node.edits(appending: .null, toListNamed: "a") ?? [])
      if !isWellFormed, !edits.isEmpty { return "edits on a guess" }
      _ = node.edit(replacingWith: .null)
    }
    return nil
  }
}

extension ByteRange {
  fileprivate func contains(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
