/// Every call into the operating system that the store makes, as one table of closures.
///
/// ``live`` is the real table. A test replaces single entries to make one call fail with one error
/// number. An entry makes its call once: interrupted calls and short writes are handled by its
/// caller, so that a test sees them handled.
public struct SystemCalls: Sendable {
  /// How a rename treats what the new name already stands for.
  public enum RenameKind: Sendable {
    /// The new name's file is replaced.
    case replace
    /// The two names change files, in one step.
    case exchange
    /// The rename fails with `EEXIST` where the new name is taken.
    case exclusive
  }

  /// Opens a name relative to a directory (`openat`): directory, name, flags, mode.
  public var open: @Sendable (Int32, String, Int32, UInt16) throws(SystemError) -> Int32
  /// Closes a descriptor (`close`).
  public var close: @Sendable (Int32) throws(SystemError) -> Void
  /// Tells about an open file (`fstat`).
  public var status: @Sendable (Int32) throws(SystemError) -> FileStatus
  /// Tells about a name in a directory, without following a link (`fstatat`).
  public var statusAt: @Sendable (Int32, String) throws(SystemError) -> FileStatus
  /// Reads where a symbolic link points (`readlinkat`).
  public var readLink: @Sendable (Int32, String) throws(SystemError) -> String
  /// Reads at most as many bytes as the buffer holds (`read`); 0 is the end.
  public var read: @Sendable (Int32, UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
  /// Writes some of the buffer's bytes and tells how many (`write`).
  public var write: @Sendable (Int32, UnsafeRawBufferPointer) throws(SystemError) -> Int
  /// Waits until a file or directory is on the medium (`fsync`; `F_FULLFSYNC` on macOS).
  public var synchronize: @Sendable (Int32) throws(SystemError) -> Void
  /// Renames within one directory (`renameat`, `renameat2`, `renameatx_np`): directory, old, new.
  public var rename: @Sendable (Int32, String, String, RenameKind) throws(SystemError) -> Void
  /// Removes a name from a directory (`unlinkat`).
  public var remove: @Sendable (Int32, String) throws(SystemError) -> Void
  /// Removes an empty directory (`unlinkat` with `AT_REMOVEDIR`).
  public var removeDirectory: @Sendable (Int32, String) throws(SystemError) -> Void
  /// Creates a directory (`mkdirat`): directory, name, mode.
  public var makeDirectory: @Sendable (Int32, String, UInt16) throws(SystemError) -> Void
  /// Fails where names may not be added to a directory (`faccessat` with `AT_EACCESS`).
  public var checkWritable: @Sendable (Int32, String) throws(SystemError) -> Void
  /// Lists the names in an open directory, `.` and `..` left out (`fdopendir`, `readdir`).
  public var list: @Sendable (Int32) throws(SystemError) -> [String]
  /// Takes the kernel's exclusive lock, or fails with `EWOULDBLOCK` (`flock`).
  public var lock: @Sendable (Int32) throws(SystemError) -> Void
  /// Sets an open file's permission bits (`fchmod`).
  public var setPermissions: @Sendable (Int32, UInt16) throws(SystemError) -> Void
  /// Sets an open file's owner and group (`fchown`).
  public var setOwner: @Sendable (Int32, UInt32, UInt32) throws(SystemError) -> Void
  /// Lists an open file's extended attributes (`flistxattr`).
  public var attributes: @Sendable (Int32) throws(SystemError) -> [String]
  /// Reads one extended attribute (`fgetxattr`).
  public var attribute: @Sendable (Int32, String) throws(SystemError) -> [UInt8]
  /// Sets one extended attribute (`fsetxattr`).
  public var setAttribute: @Sendable (Int32, String, [UInt8]) throws(SystemError) -> Void
  /// Copies the access list from one open file to another (`fcopyfile` on macOS; on Linux the list
  /// is an extended attribute and this does nothing).
  public var copyAccessList: @Sendable (Int32, Int32) throws(SystemError) -> Void
  /// Tells the one true path of a directory, free of links and dots (`realpath`).
  public var realPath: @Sendable (String) throws(SystemError) -> String
  /// The user that the process acts as (`geteuid`).
  public var effectiveUser: @Sendable () -> UInt32
  /// Nanoseconds of a clock that never goes back (`clock_gettime`, `CLOCK_MONOTONIC`).
  public var monotonicTime: @Sendable () -> UInt64
  /// Milliseconds since 1970 (`clock_gettime`, `CLOCK_REALTIME`).
  public var wallTime: @Sendable () -> UInt64
  /// Waits for that many nanoseconds, or less (`nanosleep`).
  public var sleep: @Sendable (UInt64) -> Void
  /// A random number for a name that nobody guesses.
  public var random: @Sendable () -> UInt64
}
