/// The prefixes by which keys show who issued them.
enum KeyIssuer {
  /// The longest documented prefix with which a key begins.
  static func publicPrefix(of key: String) -> String? {
    prefixes.first { key.hasPrefix($0) }
  }

  /// All documented prefixes, longest first.
  static let prefixes: [String] =
    Set(Preset.all.flatMap(\.keyPrefixes)).sorted {
      ($1.utf8.count, $0) < ($0.utf8.count, $1)
    }
}
