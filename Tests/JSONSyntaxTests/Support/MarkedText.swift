import JSONSyntax

/// A source text in which `«` and `»` mark the beginning and the end of what is expected.
struct MarkedText {
  /// The bytes without the marks.
  let bytes: [UInt8]
  /// The marked ranges, in the order of their beginnings.
  let ranges: [ByteRange]

  init(_ text: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [ByteRange] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": open.append(bytes.count)
      case "»": if let start = open.popLast() { ranges.append(start..<bytes.count) }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    self.bytes = bytes
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }
}
