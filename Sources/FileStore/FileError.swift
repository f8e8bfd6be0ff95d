/// Why a file could not be read or written: a value to decide by, and a message to show.
///
/// ``description`` is one line in lower case, without a full stop: it names the file, says what
/// happened and, where there is one, the way out. It never holds any of the file's content.
public struct FileError: Error, Equatable, Sendable {
  /// What was being done to the file.
  public enum Operation: String, Equatable, Sendable {
    /// Reading it, or asking about it.
    case read
    /// Replacing or creating it.
    case write
    /// Narrowing its permissions.
    case restrict
    /// Keeping, listing or removing what it was before a write.
    case backup = "back up"
  }

  /// The reason, for a program to decide by.
  public enum Reason: Equatable, Sendable {
    /// There is no such file.
    case notFound
    /// The path holds a byte that no path may hold, or is empty.
    case invalidPath
    /// The path leads to a directory.
    case isDirectory
    /// The path leads to a pipe, a socket or a device; the words name it.
    case notRegular(String)
    /// The file system does not let this user do it.
    case permissionDenied
    /// The file is marked read-only for its owner; the permission bits.
    case readOnlyFile(UInt16)
    /// The file system is mounted read-only.
    case readOnly
    /// The device, or the user's share of it, is full.
    case outOfSpace
    /// The file is larger than the limit, in bytes.
    case tooLarge(limit: Int64)
    /// The new content is larger than what can be read again, in bytes.
    case wouldBeTooLarge(limit: Int64)
    /// Symbolic links that lead to one another; the links in order.
    case symlinkLoop([String])
    /// More symbolic links in a row than the system follows; how many.
    case tooManySymlinks(Int)
    /// A symbolic link to something that does not exist; where it points.
    case dangling(target: String)
    /// Another user owns the file; the user's number.
    case ownedByAnother(UInt32)
    /// Another user, such as root in an earlier run, owns a folder that the caller must write in.
    case folderOfAnother(String, owner: UInt32, caller: UInt32)
    /// The file has other names, which a replacement would part from it; how many names.
    case hardLinked(Int)
    /// The file is a mount point of its own and cannot be replaced.
    case mountPoint
    /// Another program held the lock for the whole wait.
    case busy
    /// Another program changed the file at every attempt.
    case changedTooOften
    /// The backup is gone.
    case noBackup
    /// Any other failure of a system call: the error number.
    case system(Int32)
  }

  /// What the file holds after the failure.
  public enum State: Equatable, Sendable {
    /// What it held before, whole.
    case unchanged
    /// The new content, whole; a step after the replacement failed.
    case replaced
    /// The new content, while another program's version, written in between, lies at this path.
    case replacedKeepingOther(String)
  }

  /// The path, as it was asked for.
  public let path: String
  /// What was being done.
  public let operation: Operation
  /// Why it failed.
  public let reason: Reason
  /// What the file holds now.
  public let state: State
  /// The C function that failed, where one did.
  public let call: String?

  /// Describes a failure.
  ///
  /// - Parameters:
  ///   - path: the path, as it was asked for.
  ///   - operation: what was being done.
  ///   - reason: why it failed.
  ///   - state: what the file holds now.
  ///   - call: the C function that failed, where one did.
  public init(
    path: String, operation: Operation, reason: Reason, state: State = .unchanged,
    call: String? = nil
  ) {
    self.path = path
    self.operation = operation
    self.reason = reason
    self.state = state
    self.call = call
  }
}

extension FileError {
  func with(state: State) -> FileError {
    FileError(path: path, operation: operation, reason: reason, state: state, call: call)
  }
}
