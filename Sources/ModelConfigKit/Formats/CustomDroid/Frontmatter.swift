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

  /// Whether there is any.
  var isPresent: Bool { !lines.isEmpty }

  /// The last value of a name, when it is a text on the name's own line.
  func scalar(named name: String) -> Scalar? {
    let start = Array("\(name):".utf8)
    let line = lines.last { bytes[$0].starts(with: start) }
    return line.flatMap { scalar(in: $0.lowerBound + start.count..<$0.upperBound) }
  }

  private func scalar(in range: ByteRange) -> Scalar? {
    guard let first = bytes[range].first, first.isYAMLBlank else { return nil }
    let value = bytes[range].drop(while: \.isYAMLBlank)
    switch value.first {
    case UInt8(ascii: "\""):
      // A double-quoted scalar on one line is a string in JSON but for a few escapes.
      let tree = SyntaxTree(Array(value), dialect: .json)
      guard let root = tree.root, let text = root.string, !text.isEmpty else { return nil }
      let end = value.startIndex + root.range.upperBound
      return Scalar(text: text, range: value.startIndex..<end, quotation: .double)
    case UInt8(ascii: "'"):
      guard let end = value.dropFirst().lastIndex(of: UInt8(ascii: "'")) else { return nil }
      let text = String(decoding: value[value.startIndex + 1..<end], as: UTF8.self)
      return Scalar(text: text, range: value.startIndex..<end + 1, quotation: .single)
    default:
      let plain = Self.plain(value)
      guard !plain.isEmpty else { return nil }
      return Scalar(
        text: String(decoding: plain, as: UTF8.self), range: plain.startIndex..<plain.endIndex,
        quotation: .none)
    }
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
