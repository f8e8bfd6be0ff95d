import JSONSyntax

/// The lines between two lines `---` at the beginning of a Markdown file.
struct Frontmatter {
  /// The value of a top-level line `name: value`.
  struct Scalar {
    /// What it says.
    let text: String
    /// Where it stands, its quotation marks included.
    let range: ByteRange
    /// How it is quoted.
    let quotation: ModelReference.Quotation
  }

  private let bytes: [UInt8]
  private let lines: [ByteRange]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = Self.lines(in: bytes)
  }

  /// The last value of a name, when it is a text on the name's own line and on no other.
  func scalar(named name: String) -> Scalar? {
    let found = lines.indices.compactMap { line in
      value(of: name, in: lines[line]).map { (line, $0) }
    }
    guard let (line, range) = found.last, !isContinued(behind: line) else { return nil }
    return scalar(in: range)
  }

  /// What stands behind a name and its colon, blanks included.
  private func value(of name: String, in line: ByteRange) -> ByteRange? {
    for key in [name, "\"\(name)\"", "'\(name)'"] where bytes[line].starts(with: key.utf8) {
      let rest = bytes[line].dropFirst(key.utf8.count).drop(while: \.isYAMLBlank)
      if rest.first == UInt8(ascii: ":") { return rest.startIndex + 1..<line.upperBound }
    }
    return nil
  }

  /// Whether a line goes on in the next one, which is indented then.
  private func isContinued(behind line: Int) -> Bool {
    let next = lines.dropFirst(line + 1).first { !bytes[$0].allSatisfy(\.isYAMLBlank) }
    guard let next, let first = bytes[next].first, first.isYAMLBlank else { return false }
    return bytes[next].first { !$0.isYAMLBlank } != UInt8(ascii: "#")
  }

  private func scalar(in range: ByteRange) -> Scalar? {
    guard let first = bytes[range].first, first.isYAMLBlank else { return nil }
    let value = bytes[range].drop(while: \.isYAMLBlank)
    switch value.first {
    case UInt8(ascii: "\""): return doubleQuoted(value)
    case UInt8(ascii: "'"): return singleQuoted(value)
    default:
      let plain = Self.plain(value)
      // What begins with one of these is a list, a mapping, a text of several lines or the like.
      guard let first = plain.first, !"[]{}|>*&!%@`,".utf8.contains(first) else { return nil }
      return Scalar(
        text: String(decoding: plain, as: UTF8.self), range: plain.startIndex..<plain.endIndex,
        quotation: .none)
    }
  }

  /// A double-quoted scalar on one line is a string in JSON but for a few escapes.
  private func doubleQuoted(_ value: ArraySlice<UInt8>) -> Scalar? {
    var end = value.startIndex + 1
    while end < value.endIndex, value[end] != UInt8(ascii: "\"") {
      end += value[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < value.endIndex, Self.plain(value[(end + 1)...]).isEmpty else { return nil }
    let tree = SyntaxTree(Array(value[...end]), dialect: .json)
    guard tree.isWellFormed, let text = tree.root?.string, !text.isEmpty else { return nil }
    return Scalar(text: text, range: value.startIndex..<end + 1, quotation: .double)
  }

  /// In a single-quoted scalar a quotation mark stands twice, and nothing else is special.
  private func singleQuoted(_ value: ArraySlice<UInt8>) -> Scalar? {
    var text: [UInt8] = []
    var offset = value.startIndex + 1
    while offset < value.endIndex {
      if value[offset] == UInt8(ascii: "'") {
        guard value[(offset + 1)...].first == UInt8(ascii: "'") else { break }
        offset += 1
      }
      text.append(value[offset])
      offset += 1
    }
    guard offset < value.endIndex, !text.isEmpty, Self.plain(value[(offset + 1)...]).isEmpty
    else { return nil }
    return Scalar(
      text: String(decoding: text, as: UTF8.self), range: value.startIndex..<offset + 1,
      quotation: .single)
  }

  /// A value without the comment behind it and the blanks around it.
  private static func plain(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = value.endIndex
    for offset in value.indices where value[offset] == UInt8(ascii: "#") {
      if offset == value.startIndex || value[offset - 1].isYAMLBlank {
        end = offset
        break
      }
    }
    var plain = value[..<end]
    while plain.last?.isYAMLBlank ?? false { plain.removeLast() }
    return plain
  }

  /// The lines between the marks, without their line breaks; none where a mark is missing.
  private static func lines(in bytes: [UInt8]) -> [ByteRange] {
    var lines: [ByteRange] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isInside = false
    while start < bytes.count {
      let lineBreak = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var line = bytes[start..<lineBreak]
      while line.last?.isYAMLBlank ?? false { line.removeLast() }
      let isMark = line.elementsEqual("---".utf8)
      if isInside, isMark { return lines }
      guard isInside || isMark else { return [] }
      if isInside { lines.append(line.startIndex..<line.endIndex) }
      isInside = true
      start = lineBreak + 1
    }
    return []
  }
}

extension UInt8 {
  fileprivate var isYAMLBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
  }
}
