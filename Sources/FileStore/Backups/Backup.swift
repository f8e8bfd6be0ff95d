/// One backup: what a file held before a write.
public struct Backup: Equatable, Sendable {
  /// What the write found.
  public enum Previous: Equatable, Sendable {
    /// The file held this many bytes.
    case content(bytes: Int64)
    /// There was no file: the write created it.
    case noFile
  }

  /// The backup's name in its directory.
  public let name: String
  /// The backup's path.
  public let path: String
  /// The path of the file it is a backup of, after the last symbolic link.
  public let originalPath: String
  /// When the write happened, in milliseconds since 1970.
  public let time: UInt64
  /// What the write found.
  public let previous: Previous
}
