import JSONSyntax

/// Writes values as YAML 1.2 in block style: texts in double quotes, so that none is taken for
/// anything else.
enum YAMLWriter {
  /// The text of a file.
  static func text(_ members: [JSONValue.Member]) -> String { block(members, indent: "") }

  private static func block(_ members: [JSONValue.Member], indent: String) -> String {
    members.map { "\(indent)\(name($0.name)):\(rest($0.value, indent: indent))" }.joined()
  }

  /// What follows a name or a dash, up to the end of its last line.
  private static func rest(_ value: JSONValue, indent: String) -> String {
    let inner = indent + "  "
    switch value {
    case .object(let members) where !members.isEmpty: return "\n" + block(members, indent: inner)
    case .array(let elements) where !elements.isEmpty:
      return "\n" + elements.map { "\(inner)-\(item($0, indent: inner))" }.joined()
    default: return " \(scalar(value))\n"
    }
  }

  /// An element begins behind its dash.
  private static func item(_ value: JSONValue, indent: String) -> String {
    guard case .object(let members) = value, !members.isEmpty else {
      return rest(value, indent: indent)
    }
    let inner = indent + "  "
    return " " + block(members, indent: inner).dropFirst(inner.utf8.count)
  }

  private static func scalar(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): quoted(text)
    case .integer(let number): String(number)
    case .number(let number): spelling(of: number) ?? quoted(number.spelling)
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    case .array: "[]"
    case .object: "{}"
    case .verbatim(let source): verbatim(source)
    }
  }

  /// A scalar of a kind of JSON.
  private static func verbatim(_ source: String) -> String {
    let root = SyntaxTree(Array(source.utf8), dialect: .json5).root
    switch root?.kind {
    case .number: return root?.number.flatMap(spelling) ?? quoted(source)
    case .true, .false, .null: return source
    default: return quoted(root?.string ?? source)
    }
  }

  /// A whole number without an exponent: not every reader takes one without a point for a number.
  private static func spelling(of number: Number) -> String? {
    number.integer.map { String($0) } ?? number.strictSpelling
  }

  /// A name without quotes where it can be nothing else.
  private static func name(_ text: String) -> String {
    let isWord = text.utf8.allSatisfy { $0.isLetter || $0 == UInt8(ascii: "_") }
    return isWord && text.utf8.count > 3 && !["true", "false", "null"].contains(text.lowercased())
      ? text : quoted(text)
  }

  /// A text in double quotes: what YAML forbids and what is not seen as escapes (YAML 1.2, 5.7).
  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { $0 += escaped($1) } + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": "\\\(scalar)"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where isPlain(scalar): String(scalar)
    default:
      switch scalar.value {
      case ...0xFF: "\\x" + hexadecimal(scalar, digits: 2)
      case ...0xFFFF: "\\u" + hexadecimal(scalar, digits: 4)
      default: "\\U" + hexadecimal(scalar, digits: 8)
      }
    }
  }

  /// Whether every reader takes a character as it is (`c-printable`, less line breaks and marks of
  /// the byte order), and everybody sees it.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return !scalar.isUnsafe && !properties.isDefaultIgnorableCodePoint
      && !properties.isNoncharacterCodePoint && !(0xFFF0...0xFFFB ~= scalar.value)
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let number = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits - number.utf8.count) + number
  }
}
