import JSONSyntax

/// A `.env` file as the npm package `dotenv` 16 reads it, which is how LibreChat does: the original
/// bytes and where everything stands in them.
///
/// **Invariants.** Reading never fails: any bytes give lines, and what is wrong with them is in
/// `diagnostics`. The lines tile the source without gap or overlap. A change is a `SourceEdit`
/// against `bytes`; applied, they are read again. Reading takes time in proportion to the size.
///
/// A line is `NAME=value` or `NAME: value`, `export ` allowed before it. Names are made of letters,
/// digits, `_`, `.` and `-`. A value in single, double or back quotes may span lines; only what
/// begins with a double quote has `\n` and `\r` expanded. Without quotes, `#` begins a comment and
/// the value is trimmed. Nothing expands `${NAME}`. The last of two equal names counts.
public struct DotEnv: Sendable {
  /// The source.
  public let bytes: [UInt8]

  /// The pieces of the source in order.
  public let lines: [Line]

  /// What the file assigns, in the order of the source.
  public let assignments: [Assignment]

  /// What is wrong, in the order of the source.
  public let diagnostics: [Diagnostic]

  /// Reads a file; UTF-16 is one finding and one unparsable line.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if let wide = Diagnostic.wideEncoding(of: bytes) {
      lines = [Line(kind: .unparsable, range: 0..<bytes.count)]
      assignments = []
      diagnostics = [wide]
      return
    }
    var scanner = DotEnvScanner(bytes)
    scanner.scan()
    lines = scanner.lines
    assignments = scanner.assignments
    diagnostics = scanner.diagnostics
  }

  /// Reads the UTF-8 bytes of a text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// The assignment of a name that counts: the last one.
  public func value(of name: String) -> Assignment? { assignments.last { $0.name == name } }
}

extension DiagnosticID {
  /// A line of a `.env` file that is no assignment, or whose quotes do not enclose its value.
  public static let invalidEnvLine: DiagnosticID = "invalid-env-line"
}
