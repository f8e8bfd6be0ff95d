/// A replacement of a range of the original bytes.
///
/// The edits of one change all speak of the same original; they never overlap.
public struct SourceEdit: Hashable, Sendable {
  /// The bytes to replace; an empty range inserts.
  public var range: ByteRange

  /// What comes in their place.
  public var replacement: [UInt8]

  /// Replaces a range by bytes.
  public init(_ range: ByteRange, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// Replaces a range by a text.
  public static func replace(_ range: ByteRange, with text: String) -> SourceEdit {
    SourceEdit(range, Array(text.utf8))
  }

  /// Inserts a text before the byte at an offset.
  public static func insert(_ text: String, at offset: Int) -> SourceEdit {
    SourceEdit(offset..<offset, Array(text.utf8))
  }

  /// Removes a range.
  public static func delete(_ range: ByteRange) -> SourceEdit { SourceEdit(range, []) }
}

extension SourceEdit {
  /// The source after all edits, or `nil` when two of them overlap or one leaves the source.
  ///
  /// Edits may come in any order; insertions at one offset keep the order in which they are given.
  public static func apply(_ edits: [SourceEdit], to source: [UInt8]) -> [UInt8]? {
    let ordered = edits.enumerated().sorted { left, right in
      (left.element.range.lowerBound, left.element.range.upperBound, left.offset)
        < (right.element.range.lowerBound, right.element.range.upperBound, right.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(source.count + edits.reduce(0) { $0 + $1.replacement.count })
    var position = 0
    for (_, edit) in ordered {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= source.count else {
        return nil
      }
      result += source[position..<edit.range.lowerBound]
      result += edit.replacement
      position = edit.range.upperBound
    }
    return result + source[position...]
  }
}
