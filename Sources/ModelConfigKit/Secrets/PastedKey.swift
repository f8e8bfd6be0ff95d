/// A key as it was pasted, apart from what came along with it.
///
/// It takes off white space and quotation marks around the key, a comma or semicolon at its end,
/// brackets, the word `Bearer`, and the name of a variable, a header or a field before it:
/// `export NAME=`, `$env:NAME=`, `x-api-key: `, `"apiKey": `. What is left is a part of the text as
/// it was; nothing inside a key and no padding of Base64 is touched.
public struct PastedKey: Hashable, Sendable {
  /// The key; the whole text when nothing came along.
  public let key: String

  /// What was taken off, in words that hold no part of the text: `quotation marks`, `a comma`.
  public let removed: [String]

  /// Where the key is in the text, in UTF-8.
  let place: Range<Int>

  /// What blanks and invisible characters around a key are called in `removed`.
  static let whiteSpace = "white space"

  /// Takes a text apart.
  public init(_ text: String) {
    var rest = PastedText(text)
    var removed: [String] = []
    while let what = rest.peel() {
      if !removed.contains(what) { removed.append(what) }
    }
    (key, place, self.removed) = (String(rest.scalars), rest.place, removed)
  }
}

/// What is left of a pasted text.
private struct PastedText {
  typealias Scalars = Substring.UnicodeScalarView

  private(set) var scalars: Scalars
  private let whole: String

  init(_ text: String) {
    whole = text
    scalars = text[...].unicodeScalars
  }

  var place: Range<Int> {
    let start = whole.utf8.distance(from: whole.startIndex, to: scalars.startIndex)
    return start..<start + String(scalars).utf8.count
  }

  /// Takes off one thing and says what, `nil` when there is none.
  mutating func peel() -> String? {
    for (what, rest) in [
      (PastedKey.whiteSpace, Self.trimmed(scalars)), ("quotation marks", withoutQuotes),
      ("a comma", without(last: ",")), ("a semicolon", without(last: ";")),
      ("brackets", withoutBrackets), ("the word Bearer", withoutBearer),
      ("a variable's name", withoutName(before: "=")), ("a field's name", withoutName(before: ":")),
      ("a variable's name", withoutName(before: " ")),
    ] {
      guard let rest, !rest.isEmpty, rest.count < scalars.count else { continue }
      // What stands between two parts belongs to the one that goes.
      scalars = Self.trimmed(rest)
      return what
    }
    return nil
  }

  private static func trimmed(_ scalars: Scalars) -> Scalars {
    guard let start = scalars.firstIndex(where: { !$0.isInvisible && !$0.isJoiner }),
      let end = scalars.lastIndex(where: { !$0.isInvisible && !$0.isJoiner })
    else { return scalars[scalars.endIndex...] }
    return scalars[start...end]
  }
}

extension PastedText {
  private static let quotes = Set("\"'`´“”„‟‘’‚‛«»‹›＂＇".unicodeScalars)

  /// A key holds no quotation mark, so that one alone goes as well.
  private var withoutQuotes: Scalars? {
    var rest = scalars
    if let start = rest.first, Self.quotes.contains(Self.isEscape(start, rest) ?? start) {
      rest = rest.dropFirst(Self.isEscape(start, rest) == nil ? 1 : 2)
    }
    if let end = rest.last, Self.quotes.contains(end) {
      rest = rest.dropLast()
      if rest.last == "\\" { rest = rest.dropLast() }
    }
    return rest
  }

  /// What a backslash at the start escapes.
  private static func isEscape(_ start: Unicode.Scalar, _ rest: Scalars) -> Unicode.Scalar? {
    start == "\\" ? rest.dropFirst().first : nil
  }

  private func without(last: Unicode.Scalar) -> Scalars? {
    scalars.last == last ? scalars.dropLast() : nil
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "<": ">", "[": "]", "{": "}", "(": ")",
  ]

  /// Around anything but a key they mark a placeholder or a reference.
  private var withoutBrackets: Scalars? {
    guard let first = scalars.first, let last = Self.brackets[first], scalars.last == last,
      case let rest = scalars.dropFirst().dropLast(), KeyPattern.holdsKey(String(rest))
    else { return nil }
    return rest
  }

  private var withoutBearer: Scalars? {
    let word = scalars.prefix(6)
    guard String(word).lowercased() == "bearer", scalars.dropFirst(6).first?.isBlankSpace ?? false
    else { return nil }
    return scalars.dropFirst(6)
  }
}

extension PastedText {
  /// The text behind a name and a sign; the sign ` ` is any blank.
  private func withoutName(before sign: Unicode.Scalar) -> Scalars? {
    let (start, isCommand) = afterCommand
    let unquoted = start.drop(while: Self.quotes.contains)
    let name = unquoted.prefix { "-_".unicodeScalars.contains($0) || $0.isASCIIAlphanumeric }
    var rest = unquoted[name.endIndex...].drop(while: Self.quotes.contains)
    if sign == " " {
      guard rest.first?.isBlankSpace ?? false else { return nil }
    } else {
      rest = rest.drop(while: \.isBlankSpace)
      guard rest.first == sign else { return nil }
      rest = rest.dropFirst()
    }
    guard Self.isName(String(name), before: sign, isCommand: isCommand),
      rest.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else { return nil }
    return rest
  }

  /// Whether a text names what follows, and is no part of a key: `=` is in Base64, `:` between the
  /// two parts of some keys.
  private static func isName(
    _ name: String, before sign: Unicode.Scalar, isCommand: Bool
  ) -> Bool {
    guard let first = name.utf8.first, first.isLetter || first == UInt8(ascii: "_"),
      !KeyPattern.holdsKey(name)
    else { return false }
    let isSecret = SecretName.matches(Array(name.utf8)[...])
    let isVariable = EnvironmentReference.isName(name)
    let isInCapitals = isVariable && name.utf8.allSatisfy { $0 == $0.uppercased }
    return switch sign {
    case "=": isSecret || isInCapitals || isVariable && isCommand
    case ":": isSecret && !name.utf8.contains(where: \.isDigit)
    default: isSecret && isInCapitals
    }
  }

  private static let commands: Set = [
    "export", "set", "setx", "setenv", "env", "declare", "const", "let", "var",
  ]

  /// What follows the word by which a shell or a program sets a variable, and whether there is one.
  private var afterCommand: (rest: Scalars, isCommand: Bool) {
    if String(scalars.prefix(5)).lowercased() == "$env:" { return (scalars.dropFirst(5), true) }
    var rest = scalars
    var isCommand = false
    while case let word = rest.prefix(while: { !$0.isBlankSpace }), word.endIndex < rest.endIndex,
      isCommand ? word.first == "-" : Self.commands.contains(String(word).lowercased())
    {
      rest = Self.trimmed(rest[word.endIndex...])
      isCommand = true
    }
    return (rest, isCommand)
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIAlphanumeric: Bool { isASCII && UInt8(value).isAlphanumeric }
}
