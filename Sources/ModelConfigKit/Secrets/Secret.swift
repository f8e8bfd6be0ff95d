/// A key: whatever prints, interpolates or encodes it gives its masked form.
///
/// One method reveals it; a test lists who calls that.
public struct Secret: Hashable, Sendable {
  private let text: String

  /// Takes a key.
  public init(_ text: String) { self.text = text }

  /// The public prefix that its issuer documents, `…`, and the last four characters when the key
  /// is 24 characters or longer; else `…` alone.
  public var masked: String {
    guard text.count >= 24 else { return "…" }
    return (KeyIssuer.publicPrefix(of: text) ?? "") + "…" + text.suffix(4)
  }

  /// Whether it looks like a key, whoever issued it.
  var isKey: Bool { KeyPattern.holdsKey(text) }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { text.isEmpty }

  /// The key itself, for the file that it belongs in and for the one who asks to see it.
  public func reveal() -> String { text }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The masked form.
  public var description: String { masked }

  /// The masked form.
  public var debugDescription: String { masked }

  /// Nothing but the masked form.
  public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}

extension Secret: Encodable {
  /// Encodes the masked form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(masked)
  }
}
