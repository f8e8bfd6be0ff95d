import JSONSyntax

/// A file whose kind is to be told by its name and its content.
struct UnknownFile {
  /// The last part of its path.
  let name: Substring
  /// The parts of its path before that.
  let folders: ArraySlice<Substring>
  /// What it holds.
  let bytes: [UInt8]
  /// What it holds when it is some kind of JSON, whatever is wrong with it.
  let root: SyntaxNode?

  init(_ bytes: [UInt8], named path: String) {
    let parts = path.split(separator: "/")
    name = parts.last ?? ""
    folders = parts.dropLast()
    self.bytes = bytes
    root = SyntaxTree(bytes, dialect: .json5).root
  }
}
