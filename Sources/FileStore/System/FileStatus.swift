#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the file system says about one file: the fields of `struct stat` that the store needs.
public struct FileStatus: Equatable, Sendable {
  /// What kind of thing a name stands for.
  public enum Kind: Equatable, Sendable {
    /// An ordinary file with bytes in it.
    case regular
    /// A directory.
    case directory
    /// A symbolic link (seen only where links are not followed).
    case symbolicLink
    /// A named pipe.
    case pipe
    /// A socket.
    case socket
    /// A character or block device.
    case device
  }

  /// Which file it is, whatever its name: device and inode number.
  public struct Identity: Hashable, Sendable {
    /// The device that holds the file.
    public let device: UInt64
    /// The file's number on that device.
    public let inode: UInt64

    /// Names a file by its numbers.
    ///
    /// - Parameters:
    ///   - device: the device that holds the file.
    ///   - inode: the file's number on that device.
    public init(device: UInt64, inode: UInt64) {
      self.device = device
      self.inode = inode
    }
  }

  /// The kind of file.
  public var kind: Kind
  /// Which file it is.
  public var identity: Identity
  /// How many names the file has.
  public var linkCount: Int
  /// The owner's user number.
  public var owner: UInt32
  /// The owning group's number.
  public var group: UInt32
  /// The permission bits, such as `0o600`; at most `0o7777`.
  public var permissions: UInt16
  /// The size, in bytes.
  public var size: Int64
  /// When the content last changed, in nanoseconds since 1970.
  public var modified: Int64

  /// Translates what `fstat` filled in.
  init(_ raw: stat) {
    kind = Kind(mode: UInt32(raw.st_mode))
    identity = Identity(
      device: UInt64(truncatingIfNeeded: raw.st_dev), inode: UInt64(truncatingIfNeeded: raw.st_ino))
    linkCount = Int(raw.st_nlink)
    owner = raw.st_uid
    group = raw.st_gid
    permissions = UInt16(raw.st_mode & 0o7777)
    size = Int64(raw.st_size)
    #if canImport(Darwin)
      let time = raw.st_mtimespec
    #else
      let time = raw.st_mtim
    #endif
    modified = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

extension FileStatus.Kind {
  init(mode: UInt32) {
    switch mode & 0o170000 {
    case 0o100000: self = .regular
    case 0o040000: self = .directory
    case 0o120000: self = .symbolicLink
    case 0o010000: self = .pipe
    case 0o140000: self = .socket
    default: self = .device
    }
  }

  /// The kind as a message names it.
  var words: String {
    switch self {
    case .regular: "a regular file"
    case .directory: "a directory"
    case .symbolicLink: "a symbolic link"
    case .pipe: "a named pipe"
    case .socket: "a socket"
    case .device: "a device"
    }
  }
}
