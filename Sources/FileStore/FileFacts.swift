/// What is known of a regular file without its content.
public struct FileFacts: Equatable, Sendable {
  /// The path, as it was asked for.
  public let path: String
  /// The path of the file itself, after the last symbolic link; not otherwise tidied.
  public let resolvedPath: String
  /// The permission bits, such as `0o600`; at most `0o7777`.
  public let mode: UInt16
  /// The owner's user number.
  public let owner: UInt32
  /// The owning group's number.
  public let group: UInt32
  /// Whether the owner is the user that this process acts as.
  public let isOwnedByEffectiveUser: Bool
  /// How many names (hard links) the file has.
  public let linkCount: Int
  /// The size, in bytes.
  public let size: Int64

  /// Whether the permission bits let the group or everyone read it.
  public var isReadableByOthers: Bool { mode & 0o044 != 0 }
  /// Whether the path leads through a symbolic link at its last component.
  public var isSymbolicLink: Bool { path != resolvedPath }
  /// The directory that holds the file itself.
  public var resolvedDirectory: String { PathParts(resolvedPath).directory }
  /// The name of the file itself in ``resolvedDirectory``.
  public var resolvedName: String { PathParts(resolvedPath).name }
}

extension FileFacts {
  init(path: String, resolvedPath: String, status: FileStatus, user: UInt32) {
    self.path = path
    self.resolvedPath = resolvedPath
    mode = status.permissions
    owner = status.owner
    group = status.group
    isOwnedByEffectiveUser = status.owner == user
    linkCount = status.linkCount
    size = status.size
  }
}
