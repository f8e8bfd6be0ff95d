import Spelling

/// How a person names a model on the command line.
///
/// It is the first of these that matches anything: the selector id (`custom:…`), the index that a
/// listing prints, the exact display name, the exact model.
public struct ModelSelector: Sendable, CustomStringConvertible {
  /// What was typed.
  public let description: String

  /// Takes what was typed.
  public init(_ text: String) { description = text }

  /// The entries that it names, several when it is ambiguous.
  public func matches(in entries: [ModelEntry]) -> [ModelEntry] {
    let text = description
    let ways: [(ModelEntry) -> Bool] = [
      { $0.selectorID == text },
      { Int(text) == $0.index },
      { $0.displayName == text },
      { $0.string(.model) == text },
    ]
    for way in ways {
      let found = entries.filter(way)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The names nearest to what was typed, for a selector that names nothing.
  public func suggestions(in entries: [ModelEntry]) -> [String] {
    var seen: Set<String> = []
    let names = entries.flatMap { [$0.displayName, $0.string(.model)].compactMap { $0 } }
      .filter { seen.insert($0).inserted }
    return Array(Suggestion.nearest(to: description, in: names).prefix(3))
  }
}
