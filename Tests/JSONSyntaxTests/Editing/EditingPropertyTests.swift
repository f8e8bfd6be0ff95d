import XCTest

@testable import JSONSyntax

/// The promises of the edits, on thousands of files of all habits.
final class EditingPropertyTests: XCTestCase {
  func testAppendingAndRemovingGivesBackTheBytes() {
    forEachFile(1_000) { tree, files in
      let value = files.newValue()
      guard let edits = tree.root?.edits(appending: value, toListNamed: FileGenerator.listName)
      else { return nil }
      guard let longer = tree.applying(edits), let list = longer.root?[FileGenerator.listName]
      else { return "not well formed" }
      let old = tree.root?[FileGenerator.listName]?.itemTexts ?? []
      guard list.itemTexts.dropLast() == old[...] else { return "others changed: \(longer.quoted)" }
      guard list.elements.map({ JSONValue($0) }).last == value else {
        return "not last: \(longer.quoted)"
      }
      let back = longer.root?.edits(
        removingElements: [old.count], fromListNamed: FileGenerator.listName)
      return longer.difference(from: tree, after: back ?? [])
    }
  }

  func testInsertingAndRemovingAnywhereGivesBackTheBytes() {
    forEachFile(300) { tree, files in
      for node in tree.containers {
        for index in 0...node.itemTexts.count {
          let value = files.newValue()
          let edits =
            node.kind == .array
            ? node.edits(inserting: value, at: index)
            : node.edits(inserting: JSONValue.Member("new", value), at: index)
          guard let longer = tree.applying(edits),
            let same = longer.containers.first(where: { $0.index == node.index })
          else { return "not well formed" }
          var texts = same.itemTexts
          let text = texts.remove(at: index)
          guard texts == node.itemTexts else { return "others changed: \(longer.quoted)" }
          let root = SyntaxTree(node.kind == .array ? text : "{\(text)}").root
          let found = root.map { JSONValue($0) }
          guard found == (node.kind == .array ? value : .object([.init("new", value)])) else {
            return "another value: \(longer.quoted)"
          }
          let back = same.edits(removingItemsAt: [index])
          if let difference = longer.difference(from: tree, after: back) { return difference }
        }
      }
      return nil
    }
  }

  func testRemovingAnySubsetKeepsTheRest() {
    forEachFile(600) { tree, files in
      for node in tree.containers {
        let texts = node.itemTexts
        let removed = Set(texts.indices.filter { _ in files.random.chance(50) })
        let edits = node.edits(removingItemsAt: removed)
        guard let shorter = tree.applying(edits),
          let same = shorter.containers.first(where: { $0.index == node.index })
        else { return "not well formed after removing \(removed)" }
        let kept = texts.indices.filter { !removed.contains($0) }.map { texts[$0] }
        guard same.itemTexts == kept else { return "others changed: \(shorter.quoted)" }
        let comments = same.ownComments(besides: [])
        // A lone item behind which the mark of an insertion stands leaves all comments.
        let leavesAll = node.endsWithMark && comments == node.ownComments(besides: [])
        guard leavesAll || comments == node.ownComments(besides: removed) else {
          return "lost or kept comments: \(shorter.quoted)"
        }
        func commas(_ tree: SyntaxTree) -> Int {
          tree.diagnostics.count { $0.id == .trailingComma }
        }
        guard commas(shorter) <= commas(tree) else { return "trailing comma: \(shorter.quoted)" }
      }
      return nil
    }
  }

  /// Runs a check on files of every dialect and reports the shortest that fails; a check returns
  /// what is wrong.
  private func forEachFile(
    _ count: Int, line: UInt = #line, _ check: (SyntaxTree, inout FileGenerator) -> String?
  ) {
    var failures: [(length: Int, message: String)] = []
    for dialect in [Dialect.json, .jsonc, .json5] {
      for seed in 0..<count {
        var files = FileGenerator(seed: seed, dialect: dialect)
        let tree = SyntaxTree(files.file(), dialect: dialect)
        let failure =
          tree.isWellFormed
          ? check(tree, &files)
          : "not well formed at first: \(tree.diagnostics.filter { $0.id == .invalidJSON })"
        guard let failure else { continue }
        failures.append((tree.bytes.count, "\(dialect), seed \(seed), \(tree.quoted): \(failure)"))
      }
    }
    guard let shortest = failures.min(by: { $0.length < $1.length }) else { return }
    XCTFail("\(failures.count) files, the shortest: \(shortest.message)", line: line)
  }
}

extension SyntaxTree {
  fileprivate var quoted: String { String(decoding: bytes, as: UTF8.self).debugDescription }

  /// The tree after edits, when it is well formed in the same dialect.
  fileprivate func applying(_ edits: [SourceEdit]) -> SyntaxTree? {
    guard let bytes = SourceEdit.apply(edits, to: bytes) else { return nil }
    let tree = SyntaxTree(bytes, dialect: dialect)
    return tree.isWellFormed ? tree : nil
  }

  /// How the bytes differ from those of another tree after edits.
  fileprivate func difference(from original: SyntaxTree, after edits: [SourceEdit]) -> String? {
    guard let back = SourceEdit.apply(edits, to: bytes) else { return "edits overlap" }
    guard back != original.bytes else { return nil }
    return "from \(quoted) came \(String(decoding: back, as: UTF8.self).debugDescription)"
  }
}

extension SyntaxNode {
  fileprivate var endsWithMark: Bool {
    guard let container = Container(self), container.items.count == 1 else { return false }
    let gap = container.text(container.gap(before: 1).range)
    return gap.hasPrefix(Insertion.mark) && gap.dropFirst().first?.isNewline == true
  }

  /// The comments between the items, without those that belong to some of the items.
  fileprivate func ownComments(besides removed: Set<Int>) -> [String] {
    guard let container = Container(self) else { return [] }
    var texts: [String] = []
    for index in 0...container.items.count {
      let gap = container.gap(before: index)
      let trailing = gap.endOfTrailingComments
      let leading = gap.startOfLeadingComments
      for comment in gap.comments {
        let owner =
          comment.upperBound <= trailing
          ? index - 1 : comment.lowerBound >= leading ? index : nil
        if owner.map(removed.contains) != true { texts.append(tree.text(comment)) }
      }
      guard !removed.contains(index), let inner = container.gap(beforeCommaOf: index) else {
        continue
      }
      texts += inner.comments.map(tree.text)
    }
    return texts
  }
}
