/// The offending text as a message quotes it: the whole of a short one, the beginning of a long
/// one.
///
/// A bare word may be megabytes long, or a key that its owner forgot to quote.
struct Quotation: CustomStringConvertible {
  private static let maximumLength = 24
  private static let lengthOfBeginning = 12

  let description: String

  init(_ text: String) { description = "\"" + Self.shortened(text) + "\"" }

  /// The text without the marks around it.
  static func shortened(_ text: String) -> String {
    let isShort = text.unicodeScalars.prefix(maximumLength + 1).count <= maximumLength
    return isShort
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(lengthOfBeginning))) + "…"
  }
}
