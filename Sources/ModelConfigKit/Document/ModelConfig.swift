import JSONSyntax

/// A file that holds models: its syntax tree and where the models stand in it.
///
/// It is a view: made of bytes, never changed, and as lossless as the tree under it. What `Editing`
/// adds are edits against those bytes.
///
/// ```swift
/// let config = ModelConfig(bytes, kind: .config)
/// for entry in config.entries {
///   let name = entry.displayName, id = entry.selectorID
/// }
/// let findings = Linter().lint(config)
/// ```
public struct ModelConfig: JSONDocument {
  /// The syntax of the file.
  public let tree: SyntaxTree

  /// Which file it is.
  public let kind: ModelFileKind

  /// The models that Droid reads, in the order of the file.
  public let entries: [ModelEntry]

  /// Models in a list under a name that Droid does not read in this kind of file.
  public let unreadEntries: [ModelEntry]

  /// Members of the outermost object that look like a list of models under a wrong name.
  let misplacedLists: [SyntaxNode.Member]

  /// Reads a file's bytes as a kind of file; it never fails, see `tree.diagnostics`.
  public init(_ bytes: [UInt8], kind: ModelFileKind) {
    let tree = SyntaxTree(bytes, dialect: kind.dialect)
    self.tree = tree
    self.kind = kind
    misplacedLists = MisplacedLists.find(in: tree, kind)
    entries = Self.entries(of: tree.root?[kind.listName], kind)
    unreadEntries = misplacedLists.flatMap { Self.entries(of: $0.value, kind) }
  }

  /// The value under the name of the list of models, whatever its type.
  public var list: SyntaxNode? { tree.root?[kind.listName] }

  /// The kind among those of all systems.
  public var fileKind: FileKind { kind.fileKind }

  /// How many models Droid reads.
  public var modelCount: Int { entries.count }

  /// What the entries hold, those in a list that Droid does not read included.
  public var contents: LintedContents {
    let connections = (entries + unreadEntries).map(Connection.init)
    let atOpenRouter = connections.filter { $0.presets.contains(.openRouter) }.map(\.entry)
    return LintedContents(
      connections: connections, credentials: connections.map(\.credential),
      valueSlots: connections.map(\.entry.valueSlots),
      openRouterModels: atOpenRouter.compactMap { SpelledText($0[.model]) },
      openRouterRoutings: atOpenRouter.compactMap { $0[.extraArgs]?["provider"] })
  }

  /// The file with other bytes.
  public func rereading(_ bytes: [UInt8]) -> ModelConfig { ModelConfig(bytes, kind: kind) }

  private static func entries(of list: SyntaxNode?, _ kind: ModelFileKind) -> [ModelEntry] {
    guard let list else { return [] }
    let table = FieldTable.of(kind)
    var spelling = FieldSpelling(kind)
    return list.elements.enumerated().map { index, node in
      ModelEntry(node, index: index, kind: kind, table, &spelling)
    }
  }
}
