import JSONSyntax

/// What keys look like wherever they stand.
public enum KeyPattern {
  /// The length from which a run of letters and digits is taken for a key.
  static let minimumLength = 20

  /// A text with every key in it masked, for messages that quote what a person wrote.
  public static func masked(_ text: String) -> String { masking(text, keys) }

  /// A text with every run in it masked that may be a key, for places that hold no names.
  public static func maskedRuns(_ text: String) -> String { masking(text, tokens) }

  private static func masking(
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
    runs(in: bytes, range).compactMap { run in
      guard
        let prefix = prefixes.first(where: { bytes[run].starts(with: $0) }),
        run.count >= prefix.count + 8,
        !PlaceholderKey.matches(String(decoding: bytes[run], as: UTF8.self))
      else { return nil }
      return run
    }
  }

  /// The runs that are keys by their prefix or by their length and mixture.
  static func tokens(in bytes: [UInt8], _ range: ByteRange) -> [ByteRange] {
    let known = Set(keys(in: bytes, range))
    return runs(in: bytes, range).filter { run in
      known.contains(run) || run.count >= minimumLength && isRandom(bytes[run])
    }
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
    return tokens(in: plain, 0..<plain.count)
  }

  private static let prefixes = KeyIssuer.prefixes.map { Array($0.utf8) }

  /// Runs of the characters that keys are made of.
  private static func runs(in bytes: [UInt8], _ range: ByteRange) -> [ByteRange] {
    var runs: [ByteRange] = []
    var start = range.lowerBound
    for offset in range where !isKeyByte(bytes[offset]) {
      if offset > start { runs.append(start..<offset) }
      start = offset + 1
    }
    if start < range.upperBound { runs.append(start..<range.upperBound) }
    return runs
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Whether a run looks like nothing that a person would think of.
  ///
  /// It holds a long mixture of letters and digits, or several hexadecimal ones, as UUIDs do. Model
  /// names such as `claude-sonnet-4-5-20250929` are words and numbers between separators.
  private static func isRandom(_ run: ArraySlice<UInt8>) -> Bool {
    let mixtures = run.split { !$0.isAlphanumeric }.filter(isMixed)
    if mixtures.contains(where: { $0.count >= 12 }) { return true }
    return mixtures.count { $0.count >= 4 && $0.allSatisfy(\.isHexadecimal) } > 2
  }

  private static func isMixed(_ part: ArraySlice<UInt8>) -> Bool {
    part.contains(where: \.isLetter) && part.contains(where: \.isDigit)
  }
}
