import Spelling

/// The variables in which a program looks for keys, and what a name near one of them was meant to
/// be.
struct KeyVariables: Sendable {
  /// Their names.
  let names: [String]
  /// Whether a name without `API` is near: not in a file to which others refer by any name.
  let isShortNear: Bool

  /// Those that are customary.
  static let customary = KeyVariables(
    names: Preset.all.compactMap(\.keyVariable), isShortNear: false)

  /// The variable that somebody meant by a name, `nil` where the name is one of them, goes on where
  /// one ends (`OPENROUTER_API_KEY_2`), or is near none.
  ///
  /// Near is a name of the same letters (`OPEN_ROUTER_KEY`, `openrouter_apikey`), and one with a
  /// single slip (`OPENROUTER_API_KYE`), unless the slip is in a short name of a company: these are
  /// only a letter apart from one another.
  func meant(by name: String) -> String? {
    guard !names.contains(where: name.hasPrefix) else { return nil }
    let typed = Self.letters(name)
    guard typed.count > 5 else { return nil }
    if let same = names.first(where: { Self.letters($0) == typed }) { return same }
    if isShortNear, let whole = names.first(where: { Self.shortLetters($0) == typed }) {
      return whole
    }
    let near = Suggestion.misspelled(typed, in: names.map(Self.letters), slips: 1)
    return names.first { near.contains(Self.letters($0)) && Self.isSlip(name, $0) }
  }

  /// Whether the slip is not what tells one company from another.
  private static func isSlip(_ name: String, _ candidate: String) -> Bool {
    func owner(_ name: String) -> String { String(name.prefix { $0 != "_" }).lowercased() }
    let isPlural = letters(name) == letters(candidate) + "s"
    return !isPlural && (owner(candidate).count > 6 || owner(name) == owner(candidate))
  }

  private static func shortLetters(_ name: String) -> String {
    letters(name.pieces(around: "_API_").joined(separator: "_"))
  }

  private static func letters(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
