import JSONSyntax

/// A file as the rules see it.
public struct LintedFile: Sendable {
  /// The file.
  public let config: ModelConfig

  /// What is known beside its bytes.
  public let context: LintContext

  /// All entries, those in a list that Droid does not read included.
  public let entries: [ModelEntry]

  /// What several rules ask about base URLs and keys, found out once.
  let connections: [Connection]

  private let damage: [Int]

  init(_ config: ModelConfig, _ context: LintContext) {
    self.config = config
    self.context = context
    entries = config.entries + config.unreadEntries
    connections = entries.map(Connection.init)
    damage = config.tree.diagnostics.filter { $0.id == .invalidJSON }.map(\.range.lowerBound)
  }

  /// The syntax of the file.
  public var tree: SyntaxTree { config.tree }

  /// Which file it is.
  public var kind: FileKind { config.kind }

  /// The first character of what the file holds, where facts of the whole file are reported.
  public var start: ByteRange {
    let start = tree.root?.range.lowerBound ?? 0
    return start..<min(start + 1, tree.bytes.count)
  }

  /// Whether a node holds a syntax error, so that what seems to be missing may be there.
  public func isDamaged(_ node: SyntaxNode) -> Bool {
    var low = 0
    var high = damage.count
    while low < high {
      let middle = (low + high) / 2
      if damage[middle] < node.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < damage.count && damage[low] <= node.range.upperBound
  }

  /// The values of a field that are texts and not blank, each with its entry.
  public func texts(_ field: Field) -> [(entry: ModelEntry, value: SyntaxNode, text: String)] {
    entries.compactMap { entry in
      guard let value = entry[field], let text = value.string, !text.isBlank else { return nil }
      return (entry, value, text)
    }
  }
}
