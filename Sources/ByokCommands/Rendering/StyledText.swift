import ModelConfigKit

/// Lines for a person, on their way to a terminal.
///
/// The only way out: what is added is made safe here, once, whether it is the tool's own text or
/// stands in somebody's file or argument: characters that a terminal would obey are escaped
/// (`TerminalText`), and whatever looks like an issuer's key is masked (`KeyPattern`), unless it is
/// added as revealed. Line breaks come between lines, never from inside a text.
struct StyledText: Sendable {
  /// How a piece looks where there is colour.
  enum Style: String, Sendable {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case error = "1;31"
    case warning = "1;33"
    case hint = "1;36"
    case added = "32"
    case removed = "31"
  }

  private struct Span {
    let text: String
    let style: Style
    var isRevealed = false

    /// The text as it may be shown.
    func shown(asMessage isMessage: Bool) -> String {
      if isRevealed { return TerminalText.escaped(text) }
      return TerminalText.escaped(
        isMessage ? KeyPattern.maskedMessage(text) : KeyPattern.masked(text))
    }
  }

  private var lines: [[Span]] = []
  private var verbatim: String?

  init() {}

  /// The lines of a text of the tool's own; its last line break ends its last line.
  init(lines text: String) {
    var parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    if parts.last?.isEmpty ?? false { parts.removeLast() }
    for part in parts { addLine(String(part)) }
  }

  /// A document in JSON, in which every character that is not safe is escaped as JSON does it.
  ///
  /// `isRevealing` says that a key in it is meant to be seen.
  init(json: String, isRevealing: Bool = false) {
    verbatim = TerminalText.escapedAsJSON(isRevealing ? json : KeyPattern.masked(json))
  }

  var isEmpty: Bool { lines.isEmpty && verbatim == nil }

  /// Adds a line.
  mutating func addLine(_ text: String = "") { lines.append([Span(text: text, style: .plain)]) }

  /// Adds a line in one style.
  mutating func addLine(_ text: String, _ style: Style) {
    lines.append([Span(text: text, style: style)])
  }

  /// Adds a line of which the first part has a style.
  mutating func addLine(_ first: String, _ style: Style, _ rest: String) {
    lines.append([Span(text: first, style: style), Span(text: rest, style: .plain)])
  }

  /// Adds a piece to the end of the last line.
  mutating func append(_ text: String, _ style: Style = .plain) {
    if lines.isEmpty { lines.append([]) }
    lines[lines.count - 1].append(Span(text: text, style: style))
  }

  /// Adds a key that somebody asked to see to the end of the last line.
  mutating func append(revealing key: Secret) {
    if lines.isEmpty { lines.append([]) }
    lines[lines.count - 1].append(Span(text: key.reveal(), style: .plain, isRevealed: true))
  }

  /// Adds the lines of another text.
  mutating func add(_ other: StyledText) { lines += other.lines }

  /// The bytes for a stream.
  ///
  /// In a message, which needs no text of a file unchanged, whatever may be a key is masked; a
  /// result shows the names in a file as they are.
  func rendered(withColor color: Bool, asMessage isMessage: Bool = false) -> String {
    if let verbatim { return verbatim }
    var result = ""
    for line in lines {
      for span in line {
        let text = span.shown(asMessage: isMessage)
        let isPlain = !color || span.style == .plain || text.isEmpty
        result += isPlain ? text : "\u{1B}[\(span.style.rawValue)m\(text)\u{1B}[0m"
      }
      result += "\n"
    }
    return result
  }
}
