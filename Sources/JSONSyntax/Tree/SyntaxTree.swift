/// A text and its structure: the original bytes, flat tokens and flat nodes, never changed.
///
/// **Invariants.** Parsing never fails: any bytes give a tree, and what is wrong with them is in
/// `diagnostics`. The tokens tile the source (see `Token`). A change is a list of `SourceEdit`s
/// against `bytes`; applied, they are parsed again.
public struct SyntaxTree: Sendable {
  /// All parts behind one reference, so that a node costs one count to copy.
  private final class Storage: Sendable {
    let bytes: [UInt8]
    let dialect: Dialect
    let tokens: [Token]
    let nodes: [NodeRecord]
    let diagnostics: [Diagnostic]
    let isWellFormed: Bool

    init(_ bytes: [UInt8], _ dialect: Dialect) {
      self.bytes = bytes
      self.dialect = dialect
      if let unreadable = SyntaxTree.findUnreadable(bytes) {
        let end = UInt32(clamping: bytes.count)
        tokens = [Token(start: end, end: end, kind: .endOfFile, flags: [])]
        nodes = []
        diagnostics = [unreadable]
        isWellFormed = false
        return
      }
      let result = bytes.withUnsafeBufferPointer { Parser.parse($0, dialect) }
      tokens = result.tokens
      nodes = result.nodes
      diagnostics = result.diagnostics
      isWellFormed = result.isWellFormed
    }
  }

  private let storage: Storage

  /// The source.
  public var bytes: [UInt8] { storage.bytes }

  /// What the source was allowed to hold.
  public var dialect: Dialect { storage.dialect }

  /// The pieces of the source in order, the last of them `endOfFile`.
  public var tokens: [Token] { storage.tokens }

  /// What is wrong, in the order of the source.
  public var diagnostics: [Diagnostic] { storage.diagnostics }

  /// Whether the structure is certain, so that edits keep the meaning of the rest.
  ///
  /// Comments and trailing commas that the dialect does not have, a byte order mark and lone
  /// surrogates leave it certain; any other finding does not.
  public var isWellFormed: Bool { storage.isWellFormed }

  var nodes: [NodeRecord] { storage.nodes }

  /// Parses bytes of at most 4 GiB; more are one finding and an empty tree.
  public init(_ bytes: [UInt8], dialect: Dialect = .json) {
    storage = Storage(bytes, dialect)
  }

  /// Parses the UTF-8 bytes of a text.
  public init(_ text: String, dialect: Dialect = .json) {
    self.init(Array(text.utf8), dialect: dialect)
  }

  /// The value that the file holds, `nil` when it holds none.
  public var root: SyntaxNode? { nodes.isEmpty ? nil : SyntaxNode(tree: self, index: 0) }

  /// The text of a range.
  public func text(_ range: ByteRange) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text that a string token stands for, its escapes decoded; of any other token its spelling.
  public func string(of token: Token) -> String {
    token.kind == .string ? StringDecoder.text(of: bytes[token.contentRange]) : text(token.range)
  }

  private static func findUnreadable(_ bytes: [UInt8]) -> Diagnostic? {
    if let wide = Diagnostic.wideEncoding(of: bytes) { return wide }
    guard bytes.count > Int(UInt32.max) else { return nil }
    return Diagnostic(.invalidJSON, "the file is larger than 4 GiB, expected less", at: 0..<0)
  }
}
