import JSONSyntax

/// The texts of a file that are shaped like keys, wherever they stand: in values, in comments, in
/// what is no value at all.
package enum KeyTexts {
  /// Where they stand.
  package static func runs(in bytes: [UInt8]) -> [ByteRange] {
    let plain = withoutEscapes(bytes)
    return KeyPattern.tokens(in: plain, 0..<plain.count)
  }

  /// How many times each is there.
  package static func counts(in bytes: [UInt8]) -> [[UInt8]: Int] {
    Dictionary(runs(in: bytes).map { (Array(bytes[$0]), 1) }, uniquingKeysWith: +)
  }

  /// The first of a file's keys that no text of another one holds, `nil` when all are kept; of the
  /// same key several times in a row one is enough.
  package static func firstLost(from old: [UInt8], in new: [UInt8]) -> [UInt8]? {
    let kept = counts(in: new)
    return counts(in: old).keys.first { key in
      kept[key] == nil && !new.holds(key) && !kept.keys.contains { isRepeated($0, in: key) }
    }
  }

  /// Whether a text is a key several times in a row.
  static func isRepeated(_ key: [UInt8], in text: [UInt8]) -> Bool {
    guard !key.isEmpty, text.count.isMultiple(of: key.count) else { return false }
    return text.indices.allSatisfy { text[$0] == key[$0 % key.count] }
  }

  /// The words of a text, cut at blanks, quotes, brackets and commas; a URL is one.
  static func words(in text: [UInt8]) -> [ByteRange] {
    withoutEscapes(text).split { !isWordByte($0) }.map { $0.startIndex..<$0.endIndex }
  }

  /// Where the word begins that goes on before an offset.
  static func startOfWord(before offset: Int, in bytes: [UInt8]) -> Int {
    let reach = max(offset - longest, 0)
    var start = bytes[reach..<offset].lastIndex { !isWordByte($0) }.map { $0 + 1 } ?? reach
    while start > reach, bytes[start - 1] == .backslash { start -= 1 }
    return start
  }

  /// Where the word ends that goes on at an offset.
  static func endOfWord(from offset: Int, in bytes: [UInt8]) -> Int {
    let reach = min(offset + longest, bytes.count)
    return bytes[offset..<reach].firstIndex { !isWordByte($0) } ?? reach
  }

  /// A limit for words, beyond which no key goes.
  private static let longest = 1_024

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "-_/+.:=@?&%~#$!*".utf8.contains(byte)
  }

  /// A text with blanks for its escapes, whose letters are no part of a key; one that is escaped
  /// twice, as line breaks of private keys often are, is one as well.
  private static func withoutEscapes(_ text: [UInt8]) -> [UInt8] {
    guard var offset = text.firstIndex(of: .backslash) else { return text }
    var plain = text
    while offset < plain.count {
      guard plain[offset] == .backslash else {
        offset += 1
        continue
      }
      let letter = plain[offset...].firstIndex { $0 != .backslash } ?? plain.count
      let end = min(letter + 1 + digits(ofEscape: plain[letter...]), plain.count)
      for place in offset..<end { plain[place] = UInt8(ascii: " ") }
      offset = end
    }
    return plain
  }

  /// How many digits belong to an escape, `u0022` or `x22` without its backslash.
  private static func digits(ofEscape escape: ArraySlice<UInt8>) -> Int {
    let count = escape.first == UInt8(ascii: "u") ? 4 : escape.first == UInt8(ascii: "x") ? 2 : 0
    return escape.dropFirst().prefix(count).prefix(while: \.isHexadecimal).count == count
      ? count : 0
  }
}
