/// A model whose selector id is another one after an edit.
public struct SelectorMove: Hashable, Sendable {
  /// The id before.
  public let old: String
  /// The id after.
  public let new: String
}

extension ModelConfig {
  /// The models that keep their place in a list without some of its entries but not their ids.
  public func selectorMoves(removing indices: Set<Int>) -> [SelectorMove] {
    let kept = entries.filter { !indices.contains($0.index) }
    return kept.enumerated().compactMap { index, entry in
      let new = entry.moved(to: index).selectorID
      return new == entry.selectorID ? nil : SelectorMove(old: entry.selectorID, new: new)
    }
  }
}
