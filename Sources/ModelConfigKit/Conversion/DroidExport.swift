import JSONSyntax

/// Entries of Droid's as a file of either of its kinds.
public struct DroidExport: Sendable {
  /// The file.
  public let text: String
  /// What the file has no place for.
  public private(set) var losses: [Conversion.Loss] = []

  /// Writes entries as a kind of file.
  public init(_ entries: [ModelEntry], as kind: ModelFileKind, _ keys: ExportedKeys) {
    var list: [JSONValue] = []
    for entry in entries {
      let key = keys.variable(of: entry.apiKey, at: entry.baseURL).map { Secret("${\($0)}") }
      let mapping = EntryMapping(
        entry, into: kind, key: key,
        textOfHeader: keys.reveals ? nil : { (header) -> String? in keys.text(of: header) })
      list.append(.object(mapping.members))
      losses += mapping.losses.map { Conversion.Loss($0, of: entry.calledName) }
    }
    if !keys.variables.isEmpty, !kind.expandsVariables {
      let names = keys.variables.joined(separator: ", ")
      let wayOut = keys.holdsBack ? "; --reveal carries the keys" : ""
      losses.append(
        Conversion.Loss(
          "the keys: in their place it says \(names), which \(kind.fileName) does not expand (byok "
            + "set SELECTOR --key-env NAME puts a value there\(wayOut))"))
    }
    text = JSONValue.object([.init(kind.listName, .array(list))]).fileText
  }
}
