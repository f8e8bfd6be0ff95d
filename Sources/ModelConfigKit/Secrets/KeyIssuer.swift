/// The prefixes by which keys show who issued them.
enum KeyIssuer {
  /// The longest documented prefix with which a key begins.
  static func publicPrefix(of key: String) -> String? {
    prefixes.first { key.hasPrefix($0) }
  }

  /// The provider whose keys begin as a key does, `nil` when several's do or it goes on for less
  /// than eight characters.
  static func issuer(of key: String) -> Preset? {
    guard let prefix = publicPrefix(of: key), key.utf8.count >= prefix.utf8.count + 8 else {
      return nil
    }
    return issuers[prefix] ?? nil
  }

  private static let issuers: [String: Preset?] = Dictionary(
    Preset.all.flatMap { preset in preset.keyPrefixes.map { ($0, preset) } },
    uniquingKeysWith: { _, _ in nil })

  /// All documented prefixes, longest first.
  static let prefixes: [String] =
    Set(Preset.all.flatMap(\.keyPrefixes)).sorted {
      ($1.utf8.count, $0) < ($0.utf8.count, $1)
    }
}
