import JSONSyntax
import XCTest

/// A source text with «…» around the places where findings are expected.
///
/// Places are in the order in which their marks open, as findings are in the order of the file;
/// two findings about one place have marks inside marks.
struct MarkedSource {
  let bytes: [UInt8]
  let ranges: [ByteRange]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ends: [Int: Int] = [:]
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«":
        open.append(starts.count)
        starts.append(bytes.count)
      case "»": if let place = open.popLast() { ends[place] = bytes.count }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    self.bytes = bytes
    ranges = starts.enumerated().map { place, start in start..<(ends[place] ?? start) }
  }

  /// A marked text without its marks.
  static func plain(_ marked: String) -> String {
    String(decoding: MarkedSource(marked).bytes, as: UTF8.self)
  }

  /// The text with marks around ranges, for the message of a failed test.
  static func marking(_ ranges: [ByteRange], in bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for offset in 0...bytes.count {
      for range in ranges where range.upperBound == offset && !range.isEmpty {
        result += Array("»".utf8)
      }
      for range in ranges where range.lowerBound == offset {
        result += Array((range.isEmpty ? "«»" : "«").utf8)
      }
      if offset < bytes.count { result.append(bytes[offset]) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
