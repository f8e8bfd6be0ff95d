import JSONSyntax

/// An entry that is not yet in a file, spelled for a kind of file.
struct NewEntry {
  /// The name in the model selector.
  let name: String
  /// What it is to hold.
  let members: [JSONValue.Member]
}
