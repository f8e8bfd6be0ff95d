import JSONSyntax

/// Makes well-formed files as people of all habits write them.
struct FileGenerator {
  /// The name of the list that most of the files hold.
  static let listName = "custom_models"

  /// One author's habits.
  private struct Habits {
    var lineBreak = "\n"
    var indentation = "  "
    var colon = ": "
    var commaGap = " "
    var gapBeforeComma = ""
    var padding = ""
    var isOneLine = false
    var beginsLinesWithCommas = false
    var endsWithComma = false
    var blankLines = 0
    var comments = 0
    /// How often, in percent, white space and comments stand anywhere.
    var chaos = 0
  }

  let dialect: Dialect
  var random: SeededGenerator
  private var habits = Habits()
  private var commentCount = 0

  init(seed: Int, dialect: Dialect) {
    self.dialect = dialect
    random = SeededGenerator(seed: seed)
    habits.lineBreak = random.pick(["\n", "\n", "\r\n", "\r"])
    habits.indentation = random.pick(["  ", "    ", "\t", " ", ""])
    habits.colon = random.pick([": ", ": ", ":", " : ", ":\t"])
    habits.commaGap = random.pick([" ", "", "  ", "\t"])
    habits.gapBeforeComma = random.pick(["", "", "", " "])
    habits.padding = random.pick(["", " ", "  "])
    habits.isOneLine = random.chance(30)
    habits.beginsLinesWithCommas = random.chance(15)
    habits.endsWithComma = random.chance(dialect == .json ? 5 : 30)
    habits.blankLines = random.pick([0, 0, 20, 100])
    habits.comments = random.pick([0, 10, 40])
    habits.chaos = random.pick([0, 0, 10, 100])
  }

  /// A whole file: an object, mostly with the list.
  mutating func file() -> String {
    var items: [String] = []
    for _ in 0..<random.pick([0, 0, 1, 2, 4]) { items.append(member(depth: 3)) }
    if random.chance(75) {
      let list = name(Self.listName) + colon() + array(depth: 3, indent: habits.indentation)
      items.insert(list, at: random.pick(0...items.count))
    }
    let start = random.chance(20) ? gap() : ""
    let end = random.chance(80) ? habits.lineBreak : random.chance(30) ? gap() : ""
    return start + container("{", items, "}", indent: "") + end
  }

  /// A value to be inserted.
  mutating func newValue() -> JSONValue {
    let object = JSONValue.object([
      .init("model", .string("a \"new\" one")), .init("max_tokens", .integer(32000)),
      .init("extra", random.chance(50) ? .object([]) : .array([.null, .boolean(true)])),
    ])
    return random.pick([object, object, object, .integer(7), .string("é"), .array([]), .object([])])
  }

  // MARK: Values

  private mutating func member(depth: Int) -> String {
    let text = random.pick(["a", "b", "model", "api_key", "é", "x/y", ""])
    return name(text) + colon() + value(depth: depth - 1, indent: habits.indentation)
  }

  private mutating func name(_ text: String) -> String {
    guard dialect == .json5, random.chance(50) else { return "\"\(text)\"" }
    return text.allSatisfy(\.isLetter) && !text.isEmpty ? text : "'\(text)'"
  }

  private mutating func value(depth: Int, indent: String) -> String {
    switch depth > 0 ? random.pick(0..<8) : 7 {
    case 0, 1: array(depth: depth, indent: indent)
    case 2, 3: object(depth: depth, indent: indent)
    default: scalar()
    }
  }

  private mutating func scalar() -> String {
    var choices = [
      "1", "-0", "32000.0", "1e3", "12345678901234567890", "true", "false", "null", "\"\"",
      #""a""#, #""a, b] } // c /* d""#, #""\/ \u00e9 \ud83d\ude00 \" \\""#, #""é 😀 # x""#,
    ]
    if dialect == .json5 {
      choices += ["0x7D00", "+1", ".5", "5.", "Infinity", "-NaN", "'it\"s'", "'\\x41\\\n'"]
    }
    return random.pick(choices)
  }

  private mutating func array(depth: Int, indent: String) -> String {
    let items = (0..<random.pick([0, 1, 2, 3, 5])).map { _ in
      random.chance(50)
        ? object(depth: depth - 1, indent: indent + habits.indentation)
        : value(depth: depth - 1, indent: indent + habits.indentation)
    }
    return container("[", items, "]", indent: indent)
  }

  private mutating func object(depth: Int, indent: String) -> String {
    let items = (0..<random.pick([0, 1, 2, 3])).map { _ in member(depth: depth) }
    return container("{", items, "}", indent: indent)
  }

  // MARK: Containers

  private mutating func container(
    _ open: String, _ items: [String], _ close: String, indent: String
  ) -> String {
    if random.chance(habits.chaos) { return chaotic(open, items, close) }
    if items.isEmpty { return open + emptyInterior(indent) + close }
    let isOneLine = habits.isOneLine != random.chance(10)
    return isOneLine
      ? oneLine(open, items, close) : manyLine(open, items, close, indent: indent)
  }

  private mutating func emptyInterior(_ indent: String) -> String {
    let lineBreak = habits.lineBreak
    let lines = lineBreak + indent
    let inner = lines + habits.indentation
    let comment = newComment()
    var choices = ["", "", " ", lines, lineBreak + lines, lineBreak, " " + lines, lines + " "]
    if habits.comments > 0 {
      choices += [
        inner + "// " + comment + lines, " // " + comment + lines, "/*" + comment + "*/",
        " /* " + comment + lines + "*/ ", inner + "/* " + comment + " */ ",
        inner + "// " + comment + lineBreak + lines, "/* a */ // " + comment + lines,
      ]
    }
    return random.pick(choices)
  }

  private mutating func oneLine(_ open: String, _ items: [String], _ close: String) -> String {
    let comma = habits.gapBeforeComma + "," + habits.commaGap
    let end = habits.endsWithComma ? "," : ""
    return open + habits.padding + items.joined(separator: comma) + end + habits.padding + close
  }

  private mutating func manyLine(
    _ open: String, _ items: [String], _ close: String, indent: String
  ) -> String {
    let inner = indent + habits.indentation
    var text = open + trailingComment()
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      if random.chance(habits.blankLines), index > 0 { text += habits.lineBreak }
      text += ownLineComments(inner) + habits.lineBreak + inner
      if habits.beginsLinesWithCommas {
        text += (index > 0 ? ", " : "") + item + trailingComment()
      } else {
        text += item + innerComment()
        if !isLast || habits.endsWithComma { text += habits.gapBeforeComma + "," }
        text += trailingComment()
      }
    }
    return text + ownLineComments(inner) + habits.lineBreak + indent + close
  }

  private mutating func chaotic(_ open: String, _ items: [String], _ close: String) -> String {
    var text = open + gap()
    for (index, item) in items.enumerated() {
      text += item + gap()
      if index < items.count - 1 || habits.endsWithComma { text += "," + gap() }
    }
    return text + close
  }

  // MARK: Comments and white space

  private mutating func newComment() -> String {
    commentCount += 1
    return "c\(commentCount) ], } \" {"
  }

  private mutating func trailingComment() -> String {
    guard random.chance(habits.comments) else { return "" }
    return random.pick([" // ", "//", " # ", " /* x */ // "]) + newComment()
  }

  private mutating func innerComment() -> String {
    guard random.chance(habits.comments / 4) else { return "" }
    return " /* " + newComment() + " */"
  }

  private mutating func ownLineComments(_ indent: String) -> String {
    var text = ""
    while random.chance(habits.comments) {
      if random.chance(30) { text += habits.lineBreak }
      text += habits.lineBreak + indent
      text +=
        random.chance(60) ? "// " + newComment() : "/* \(newComment())" + habits.lineBreak + "*/"
      if random.chance(30) { text += habits.lineBreak }
    }
    return text
  }

  private mutating func colon() -> String {
    random.chance(habits.chaos / 4) ? gap() + ":" + gap() : habits.colon
  }

  /// White space and comments in any order.
  private mutating func gap() -> String {
    let lineBreak = habits.lineBreak
    var text = ""
    for _ in 0..<random.pick([0, 1, 1, 2, 3, 4]) {
      var choices = [" ", "\t", lineBreak, lineBreak + "  ", "\n", " ", lineBreak + "\t "]
      if habits.comments > 0 {
        choices += [
          "/*\(newComment())*/", "/* \(newComment())\n */", "// \(newComment())" + lineBreak,
          "// \(newComment())" + lineBreak + "  ", " # \(newComment())\n",
        ]
      }
      if dialect == .json5 {
        choices += ["\u{A0}", "\u{2028}", "\u{0B}", "// \(newComment())\u{2029}"]
      }
      text += random.pick(choices)
    }
    return text
  }
}
