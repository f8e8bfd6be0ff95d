/// A number as it is spelled; nothing is rounded, and nothing is read that was not asked for.
public struct Number: Hashable, Sendable {
  /// The spelling in the source, such as `32000.0`, `1e3` or `0x7D00`.
  public let spelling: String

  /// Takes a spelling that the grammar of JSON or JSON5 allows.
  public init(_ spelling: String) { self.spelling = spelling }

  /// The exact value when it is a whole number that fits.
  ///
  /// `32000`, `32000.0` and `3.2e4` are the same number. `nil` for a fraction, for infinity, and
  /// beyond 64 bits.
  public var integer: Int? {
    if let value = hexadecimalInteger { return value }
    guard let decimal = DecimalParts(spelling) else { return nil }
    return decimal.integer
  }

  /// The same value in the grammar of RFC 8259, `nil` for infinity and for what is not a number.
  public var strictSpelling: String? {
    if let value = hexadecimalInteger { return String(value) }
    guard let decimal = DecimalParts(spelling) else { return nil }
    let whole = decimal.whole.isEmpty ? "0" : String(decimal.whole)
    let fraction = decimal.fraction.isEmpty ? "" : ".\(decimal.fraction)"
    return (decimal.isNegative ? "-" : "") + whole + fraction + decimal.exponentText
  }

  private var hexadecimalInteger: Int? {
    let isNegative = spelling.first == "-"
    let digits = spelling.drop { $0 == "-" || $0 == "+" }
    guard digits.hasPrefix("0x") || digits.hasPrefix("0X") else { return nil }
    return Int((isNegative ? "-" : "") + digits.dropFirst(2), radix: 16)
  }
}

/// The parts of a decimal number.
private struct DecimalParts {
  let isNegative: Bool
  let whole: Substring
  let fraction: Substring
  let exponentText: String

  init?(_ spelling: String) {
    isNegative = spelling.first == "-"
    let unsigned = spelling.drop { $0 == "-" || $0 == "+" }
    let mantissa = unsigned.prefix { $0 != "e" && $0 != "E" }
    exponentText = String(unsigned[mantissa.endIndex...])
    let parts = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    whole = parts.first ?? ""
    fraction = parts.count > 1 ? parts[1] : ""
    guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
    guard (whole + fraction).utf8.allSatisfy(\.isDigit) else { return nil }
  }

  var integer: Int? {
    var digits = Array(whole.utf8) + Array(fraction.utf8)
    while digits.last == .zero { digits.removeLast() }
    let trailingZeros = whole.utf8.count + fraction.utf8.count - digits.count
    guard let first = digits.firstIndex(where: { $0 != .zero }) else { return 0 }
    guard let exponent = exponentText.isEmpty ? 0 : Int(exponentText.dropFirst()) else {
      return nil
    }
    let (scale, overflow) = exponent.addingReportingOverflow(trailingZeros - fraction.utf8.count)
    // The scale alone may be near the largest number there is, to which nothing can be added.
    guard !overflow, 0..<19 ~= scale, digits.count - first + scale <= 19 else { return nil }
    let text =
      String(decoding: digits[first...], as: UTF8.self) + String(repeating: "0", count: scale)
    return Int((isNegative ? "-" : "") + text)
  }
}
