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
  /// Whether the path is whole: of a very long one only the end is known.
  public let hasWholePath: Bool
  /// When the write happened, in milliseconds since 1970.
  public let time: UInt64
  /// What the write found.
  public let previous: Previous
  /// What tells the change of which the write was a part from others.
  public let changeID: String
  /// What the change was, such as `migrate`; `nil` where it was not recorded.
  public let command: String?

  /// A checksum of what the write left, where it was recorded.
  let written: UInt32?

  /// Whether the file may still hold what the write left.
  ///
  /// - Parameter bytes: what it holds; `nil` where there is no such file.
  /// - Returns: false only where another program has changed it since.
  public func mayHaveLeft(_ bytes: [UInt8]?) -> Bool {
    written.map { $0 == BackupName.checksum(of: bytes) } ?? true
  }
}
