import ModelConfigKit

/// What to say when a key goes out of a file but not out of what is kept of the file.
enum KeptKey {
  /// The line for a person.
  static func message(isDryRun: Bool) -> String {
    "  the key \(isDryRun ? "would stay" : "stays") in the backups until byok undo --purge"
  }
}

extension ModelEntry {
  /// Whether a key stands in the entry that opens more than a server on this machine.
  var holdsKey: Bool {
    guard case .literal = apiKey else { return false }
    return !(baseURL?.isLocal ?? false)
  }
}
