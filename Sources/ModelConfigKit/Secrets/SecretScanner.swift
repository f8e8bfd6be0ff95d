import JSONSyntax

/// Finds what must not be shown in the bytes of a file, whether or not it parses.
///
/// What is secret in a kind of JSON says `TreeSecrets`; other kinds of files have their own.
public struct SecretScanner: Sendable {
  /// The secret ranges, in the order of the source, never overlapping.
  public let ranges: [ByteRange]

  private let bytes: [UInt8]

  /// Scans a file.
  public init(_ document: any ConfigDocument) {
    bytes = document.bytes
    // A key in another field's place is one, whatever it looks like.
    let displaced = document.contents.valueSlots.flatMap(Displacement.all).flatMap(\.keySlots)
      .compactMap(\.contentRange)
    ranges = displaced.isEmpty ? document.secretRanges : (document.secretRanges + displaced).merged
  }
}

extension SecretScanner {
  /// The bytes of a range with every secret in it masked.
  public func maskedBytes(_ range: ByteRange) -> [UInt8] {
    var result: [UInt8] = []
    var position = range.lowerBound
    for secret in secrets(touching: range) {
      let start = max(secret.lowerBound, range.lowerBound)
      let end = min(secret.upperBound, range.upperBound)
      result += bytes[position..<start]
      let key = String(decoding: bytes[secret], as: UTF8.self)
      let isCut = start != secret.lowerBound || end != secret.upperBound
      result += Array((isCut ? "…" : Secret(key).masked).utf8)
      position = end
    }
    return result + bytes[position..<max(position, range.upperBound)]
  }

  /// The secrets of which at least a byte lies in a range.
  public func secrets(touching range: ByteRange) -> ArraySlice<ByteRange> {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return ranges[low...].prefix { $0.lowerBound < range.upperBound }
  }
}
