import JSONSyntax
import ModelConfigKit

/// The line of a finding with a mark under the place: keys masked, tabs and wide characters
/// aligned, long lines cut around the place.
struct SourceExcerpt: Sendable {
  /// The line as it is shown.
  let line: String
  /// The mark, indented to stand under its place.
  let mark: String

  private static let widest = 100

  init(_ report: FileReport, _ range: ByteRange, start: SourceLocation) {
    let lineRange = Self.window(report.locations.range(ofLine: start.line), around: range)
    let end = min(max(range.upperBound, start.offset), lineRange.upperBound)
    func shown(_ part: ByteRange) -> String {
      TerminalText.escaped(
        String(decoding: report.secrets.maskedBytes(part), as: UTF8.self)
          .map { $0 == "\t" ? "  " : String($0) }.joined())
    }
    let before = shown(lineRange.lowerBound..<max(start.offset, lineRange.lowerBound))
    let place = shown(start.offset..<max(end, start.offset))
    let after = shown(max(end, start.offset)..<max(lineRange.upperBound, end))
    let (cutBefore, cutPlace, cutAfter) = Self.cut(before, place, after)
    line = cutBefore + cutPlace + cutAfter
    let length = max(TextWidth.columns(cutPlace), 1)
    mark =
      String(repeating: " ", count: TextWidth.columns(cutBefore))
      + (range.isEmpty ? "^" : String(repeating: "~", count: length))
  }

  /// The part of a line that can matter, so that a file of one endless line costs no more.
  private static func window(_ line: ByteRange, around range: ByteRange) -> ByteRange {
    let reach = widest * 8
    let start = max(line.lowerBound, range.lowerBound - reach)
    return start..<min(line.upperBound, range.lowerBound + reach)
  }

  /// Leaves of a long line what stands around the place.
  private static func cut(
    _ before: String, _ place: String, _ after: String
  ) -> (String, String, String) {
    guard TextWidth.columns(before + place + after) > widest else { return (before, place, after) }
    let place = TextWidth.cut(place, to: widest * 2 / 3)
    let room = widest - TextWidth.columns(place)
    let roomBefore = max(room / 2, room - TextWidth.columns(after))
    let reversed = TextWidth.cut(String(before.reversed()), to: roomBefore)
    let roomAfter = room - TextWidth.columns(reversed)
    return (String(reversed.reversed()), place, TextWidth.cut(after, to: roomAfter))
  }
}
