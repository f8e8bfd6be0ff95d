import JSONSyntax

/// A run of the characters that keys are made of, those of Base64 and of the dots between the parts
/// of a token among them, judged by whether a person would think of it.
///
/// It is cut at every separator into parts and each part into atoms, as names are written: `Qwen3`
/// is `Qwen` and `3`, `maxTokens` is `max` and `Tokens`. Chance makes atoms of two characters.
package struct KeyRun {
  private let bytes: [UInt8]
  private let range: ByteRange

  init(_ bytes: [UInt8], _ range: ByteRange) {
    self.bytes = bytes
    self.range = range
  }

  /// Whether a byte may stand in one.
  static func holds(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  /// Whether it may be the path of a file or the rest of a URL, whose parts have nothing to do with
  /// one another.
  var isPath: Bool {
    let isAfterMark = range.lowerBound > 0 && "~:@".utf8.contains(bytes[range.lowerBound - 1])
    let isAtSlash = ["/", "./", "../"].contains { bytes[range].starts(with: $0.utf8) }
    return isAfterMark && bytes[range].first != UInt8(ascii: "-") || isAtSlash
  }

  /// What of it may be keys: those that were found, each with what belongs to it, and parts that
  /// are keys together.
  func keys(around found: [ByteRange]) -> [ByteRange] {
    guard range.count >= KeyPattern.minimumLength else { return found }
    let isPath = self.isPath
    if !isPath, isBase64 { return [withPadding(range)] }
    var result: [ByteRange] = []
    var group: ByteRange?
    var isKey = false
    var isKnown = false
    var next = 0
    func close() {
      if let group, isKnown || isKey && group.count >= KeyPattern.minimumLength {
        result.append(withPadding(group))
      }
      (group, isKey, isKnown) = (nil, false, false)
    }
    for part in parts {
      while next < found.count, found[next].upperBound <= part.lowerBound { next += 1 }
      let known = next < found.count && found[next].lowerBound < part.upperBound
      let isRandom = known || Self.isRandom(bytes[part])
      guard isRandom || !Self.isPlain(bytes[part]) || isAfterPlus(part) || !isPath && isShort(part)
      else {
        close()
        continue
      }
      let start = known ? min(found[next].lowerBound, part.lowerBound) : part.lowerBound
      let end = known ? max(found[next].upperBound, part.upperBound) : part.upperBound
      group = min(group?.lowerBound ?? start, start)..<max(group?.upperBound ?? end, end)
      isKey = isKey || isRandom
      isKnown = isKnown || known
    }
    close()
    return result
  }

  /// Whether all of it is what chance makes of the signs of Base64.
  private var isBase64: Bool {
    let run = bytes[range]
    guard run.count >= 24, run.contains(where: Self.isSign), run.contains(where: \.isDigit),
      run.contains(where: Self.isCapital),
      run.allSatisfy({ $0.isAlphanumeric || Self.isSign($0) })
    else { return false }
    return parts.reduce(0) { $0 + Self.atoms(in: bytes[$1]) } * 3 >= run.count
  }

  private var parts: [ByteRange] {
    bytes[range].split { !$0.isAlphanumeric }.map { $0.startIndex..<$0.endIndex }
  }

  /// Whether a part is no more than Base64 may have between two of its signs.
  private func isShort(_ part: ByteRange) -> Bool {
    let isJoined =
      part.lowerBound > range.lowerBound && Self.isSign(bytes[part.lowerBound - 1])
      || part.upperBound < range.upperBound && Self.isSign(bytes[part.upperBound])
    return part.count <= 4 && isJoined
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+")
  }

  /// Whether a part goes on behind a sign that neither names nor paths have.
  private func isAfterPlus(_ part: ByteRange) -> Bool {
    part.lowerBound > range.lowerBound && bytes[part.lowerBound - 1] == UInt8(ascii: "+")
  }

  private func withPadding(_ key: ByteRange) -> ByteRange {
    let padding = bytes[key.upperBound...].prefix(3).prefix { $0 == UInt8(ascii: "=") }
    let isPadding =
      padding.count < 3 && !(bytes[padding.endIndex...].first?.isAlphanumeric ?? false)
    return isPadding ? key.lowerBound..<padding.endIndex : key
  }
}

extension KeyRun {
  /// Whether a part is one that chance makes.
  private static func isRandom(_ part: ArraySlice<UInt8>) -> Bool {
    part.count >= 12 && atoms(in: part) * 13 >= part.count * 5
  }

  /// Whether a part is a word, a number, both, or words in the manner of `camelCase`.
  static func isPlain(_ part: ArraySlice<UInt8>) -> Bool {
    let atoms = atoms(in: part)
    if part.count <= 4 || atoms <= 2 { return true }
    return !part.contains(where: \.isDigit) && atoms * 3 <= part.count
      && part.count(where: isCapital) * 5 <= part.count * 2
  }

  /// Whether a text is words, numbers and signs alone: nothing between its signs looks like what
  /// chance makes.
  package static func isWords(_ text: some Sequence<UInt8>) -> Bool {
    let bytes = Array(text)
    let parts = bytes.split { !$0.isAlphanumeric }
    return !KeyPattern.isRandom(bytes[...])
      && parts.allSatisfy { $0.count < 8 || isFilled($0) || isPlain($0) }
  }

  /// Whether a part is one character over and over.
  private static func isFilled(_ part: ArraySlice<UInt8>) -> Bool {
    part.allSatisfy { $0 == part.first }
  }

  /// Whether a part of a name is none that a person gives, capitals and numbers among its letters or
  /// not.
  static func isNoName(_ part: ArraySlice<UInt8>) -> Bool {
    isRandomLetters(part)
      || part.count >= 12 && part.contains(where: \.isDigit) && atoms(in: part) * 4 >= part.count
  }

  /// Whether letters alone are a key: both cases in about equal parts, changing at about every
  /// other letter, and not as in `camelCase`.
  static func isRandomLetters(_ part: ArraySlice<UInt8>) -> Bool {
    guard part.count >= KeyPattern.minimumLength else { return false }
    let capitals = part.count(where: isCapital) * 100
    guard capitals >= part.count * 20, capitals <= part.count * 80 else { return false }
    let pairs = zip(part, part.dropFirst())
    return pairs.count { isCapital($0) != isCapital($1) } * 4 >= part.count
      && pairs.contains { isCapital($0) && isCapital($1) }
  }

  private static func atoms(in part: ArraySlice<UInt8>) -> Int {
    guard !part.isEmpty else { return 0 }
    return 1
      + zip(part, part.dropFirst()).count { left, right in
        left.isDigit != right.isDigit
          || !left.isDigit && !isCapital(left) && isCapital(right)
      }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte.isLetter && byte & 0x20 == 0 }
}
