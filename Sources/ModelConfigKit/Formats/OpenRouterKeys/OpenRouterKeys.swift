import JSONSyntax

/// A file of provider credentials as one stores them at OpenRouter, in any of their shapes.
///
/// It holds what is pasted into OpenRouter's page of keys: an object, several of Azure's in an
/// array, or one key alone, as a JSON string or as bare text.
struct OpenRouterKeys: ConfigDocument {
  /// The file.
  let bytes: [UInt8]

  /// Its syntax, `nil` where it is bare text.
  let syntaxTree: SyntaxTree?

  /// The objects of which the shape is known.
  let credentials: [StoredCredential]

  /// The values that stand where such an object should and are none.
  let strangers: [SyntaxNode]

  /// The key where the file is a text alone, even a blank one.
  let plainKey: SpelledText?

  /// Reads a file's bytes; it never fails.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if let key = PlainKey.key(in: bytes) {
      (syntaxTree, credentials, strangers, plainKey) = (nil, [], [], key)
      return
    }
    let tree = SyntaxTree(bytes, dialect: .json)
    syntaxTree = tree
    plainKey = SpelledText(tree.root)
    guard let root = tree.root, root.kind != .string else {
      (credentials, strangers) = ([], [])
      return
    }
    let values = root.kind == .array ? Array(root.elements) : [root]
    var credentials: [StoredCredential] = []
    var strangers: [SyntaxNode] = []
    for value in values {
      if MistakenCredentials(value) == nil, value.kind == .object,
        let shape = CredentialShape(of: value)
      {
        credentials.append(StoredCredential(shape: shape, node: value))
      } else if value.kind != .invalid, value.kind != .missing {
        strangers.append(value)
      }
    }
    (self.credentials, self.strangers) = (credentials, strangers)
  }

  /// Always the same.
  var fileKind: FileKind { .openRouterKeys }

  /// What is wrong with it as JSON; nothing where it is bare text.
  var syntaxDiagnostics: [Diagnostic] { syntaxTree?.diagnostics ?? [] }

  /// Whether its structure is certain; that of bare text is.
  var isWellFormed: Bool { syntaxTree?.isWellFormed ?? true }

  /// None: which models a key serves is not in the file.
  var modelCount: Int { 0 }

  /// What was recognised: `2 Azure deployments for OpenRouter`.
  var summary: String {
    let shapes = credentials.map(\.shape) + (plainKey == nil ? [] : [.bedrockKey])
    let found = CredentialShape.allCases.filter(shapes.contains)
    guard let first = found.first else { return "no credentials for OpenRouter" }
    if shapes.count == 1 { return "\(first.label) for OpenRouter" }
    let parts = found.map { shape in
      Self.counted(shapes.count { $0 == shape }, shape.title)
    }
    return parts.joined(separator: " and ") + " for OpenRouter"
  }

  /// The keys with the servers that they are for, the objects, and the models of OpenRouter's that
  /// they are to serve.
  var contents: LintedContents {
    let keys = credentials.map(\.credential) + (plainKey.map { [Credential($0, for: nil)] } ?? [])
    let deployments = credentials.filter { $0.shape == .azureDeployment }
    return LintedContents(
      credentials: keys, records: credentials.map(\.record),
      valueSlots: credentials.map(\.valueSlots),
      openRouterModels: deployments.compactMap { $0.text("model_slug") })
  }

  /// The file with other bytes.
  func rereading(_ bytes: [UInt8]) -> OpenRouterKeys { OpenRouterKeys(bytes) }
}

extension OpenRouterKeys {
  /// Whether a file of any name is one of these.
  ///
  /// A text alone is one when it looks like a key; a file that is named like one of Droid's is
  /// taken for a broken one of these.
  static func recognises(_ file: UnknownFile) -> Bool {
    if let root = file.root, root.kind == .object || root.kind == .array {
      return CredentialShape.areRecognised(in: root)
    }
    let ownNames = ModelFileKind.allCases.map(\.rawValue) + [".env"]
    guard !ownNames.contains(where: file.name.hasPrefix), !file.name.hasSuffix(".env"),
      let key = OpenRouterKeys(file.bytes).plainKey
    else { return false }
    return PlainKey.isLikely(key.text.trimmed)
  }
}

extension LintedFile {
  /// The file where it holds credentials for OpenRouter.
  var openRouterKeys: OpenRouterKeys? { document as? OpenRouterKeys }

  /// The credentials of a shape in it.
  func credentials(_ shape: CredentialShape) -> [StoredCredential] {
    openRouterKeys?.credentials.filter { $0.shape == shape } ?? []
  }
}
