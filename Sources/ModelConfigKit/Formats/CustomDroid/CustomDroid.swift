import JSONSyntax

/// A custom droid: a Markdown file of `.factory/droids` whose frontmatter may name a custom model.
///
/// Of the frontmatter, which is YAML between two lines `---`, only the line `model:` is read; the
/// rest is the author's.
public struct CustomDroid: ConfigDocument {
  /// The file.
  public let bytes: [UInt8]

  /// The model that the frontmatter names, where it is not one of Factory's.
  public let references: [ModelReference]

  /// Reads a file's bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    references =
      Frontmatter(bytes).scalar(named: "model").flatMap { scalar in
        ModelReference(
          id: scalar.text, range: scalar.range, place: "model", quotation: scalar.quotation)
      }.map { [$0] } ?? []
  }

  /// Whether a file is Markdown, by its name: what it holds may be anything.
  static func recognises(_ file: UnknownFile) -> Bool { file.name.lowercased().hasSuffix(".md") }

  /// The kind among those of all systems.
  public var fileKind: FileKind { .droid }

  /// None: it names models of other files.
  public var modelCount: Int { 0 }

  /// That it is one.
  public var summary: String { "a custom droid" }

  /// None: any text is Markdown.
  public var syntaxDiagnostics: [Diagnostic] { [] }

  /// True: any text is Markdown.
  public var isWellFormed: Bool { true }

  /// What looks like a key anywhere in the text.
  public var secretRanges: [ByteRange] {
    KeyPattern.tokensOutsideFolders(in: bytes, 0..<bytes.count)
  }

  /// Nothing but what it names.
  public var contents: LintedContents { LintedContents() }

  /// The file with other bytes.
  public func rereading(_ bytes: [UInt8]) -> CustomDroid { CustomDroid(bytes) }
}
