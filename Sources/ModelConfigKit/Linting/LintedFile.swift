import JSONSyntax

/// A file as the rules see it.
public struct LintedFile: Sendable {
  /// The file.
  public let document: any ConfigDocument

  /// The file where it is one of Droid's files of models.
  public let config: ModelConfig?

  /// What is known beside its bytes.
  public let context: LintContext

  /// All entries of Droid's, those in a list that it does not read included.
  public let entries: [ModelEntry]

  /// The texts that are in one field and belong in another.
  let displacements: [Displacement]

  private let contents: LintedContents
  private let damage: [Int]

  init(_ document: any ConfigDocument, _ context: LintContext) {
    self.document = document
    self.context = context
    config = document as? ModelConfig
    contents = document.contents
    entries = contents.connections.map(\.entry)
    displacements = contents.valueSlots.flatMap(Displacement.all)
    damage = document.syntaxDiagnostics.filter { $0.id == .invalidJSON }.map(\.range.lowerBound)
  }

  /// Whether the file is an organisation's managed settings, by where it lies or what it holds.
  var isManaged: Bool {
    config?.kind == .settings && (context.isManaged || root?["modelPolicy"]?.kind == .object)
  }

  /// The value that the file holds where it is a kind of JSON.
  public var root: SyntaxNode? { document.syntaxTree?.root }

  /// The entries of Droid's, each with its base URL and key.
  var connections: [Connection] { contents.connections }

  /// The keys in the file, and the servers that they are for.
  var credentials: [Credential] { contents.credentials }

  /// Who reads the file and calls the servers.
  var reader: String { config == nil ? "OpenClaw" : "Droid" }

  /// What the file calls a protocol.
  func name(of type: ProviderType) -> String { contents.protocolName(type) }

  /// The objects whose fields are known by name, other than entries of Droid's.
  var records: [Record] { contents.records }

  /// The models that OpenRouter is asked for.
  var openRouterModels: [SpelledText] { contents.openRouterModels }

  /// The models that the file's own servers have, each with the name by which it is chosen.
  var listedModels: [(name: String, id: SpelledText)] { contents.listedModels }

  /// The objects that tell OpenRouter which of its providers may serve a model.
  var openRouterRoutings: [SyntaxNode] { contents.openRouterRoutings }

  /// The environment variables that the file itself sets, `nil` where it takes any number of them
  /// from elsewhere.
  var definedVariables: Set<String>? { contents.definedVariables }

  /// The URLs by which a site is known to OpenRouter.
  var siteURLs: [SpelledText] { contents.siteURLs }

  /// The names that a file of variables assigns, in its order.
  var variables: [(name: String, range: ByteRange)] { contents.variables }

  /// Whether the text that an object lacks in a field is in another one of its fields.
  func isDisplaced(_ field: String, of node: SyntaxNode) -> Bool {
    displacements.contains {
      $0.kind == .move && $0.slots[1].name == field && $0.node.range == node.range
    }
  }
  /// The variable for a key that somebody meant by a name, `nil` where it is none or one already.
  func variableMeant(by name: String) -> String? { contents.keyVariables.meant(by: name) }

  /// What the parser has found of one sort.
  func syntaxDiagnostics(_ id: DiagnosticID) -> [Diagnostic] {
    document.syntaxDiagnostics.filter { $0.id == id }
  }

  /// The first character of what the file holds, where facts of the whole file are reported.
  public var start: ByteRange {
    let start = root?.range.lowerBound ?? 0
    return start..<min(start + 1, document.bytes.count)
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
