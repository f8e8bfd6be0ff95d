import JSONSyntax

/// A model whose selector id is another one after an edit.
public struct SelectorMove: Hashable, Sendable {
  /// The id before.
  public let old: String
  /// The id after.
  public let new: String

  /// Names the two.
  public init(old: String, new: String) {
    self.old = old
    self.new = new
  }

  /// A change from one id to another, `nil` when they are the same.
  init?(_ old: String, _ new: String) {
    guard old != new else { return nil }
    self.init(old: old, new: new)
  }
}

/// Another order of a file's models, some of them perhaps left out.
struct Reordering {
  /// The entries that stay, in their new order.
  let entries: [ModelEntry]

  /// The ids that change with it.
  var moves: [SelectorMove] {
    entries.enumerated().compactMap { place, entry in
      SelectorMove(entry.selectorID, entry.selectorID(at: place))
    }
  }

  /// The places that the entries have after it, by those that they have before.
  var places: [Int: Int] {
    Dictionary(entries.enumerated().map { ($0.element.index, $0.offset) }) { first, _ in first }
  }

  /// The edits that keep the `id`s and `index`es consistent which Droid has written into entries;
  /// those of another form are nobody's but their author's.
  var edits: [SourceEdit] {
    entries.enumerated().flatMap { place, entry -> [SourceEdit] in
      guard place != entry.index else { return [] }
      var edits: [SourceEdit] = []
      if entry.hasWrittenID, let id = entry[.id] {
        let new = entry.moved(to: place).generatedID
        edits.append(.replace(id.range, with: JSONWriter.quoted(new)))
      }
      if let index = entry[.index], index.number?.integer == entry.index {
        edits.append(.replace(index.range, with: String(place)))
      }
      return edits
    }
  }
}

extension ModelConfig {
  /// The models that change their ids when others are removed.
  public func selectorMoves(removing indices: Set<Int>) -> [SelectorMove] {
    reordering(removing: indices).moves
  }

  /// The models that change their ids when one moves.
  public func selectorMoves(moving source: Int, to target: Int) -> [SelectorMove] {
    reordering(moving: source, to: target).moves
  }

  /// The models that change their ids when one gets new values: that one, or none.
  public func selectorMoves(setting fields: ModelFields, at index: Int) -> [SelectorMove] {
    let entry = entries[index]
    return SelectorMove(entry.selectorID, entry.selectorID(with: fields)).map { [$0] } ?? []
  }

  /// The places of the models, when none or others are removed, by the present ones.
  public func places(removing indices: Set<Int> = []) -> [Int: Int] {
    reordering(removing: indices).places
  }

  /// The places of the models when one moves, by the present ones.
  public func places(moving source: Int, to target: Int) -> [Int: Int] {
    reordering(moving: source, to: target).places
  }

  func reordering(removing indices: Set<Int>) -> Reordering {
    Reordering(entries: entries.filter { !indices.contains($0.index) })
  }

  func reordering(moving source: Int, to target: Int) -> Reordering {
    var order = entries
    order.insert(order.remove(at: source), at: target)
    return Reordering(entries: order)
  }
}

extension ModelEntry {
  /// Whether the entry's own id is the one that its name and place give.
  fileprivate var hasWrittenID: Bool { string(.id) == generatedID }

  /// Whether the entry's own id is its author's, and stays whatever becomes of the entry.
  private var hasFreeID: Bool {
    string(.id)?.hasPrefix(Self.selectorPrefix) ?? false && !hasWrittenID
  }

  /// The id that the entry has at another place.
  fileprivate func selectorID(at place: Int) -> String {
    hasFreeID ? selectorID : moved(to: place).generatedID
  }

  /// The id that the entry has when some fields have new values.
  fileprivate func selectorID(with fields: ModelFields) -> String {
    hasFreeID ? selectorID : generatedID(with: fields)
  }

  /// The edit that keeps an `id` consistent which Droid has written, when some fields get new
  /// values; `nil` when it stays.
  func edit(ofIDFollowing fields: ModelFields) -> SourceEdit? {
    let new = generatedID(with: fields)
    guard hasWrittenID, new != generatedID, let id = self[.id] else { return nil }
    return .replace(id.range, with: JSONWriter.quoted(new))
  }

  private func generatedID(with fields: ModelFields) -> String {
    let ownName = string(.displayName).flatMap { $0.isBlank ? nil : $0 }
    let name = fields.displayName ?? ownName ?? fields.model ?? displayName
    return Self.generatedID(named: name ?? "", at: index)
  }
}
