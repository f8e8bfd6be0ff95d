/// A key that must be seen nowhere but in the file that it was written to.
enum Canary {
  static let key = "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"

  /// Of no issuer that is known.
  static let foreignKey = "Zq8xV3mN7bT2kL9wR4yH6cJ1fD5gS0pA"

  /// A part of the keys that is not in their masked forms.
  static let parts = ["5f0c9a1b7d3e4826", "Zq8xV3mN7bT2"]
}
