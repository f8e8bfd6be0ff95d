/// What an update did.
public struct Updated<Value> {
  /// The value that the change handed back.
  public let value: Value
  /// The path of the file itself, after the last symbolic link.
  public let resolvedPath: String
  /// What was there before; `nil` where there was no file.
  public let before: StoredFile?
  /// The new content; `nil` where it equals what was there, and nothing was written.
  public let after: [UInt8]?
  /// Whether the file was replaced or created; always false in a dry run.
  public let wrote: Bool
  /// Paths of other programs' versions that a killed run took out of the way: kept, to be looked at.
  public let keptVersions: [String]
}

extension Updated: Sendable where Value: Sendable {}
