/// Turns byte offsets into lines and columns, and lines into byte ranges.
///
/// A line ends with LF, CRLF or a lone CR. Building one costs a pass over the text; a conversion
/// costs a binary search, however long the line is.
public struct SourceLocationConverter: Sendable {
  private let bytes: [UInt8]
  private let lineStarts: [Int]
  /// The number of code points before each block of `blockSize` bytes.
  private let codePointCounts: [Int]
  private static let blockSize = 256

  /// Finds the lines of a text.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var counts: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset.isMultiple(of: Self.blockSize) { counts.append(count) }
      if !byte.isUTF8Continuation { count += 1 }
      if Self.endsLine(byte, at: offset, in: bytes) { starts.append(offset + 1) }
    }
    lineStarts = starts
    codePointCounts = counts
  }

  /// The number of lines; a text that ends in a line break has an empty last line.
  public var lineCount: Int { lineStarts.count }

  /// The place of a byte offset; offsets past the end count as the end.
  public func location(of offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let index = lineIndex(of: offset)
    let column = codePointCount(before: offset) - codePointCount(before: lineStarts[index]) + 1
    return SourceLocation(line: index + 1, column: column, offset: offset)
  }

  /// The bytes of a line (counted from 1) without its line break, empty for a line that is not
  /// there.
  public func range(ofLine line: Int) -> ByteRange {
    guard lineStarts.indices.contains(line - 1) else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1].isLineBreak { end -= 1 }
    return start..<end
  }

  private func codePointCount(before offset: Int) -> Int {
    guard let block = codePointCounts.indices.last.map({ min($0, offset / Self.blockSize) }) else {
      return 0
    }
    let rest = bytes[block * Self.blockSize..<offset]
    return codePointCounts[block] + rest.count { !$0.isUTF8Continuation }
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func endsLine(_ byte: UInt8, at offset: Int, in bytes: [UInt8]) -> Bool {
    if byte == .lineFeed { return true }
    guard byte == .carriageReturn else { return false }
    return offset + 1 == bytes.count || bytes[offset + 1] != .lineFeed
  }
}
