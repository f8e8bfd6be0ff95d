/// The bytes of a regular file, and the facts that belonged to them when they were read.
public struct StoredFile: Equatable, Sendable {
  /// The content.
  public let bytes: [UInt8]
  /// What was known of the file when it was read.
  public let facts: FileFacts

  /// The path, as it was asked for.
  public var path: String { facts.path }
  /// The path of the file itself, after the last symbolic link.
  public var resolvedPath: String { facts.resolvedPath }
  /// The permission bits, such as `0o600`.
  public var mode: UInt16 { facts.mode }

  /// Puts content and facts together.
  ///
  /// - Parameters:
  ///   - bytes: the content.
  ///   - facts: what is known of the file.
  public init(bytes: [UInt8], facts: FileFacts) {
    self.bytes = bytes
    self.facts = facts
  }
}
