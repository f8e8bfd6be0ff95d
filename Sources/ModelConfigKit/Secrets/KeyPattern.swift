import JSONSyntax

/// What keys look like wherever they stand.
public enum KeyPattern {
  /// The length from which a run of letters and digits is taken for a key.
  static let minimumLength = 20

  /// A text with every key in it masked, for messages that quote what a person wrote.
  public static func masked(_ text: String) -> String { masking(text, keys) }

  /// A text with every run in it masked that may be a key, for places that hold no names.
  public static func maskedRuns(_ text: String) -> String { masking(text, tokens) }

  /// A name with every run in it masked that may be a key and is no id behind a name.
  public static func maskedName(_ name: String) -> String { masking(name, keysOfName) }

  /// A message with every run in it masked that may be a key; the folders of a path, which are
  /// often named by chance, stay.
  public static func maskedMessage(_ message: String) -> String {
    masking(message, tokensOutsideFolders)
  }

  /// A text with some ranges of it masked.
  static func masking(
    _ text: String, _ find: ([UInt8], ByteRange) -> [ByteRange]
  ) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    for range in find(bytes, 0..<bytes.count) {
      result += bytes[position..<range.lowerBound]
      result += Array(Secret(String(decoding: bytes[range], as: UTF8.self)).masked.utf8)
      position = range.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }

  /// A text with every run masked that may be a key, whoever issued it.
  public static func strictlyMasked(_ text: String) -> String {
    holdsKey(text) ? Secret(text).masked : masked(text)
  }

  /// Whether some run of a text may be a key, whoever issued it.
  static func holdsKey(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return !tokens(in: bytes, 0..<bytes.count).isEmpty
  }

  /// The runs that begin as a known issuer's keys do and go on for at least eight characters.
  static func keys(in bytes: [UInt8], _ range: ByteRange) -> [ByteRange] {
    runs(in: bytes, range, of: isKeyByte).compactMap { run in
      let key = start(ofKeyAt: run, bytes, range)..<run.upperBound
      guard
        let prefix = prefixes.first(where: { bytes[key].starts(with: $0) }),
        key.count >= prefix.count + 8,
        !PlaceholderKey.matches(String(decoding: bytes[key], as: UTF8.self))
      else { return nil }
      return key
    }
  }

  /// Where the key of a run begins: before the run where a prefix ends in a dot, else behind the signs
  /// at its start.
  private static func start(ofKeyAt run: ByteRange, _ bytes: [UInt8], _ range: ByteRange) -> Int {
    for prefix in prefixes where prefix.last == UInt8(ascii: ".") {
      let start = run.lowerBound - prefix.count
      guard start >= range.lowerBound, bytes[start..<run.lowerBound].elementsEqual(prefix),
        start == 0 || !isKeyByte(bytes[start - 1])
      else { continue }
      return start
    }
    return withoutSigns(run, bytes).lowerBound
  }

  /// What is a key by its prefix or by its length and mixture: a run, or several between which
  /// stand the signs of Base64 or the dots of a token.
  static func tokens(in bytes: [UInt8], _ range: ByteRange) -> [ByteRange] {
    runs(in: bytes, range, of: KeyRun.holds).flatMap { wide in
      let known = Set(keys(in: bytes, wide).map(\.upperBound))
      let runs = runs(in: bytes, wide, of: isKeyByte).map { withoutSigns($0, bytes) }
      let found = runs.filter { run in
        known.contains(run.upperBound) || run.count >= minimumLength && isRandom(bytes[run])
      }
      return KeyRun(bytes, wide).keys(around: found)
    }
  }

  /// What may be a key in a name; an id or a digest behind a name (`vendor/model:…`) is a part of it,
  /// but nothing that a URL or a bracket leads to is.
  static func keysOfName(in bytes: [UInt8], _ range: ByteRange) -> [ByteRange] {
    let known = Set(keys(in: bytes, range))
    return tokens(in: bytes, range).filter { token in
      guard token.lowerBound > range.lowerBound, !known.contains(where: token.overlaps) else {
        return true
      }
      let before =
        bytes[range.lowerBound..<token.lowerBound].split(
          separator: UInt8(ascii: " "), omittingEmptySubsequences: false
        ).last ?? []
      let isName = before.allSatisfy { KeyRun.holds($0) || "/:@~".utf8.contains($0) }
      return !isName || Array(before).holds(Array("//".utf8))
        || !(before.last.map { "/:@".utf8.contains($0) } ?? false)
        || !before.dropLast().contains(where: \.isAlphanumeric)
    }
  }

  /// The same without the folders of paths.
  static func tokensOutsideFolders(in bytes: [UInt8], _ range: ByteRange) -> [ByteRange] {
    tokens(in: bytes, range).filter { !isFolder($0, bytes) }
  }

  /// Whether a run is a folder of a path that begins at the root, at home or where one is.
  private static func isFolder(_ run: ByteRange, _ bytes: [UInt8]) -> Bool {
    guard run.upperBound < bytes.count, bytes[run.upperBound] == .slash else { return false }
    let before = bytes[..<run.lowerBound]
    let path = before[(before.lastIndex { !KeyRun.holds($0) }.map { $0 + 1 } ?? 0)...]
    return path.first == .slash && !path.starts(with: "//".utf8) || path.starts(with: "./".utf8)
      || path.starts(with: "../".utf8)
      || path.first == .slash && bytes[..<path.startIndex].last == UInt8(ascii: "~")
  }

  /// The parts of a secret that may be keys by themselves, for a message may quote one of them
  /// without what stands around it; no letter of an escape is a part of one.
  package static func parts(ofSecret secret: [UInt8]) -> [ByteRange] {
    guard !secret.allSatisfy(isKeyByte) else { return [] }
    var plain = secret
    var offset = 0
    while let start = plain[offset...].firstIndex(of: .backslash) {
      offset = min(start + 2, plain.count)
      for place in start..<offset { plain[place] = UInt8(ascii: " ") }
    }
    // A message may quote what stands before the slash that a password holds, taking it for a port.
    let pieces = plain.split { "/:@".utf8.contains($0) }.filter {
      $0.count >= 8 && !KeyRun.isWords($0)
    }
    return tokens(in: plain, 0..<plain.count) + pieces.map { $0.startIndex..<$0.endIndex }
  }

  private static let prefixes = KeyIssuer.prefixes.map { Array($0.utf8) }

  /// The runs of bytes of a kind.
  private static func runs(
    in bytes: [UInt8], _ range: ByteRange, of isMember: (UInt8) -> Bool
  ) -> [ByteRange] {
    var runs: [ByteRange] = []
    var start = range.lowerBound
    for offset in range where !isMember(bytes[offset]) {
      if offset > start { runs.append(start..<offset) }
      start = offset + 1
    }
    if start < range.upperBound { runs.append(start..<range.upperBound) }
    return runs
  }

  /// A run from its first letter or digit on: no key begins with a sign, and words before one end
  /// in one.
  private static func withoutSigns(_ run: ByteRange, _ bytes: [UInt8]) -> ByteRange {
    (bytes[run].firstIndex(where: \.isAlphanumeric) ?? run.upperBound)..<run.upperBound
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Whether a run looks like nothing that a person would think of.
  ///
  /// It holds a long mixture of letters and digits or of letters alone, or several hexadecimal
  /// ones, as UUIDs do. Model names such as `claude-sonnet-4-5-20250929` are words and numbers
  /// between separators.
  static func isRandom(_ run: ArraySlice<UInt8>) -> Bool {
    let parts = run.split { !$0.isAlphanumeric }
    let mixtures = parts.filter(isMixed)
    if parts.contains(where: { !isMixed($0) && KeyRun.isRandomLetters($0) }) { return true }
    if mixtures.contains(where: { $0.count >= 12 }) { return true }
    return mixtures.count { $0.count >= 4 && $0.allSatisfy(\.isHexadecimal) } > 2
  }

  private static func isMixed(_ part: ArraySlice<UInt8>) -> Bool {
    part.contains(where: \.isLetter) && part.contains(where: \.isDigit)
  }
}
