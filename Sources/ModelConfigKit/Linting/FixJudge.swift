import JSONSyntax

/// Keeps the promise that no fix harms a key, whatever the rule that offers it.
///
/// A fix that replaces, moves or deletes a text shaped like a key is not safe, whatever its rule
/// says. One after which the key would be nowhere in the file, that copies a key, or that would
/// rewrite bytes that are not UTF-8, is not offered at all. What else makes a fix safe is for its
/// rule to judge: see <doc:WhatASafeFixIs>.
struct FixJudge {
  private let bytes: [UInt8]
  private lazy var counts = KeyTexts.counts(in: bytes)

  init(_ document: any ConfigDocument) {
    bytes = document.bytes
  }

  /// A finding with those of its fixes that may be offered, each as safe as it is.
  mutating func judged(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.fixes.contains(where: { !$0.edits.isEmpty }) else { return diagnostic }
    var result = diagnostic
    result.fixes = []
    for fix in diagnostic.fixes {
      switch verdict(on: fix) {
      case .kept: result.fixes.append(fix)
      case .unsafe: result.fixes.append(FixIt(fix.message, isSafe: false, fix.edits))
      case .refused: break
      case .losing(let key): result.notes.append(Note(Self.lost, at: key))
      }
    }
    return result
  }

  private static let lost = "a fix would delete this key: move it out of the way first"
}

extension FixJudge {
  private enum Verdict {
    case kept, unsafe, refused
    case losing(ByteRange)
  }

  private mutating func verdict(on fix: FixIt) -> Verdict {
    guard fix.edits.allSatisfy(keepsEncoding) else { return .refused }
    let changes = fix.edits.compactMap { Change($0, in: bytes) }
    let removed = changes.flatMap(\.removedKeys).map { (text: Array(bytes[$0]), range: $0) }
    let added = changes.flatMap(\.addedKeys)
    let left = changes.flatMap(\.keysLeft)
    for key in removed where !added.contains(where: { $0.holds(key.text) }) {
      let isRepetition = left.contains {
        $0.count < key.text.count && KeyTexts.isRepeated($0, in: key.text)
      }
      if isRepetition { continue }
      guard counts[key.text, default: 0] > removed.count(where: { $0.text == key.text }) else {
        return .losing(key.range)
      }
    }
    guard added.allSatisfy({ key in changes.contains { $0.oldText.holds(key) } }) else {
      return .refused
    }
    return changes.allSatisfy(\.keepsKeys) ? .kept : .unsafe
  }

  /// Whether an edit leaves bytes alone that are no text, and copies none of them.
  private func keepsEncoding(_ edit: SourceEdit) -> Bool {
    let isText = bytes.withUnsafeBufferPointer {
      Diagnostic.invalidUTF8(in: edit.range, of: $0) == nil
    }
    let mark = Array("\u{FFFD}".utf8)
    return isText && (!edit.replacement.holds(mark) || Array(bytes[edit.range]).holds(mark))
  }
}

/// What an edit changes, with the words around it that it touches.
private struct Change {
  let oldText: [UInt8]
  private let newText: [UInt8]
  private let start: Int
  private let changed: ByteRange
  private let replacement: [UInt8]

  /// `nil` where it changes nothing but blanks, in which there is no key: to join what they part
  /// is no harm.
  init?(_ edit: SourceEdit, in bytes: [UInt8]) {
    let old = bytes[edit.range]
    let head = zip(old, edit.replacement).prefix { $0 == $1 }.count
    let room = min(old.count, edit.replacement.count) - head
    let tail = zip(old.reversed(), edit.replacement.reversed()).prefix(room).prefix { $0 == $1 }
      .count
    changed = edit.range.lowerBound + head..<edit.range.upperBound - tail
    let new = Array(edit.replacement.dropFirst(head).dropLast(tail))
    guard !changed.isEmpty || !new.isEmpty else { return nil }
    if new.isEmpty, Self.isBlank(bytes[changed]) { return nil }
    replacement = new
    let before = KeyTexts.startOfWord(before: changed.lowerBound, in: bytes)
    let end = KeyTexts.endOfWord(from: changed.upperBound, in: bytes)
    start = before
    oldText = Array(bytes[before..<end])
    newText = Array(bytes[before..<changed.lowerBound] + new + bytes[changed.upperBound..<end])
  }

  /// Whether nothing can be seen of a piece of a string, escape sequences or not.
  private static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    let quoted = [UInt8(ascii: "\"")] + text + [UInt8(ascii: "\"")]
    let decoded = text.contains(.backslash) ? SyntaxTree(quoted).root?.string : nil
    return (decoded ?? String(decoding: text, as: UTF8.self)).unicodeScalars.allSatisfy {
      $0.isInvisible || $0.isJoiner
    }
  }

  /// The texts shaped like keys of which it replaces something.
  var removedKeys: [ByteRange] {
    keys.filter { $0.lowerBound < changed.upperBound && changed.lowerBound < $0.upperBound }
  }

  /// The texts shaped like keys that it puts in.
  var addedKeys: [[UInt8]] { KeyTexts.runs(in: replacement).map { Array(replacement[$0]) } }

  /// The texts shaped like keys that stand there after it.
  var keysLeft: [[UInt8]] { KeyTexts.runs(in: newText).map { Array(newText[$0]) } }

  private var keys: [ByteRange] {
    KeyTexts.runs(in: oldText).map { $0.lowerBound + start..<$0.upperBound + start }
  }

  /// Whether each word that holds a key at or beside the change is still there, whole and in its
  /// order.
  var keepsKeys: Bool {
    let touched = keys.filter {
      $0.lowerBound <= changed.upperBound && changed.lowerBound <= $0.upperBound
    }
    let words = KeyTexts.words(in: oldText).filter { word in
      touched.contains {
        $0.lowerBound < word.upperBound + start && word.lowerBound + start < $0.upperBound
      }
    }
    var rest = KeyTexts.words(in: newText)[...]
    return words.allSatisfy { word in
      guard let place = rest.firstIndex(where: { newText[$0] == oldText[word] }) else {
        return false
      }
      rest = rest[(place + 1)...]
      return true
    }
  }
}
