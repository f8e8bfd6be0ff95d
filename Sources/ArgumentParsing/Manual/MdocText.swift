/// Writes mdoc(7) source line by line, so that no text can be taken for markup.
struct MdocText {
  private(set) var source = ""

  /// Adds a macro line; `arguments` are macros and text that `argument` has made safe.
  mutating func macro(_ name: String, _ arguments: String = "") {
    source += arguments.isEmpty ? ".\(name)\n" : ".\(name) \(arguments)\n"
  }

  /// Adds running text, each sentence on its own lines: a formatter sets the space between them.
  mutating func text(_ text: String) {
    for sentence in text.sentences {
      // Escapes make a line longer; formatters ask for at most 80 bytes.
      for line in sentence.wrapped(to: 60) {
        source += Self.protectedLine(Self.escaped(line)) + "\n"
      }
    }
  }

  /// Adds paragraphs with space between them.
  mutating func paragraphs(_ paragraphs: [String]) {
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { macro("Pp") }
      text(paragraph)
    }
  }

  /// A text that a macro takes as one argument, never as a macro or as punctuation.
  static func argument(_ text: String) -> String {
    // No macro's name is longer than three letters, no delimiter longer than one.
    let guarded = text.count <= 3 ? "\\&" + escaped(text) : escaped(text)
    return text.contains(where: \.isWhitespace) ? "\"\(guarded)\"" : guarded
  }

  /// The text with everything that has a meaning in roff(7) spelled so that it shows as it is.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "\"": "\\(dq"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u\(hexadecimal(scalar))]"
      }
    }.joined()
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }

  private static func protectedLine(_ line: String) -> String {
    line.hasPrefix(".") ? "\\&" + line : line
  }
}
