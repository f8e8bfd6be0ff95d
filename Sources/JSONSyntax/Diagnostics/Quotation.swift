/// The offending text as a message quotes it: the whole of a short one, the beginning of a long
/// one.
///
/// A bare word may be megabytes long, or a key that its owner forgot to quote.
struct Quotation: CustomStringConvertible {
  private static let maximumLength = 24
  private static let lengthOfBeginning = 12

  let description: String

  init(_ text: String) { description = "\"" + Self.shortened(text) + "\"" }

  /// The text without the marks around it; of one that begins with a quotation mark the beginning
  /// is as long behind it.
  static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.prefix(maximumLength + 1).count > maximumLength else { return text }
    let length = lengthOfBeginning + (scalars.first == "\"" || scalars.first == "'" ? 1 : 0)
    return String(String.UnicodeScalarView(scalars.prefix(length))) + "…"
  }
}
