/// Where the content that a write replaced is kept.
///
/// Every backup is a file of its own, mode 0600, that holds exactly the replaced bytes; the
/// directory is created with mode 0700 when the first one is written.
public struct BackupDirectory: Equatable, Sendable {
  /// The directory's path, such as `~/.factory/.byok` with the home directory filled in.
  public let path: String
  /// How many backups of one file are kept; the oldest go first, and those of one change together.
  public let limit: Int

  /// Names a directory for backups; nothing is created yet.
  ///
  /// - Parameters:
  ///   - path: the directory.
  ///   - limit: how many backups of one file are kept, at least 1.
  public init(path: String, limit: Int = 10) {
    self.path = path
    self.limit = max(1, limit)
  }
}
