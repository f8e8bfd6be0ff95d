import JSONSyntax
import ModelConfigKit

/// The difference of two versions of a file, keys masked, in the unified form that `patch` reads.
struct UnifiedDiff: Sendable {
  private static let contextLines = 3
  private static let searchedLines = 400

  private enum Line {
    case kept(Int, Int), removed(Int), added(Int)
  }

  private let path: String
  private let isNew: Bool
  private let old: [[UInt8]]
  private let new: [[UInt8]]
  private let shownOld: [String]
  private let shownNew: [String]
  /// The secrets of the old version, which a change may move to where no secret belongs.
  private let oldSecrets: QuotedSecrets?

  /// Compares what a file holds with what it is to hold.
  init(_ location: Location, old: (any ConfigDocument)?, new: any ConfigDocument) {
    path = location.shownPath
    isNew = old == nil
    let before = old.map(Self.lines) ?? []
    let after = Self.lines(new)
    self.old = before.map(\.bytes)
    self.new = after.map(\.bytes)
    shownOld = before.map(\.shown)
    shownNew = after.map(\.shown)
    oldSecrets = old.map { QuotedSecrets(SecretScanner($0), in: $0.bytes) }
  }

  /// The diff, empty when nothing differs.
  var text: StyledText {
    var text = StyledText()
    let hunks = self.hunks
    guard !hunks.isEmpty else { return text }
    text.addLine("--- \(isNew ? "/dev/null" : path)", .bold)
    text.addLine("+++ \(path)", .bold)
    for hunk in hunks { add(hunk, to: &text) }
    return text
  }

  /// The lines of a file, as they are and as they are shown.
  private static func lines(_ document: any ConfigDocument) -> [(bytes: [UInt8], shown: String)] {
    let bytes = document.bytes
    let secrets = SecretScanner(document)
    var lines: [(bytes: [UInt8], shown: String)] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      var shown = secrets.maskedBytes(start..<end)
      if shown.last == UInt8(ascii: "\n") { shown.removeLast() }
      if shown.last == UInt8(ascii: "\r") { shown.removeLast() }
      let text = String(decoding: shown, as: UTF8.self).map { $0 == "\t" ? "    " : String($0) }
      lines.append((Array(bytes[start..<end]), text.joined()))
      start = end
    }
    return lines
  }

  private func add(_ hunk: ArraySlice<Line>, to text: inout StyledText) {
    let oldLines = hunk.compactMap { line -> Int? in
      switch line {
      case .kept(let index, _), .removed(let index): index
      case .added: nil
      }
    }
    let newLines = hunk.compactMap { line -> Int? in
      switch line {
      case .kept(_, let index), .added(let index): index
      case .removed: nil
      }
    }
    text.addLine("@@ -\(Self.range(oldLines)) +\(Self.range(newLines)) @@", .dim)
    for line in hunk {
      switch line {
      case .kept(let index, _):
        text.addLine(" " + shownOld[index])
        addMissingLineBreak(old[index], to: &text)
      case .removed(let index):
        text.addLine("-" + shownOld[index], .removed)
        addMissingLineBreak(old[index], to: &text)
      case .added(let index):
        let shown = shownNew[index]
        text.addLine("+" + (oldSecrets?.masked(shown, about: nil) ?? shown), .added)
        addMissingLineBreak(new[index], to: &text)
      }
    }
  }

  private func addMissingLineBreak(_ line: [UInt8], to text: inout StyledText) {
    if line.last != UInt8(ascii: "\n") { text.addLine("\\ No newline at end of file") }
  }

  private static func range(_ lines: [Int]) -> String {
    guard let first = lines.first else { return "0,0" }
    return lines.count == 1 ? "\(first + 1)" : "\(first + 1),\(lines.count)"
  }

  /// The changes with the lines around them.
  private var hunks: [ArraySlice<Line>] {
    let lines = compared
    var hunks: [Range<Int>] = []
    for (index, line) in lines.enumerated() {
      if case .kept = line { continue }
      let start = max(index - Self.contextLines, 0)
      let end = min(index + Self.contextLines + 1, lines.count)
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks.map { lines[$0] }
  }

  /// Every line of both versions in the order of the diff: where they part, the nearest lines at
  /// which they meet again are looked for, so that the cost stays linear in the files.
  private var compared: [Line] {
    var lines: [Line] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      let (removed, added) = distanceToMeeting(before, after)
      lines += (before..<before + removed).map(Line.removed)
      lines += (after..<after + added).map(Line.added)
      (before, after) = (before + removed, after + added)
      guard before < old.count, after < new.count else { continue }
      lines.append(.kept(before, after))
      (before, after) = (before + 1, after + 1)
    }
    return lines
  }

  private func distanceToMeeting(_ before: Int, _ after: Int) -> (removed: Int, added: Int) {
    let left = old.count - before
    let right = new.count - after
    for distance in 0...min(left + right, Self.searchedLines) {
      for removed in max(distance - right, 0)...min(distance, left)
      where before + removed < old.count && after + distance - removed < new.count
        && old[before + removed] == new[after + distance - removed]
      {
        return (removed, distance - removed)
      }
    }
    let isEnd = left + right <= Self.searchedLines
    return isEnd ? (left, right) : (min(left, 1), min(right, 1))
  }
}
