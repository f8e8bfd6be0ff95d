/// A bare run of characters where JSON has none, and what its author may have meant.
struct Word {
  let text: String

  init(_ text: String) { self.text = text }

  /// Whether it is left from a merge that was never finished.
  var isConflictMarker: Bool {
    ["<<<<<<<", "=======", ">>>>>>>"].contains { text.hasPrefix($0) }
  }

  /// Whether it stands for something that an example left out.
  var isOmission: Bool { text == "..." || text == "…" }

  /// Whether it is a name of JSON5 (ECMAScript's IdentifierName, Unicode letters taken on trust).
  var isIdentifier: Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, !first.isDigit else { return false }
    var offset = 0
    while offset < bytes.count {
      if bytes[offset...].starts(with: [.backslash, UInt8(ascii: "u")]) {
        guard Escape.hexadecimal(bytes, at: offset + 2, digits: 4) != nil else { return false }
        offset += 6
      } else {
        guard Self.continuesIdentifier(bytes[offset]) else { return false }
        offset += 1
      }
    }
    return true
  }

  private static func continuesIdentifier(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "$")
  }

  /// The text without the quotation marks of any language at its ends.
  var unquoted: String {
    func isMark(_ character: Character) -> Bool { character == "\"" || character == "`" }
    return String(text.drop(while: isMark).reversed().drop(while: isMark).reversed())
  }

  /// Whether it is another language's spelling of a literal.
  var isLiteral: Bool { Self.literals[text] != nil }

  /// The JSON that it may stand for.
  var value: String? {
    if let literal = Self.literals[text] { return literal }
    if isNumberLike { return digits }
    return isPlaceholder || isOmission || isConflictMarker ? nil : JSONWriter.quoted(unquoted)
  }

  /// What to say of it where a value has to stand.
  var complaint: String {
    let quotation = Quotation(text)
    if let literal = Self.literals[text] { return "\(quotation) is not JSON, expected \(literal)" }
    if isNumberLike {
      return "\(quotation) is not a number of JSON, expected digits such as 32000"
    }
    if isConflictMarker {
      return "\(quotation) is left from a merge, expected the conflict to be resolved"
    }
    if isOmission { return "\(quotation) stands for something left out, expected a value" }
    if isPlaceholder { return "placeholder \(quotation) was never filled in, expected a value" }
    return "\(quotation) is not a value, expected a text in quotation marks"
  }

  /// Whether it is digits that are not written as JSON writes them: `007`, `32_000`.
  private var isNumberLike: Bool {
    text.utf8.contains(where: \.isDigit)
      && text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "_") }
  }

  private var digits: String {
    let digits = text.filter { $0 != "_" }.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  private var isPlaceholder: Bool {
    [("{{", "}}"), ("{%", "%}"), ("<", ">"), ("${", "}")].contains {
      text.hasPrefix($0.0) && text.hasSuffix($0.1)
    }
  }

  private static let literals = [
    "True": "true", "TRUE": "true", "yes": "true", "on": "true",
    "False": "false", "FALSE": "false", "no": "false", "off": "false",
    "None": "null", "nil": "null", "Null": "null", "NULL": "null", "undefined": "null",
  ]
}
