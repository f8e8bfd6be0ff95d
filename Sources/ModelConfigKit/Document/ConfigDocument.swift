import JSONSyntax

/// A file of some kind, read: what the linter, the fixes and the reports ask of every kind.
///
/// Reading never fails; what is wrong with the bytes is in `syntaxDiagnostics`. A kind is one
/// folder under `Formats` and one case of `FileKind`. What a kind has nothing of is empty.
public protocol ConfigDocument: Sendable {
  /// What kind of file it is.
  var fileKind: FileKind { get }

  /// The file.
  var bytes: [UInt8] { get }

  /// Its syntax where it is a kind of JSON.
  var syntaxTree: SyntaxTree? { get }

  /// What is wrong with its syntax, in the order of the file.
  var syntaxDiagnostics: [Diagnostic] { get }

  /// Whether its structure is certain, so that it can be edited.
  var isWellFormed: Bool { get }

  /// How many models it names.
  var modelCount: Int { get }

  /// What it holds, for the message that all is well: `3 models`.
  var summary: String { get }

  /// The texts that must not be shown, in the order of the file, never overlapping.
  var secretRanges: [ByteRange] { get }

  /// What rules look at.
  var contents: LintedContents { get }

  /// What names a custom model of Droid's.
  var references: [ModelReference] { get }

  /// Its models as other systems can have them.
  var conversion: Conversion { get }

  /// The file with other bytes, read as the same kind.
  func rereading(_ bytes: [UInt8]) -> Self
}

extension ConfigDocument {
  /// The number of its models.
  public var summary: String { Self.counted(modelCount, "model") }

  /// None: it is no kind of JSON.
  public var syntaxTree: SyntaxTree? { nil }

  /// No models.
  public var conversion: Conversion { Conversion() }

  /// None.
  public var references: [ModelReference] { [] }

  /// A number and its noun: `1 model`, `3 models`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

/// A file whose syntax is JSON or a dialect of it.
public protocol JSONDocument: ConfigDocument {
  /// The syntax of the file.
  var tree: SyntaxTree { get }
}

extension JSONDocument {
  /// The source of the tree.
  public var bytes: [UInt8] { tree.bytes }

  /// The tree.
  public var syntaxTree: SyntaxTree? { tree }

  /// The findings of the parser.
  public var syntaxDiagnostics: [Diagnostic] { tree.diagnostics }

  /// Whether the structure of the tree is certain.
  public var isWellFormed: Bool { tree.isWellFormed }

  /// What a scan of the tree finds.
  public var secretRanges: [ByteRange] { TreeSecrets(tree).ranges }
}
