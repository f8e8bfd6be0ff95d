#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemCalls {
  /// The calls of the operating system itself.
  public static let live = SystemCalls(
    open: { directory, name, flags, mode throws(SystemError) in
      try checked(openat(directory, PathText.cString(name), flags, mode_t(mode)))
    },
    close: { descriptor throws(SystemError) in
      #if canImport(Glibc)
        try checked(Glibc.close(descriptor))
      #elseif canImport(Musl)
        try checked(Musl.close(descriptor))
      #else
        try checked(Darwin.close(descriptor))
      #endif
    },
    status: { descriptor throws(SystemError) in
      var raw = stat()
      try checked(fstat(descriptor, &raw))
      return FileStatus(raw)
    },
    statusAt: { directory, name throws(SystemError) in
      var raw = stat()
      try checked(fstatat(directory, PathText.cString(name), &raw, AT_SYMLINK_NOFOLLOW))
      return FileStatus(raw)
    },
    readLink: { directory, name throws(SystemError) in try linkTarget(directory, name) },
    read: { descriptor, buffer throws(SystemError) in
      #if canImport(Glibc)
        try checked(Glibc.read(descriptor, buffer.baseAddress, buffer.count))
      #elseif canImport(Musl)
        try checked(Musl.read(descriptor, buffer.baseAddress, buffer.count))
      #else
        try checked(Darwin.read(descriptor, buffer.baseAddress, buffer.count))
      #endif
    },
    write: { descriptor, buffer throws(SystemError) in
      #if canImport(Glibc)
        try checked(Glibc.write(descriptor, buffer.baseAddress, buffer.count))
      #elseif canImport(Musl)
        try checked(Musl.write(descriptor, buffer.baseAddress, buffer.count))
      #else
        try checked(Darwin.write(descriptor, buffer.baseAddress, buffer.count))
      #endif
    },
    synchronize: { descriptor throws(SystemError) in try flushToMedium(descriptor) },
    rename: { directory, old, new, kind throws(SystemError) in
      try renameInDirectory(directory, old, new, kind)
    },
    remove: { directory, name throws(SystemError) in
      try checked(unlinkat(directory, PathText.cString(name), 0))
    },
    removeDirectory: { directory, name throws(SystemError) in
      try checked(unlinkat(directory, PathText.cString(name), AT_REMOVEDIR))
    },
    makeDirectory: { directory, name, mode throws(SystemError) in
      try checked(mkdirat(directory, PathText.cString(name), mode_t(mode)))
    },
    checkWritable: { directory, name throws(SystemError) in
      try checked(faccessat(directory, PathText.cString(name), W_OK | X_OK, AT_EACCESS))
    },
    list: { descriptor throws(SystemError) in try namesInDirectory(descriptor) },
    lock: { descriptor throws(SystemError) in
      try checked(flock(descriptor, LOCK_EX | LOCK_NB))
    },
    setPermissions: { descriptor, mode throws(SystemError) in
      try checked(fchmod(descriptor, mode_t(mode)))
    },
    setOwner: { descriptor, owner, group throws(SystemError) in
      try checked(fchown(descriptor, owner, group))
    },
    attributes: { descriptor throws(SystemError) in try attributeNames(descriptor) },
    attribute: { descriptor, name throws(SystemError) in try attributeValue(descriptor, name) },
    setAttribute: { descriptor, name, value throws(SystemError) in
      try setAttributeValue(descriptor, name, value)
    },
    copyAccessList: { source, target throws(SystemError) in
      #if canImport(Darwin)
        try checked(fcopyfile(source, target, nil, copyfile_flags_t(COPYFILE_ACL)))
      #endif
    },
    realPath: { path throws(SystemError) in
      guard let found = realpath(PathText.cString(path), nil) else { throw SystemError(errno) }
      defer { free(found) }
      return PathText.text(bytes(of: found))
    },
    effectiveUser: { geteuid() },
    monotonicTime: { clock(CLOCK_MONOTONIC) },
    wallTime: { clock(CLOCK_REALTIME) / 1_000_000 },
    sleep: { nanoseconds in
      var interval = timespec(
        tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
      nanosleep(&interval, nil)
    },
    random: { UInt64.random(in: .min ... .max) }
  )

  /// Turns C's -1 into an error.
  @discardableResult
  static func checked<Number: SignedInteger>(_ result: Number) throws(SystemError) -> Number {
    guard result >= 0 else { throw SystemError(errno) }
    return result
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  private static func clock(_ id: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(id, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }

  private static func linkTarget(
    _ directory: Int32, _ name: String
  ) throws(SystemError) -> String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readLinkBytes(directory, name, &buffer)
    try checked(count)
    return PathText.text(Array(buffer[..<count]))
  }

  private static func readLinkBytes(
    _ directory: Int32, _ name: String, _ buffer: inout [UInt8]
  ) -> Int {
    buffer.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return 0 }
      return readlinkat(directory, PathText.cString(name), start, bytes.count)
    }
  }

  private static func flushToMedium(_ descriptor: Int32) throws(SystemError) {
    #if canImport(Darwin)
      // fsync on macOS leaves the bytes in the drive's cache; only this reaches the medium. Network
      // volumes refuse it, and get the plain call.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    try checked(fsync(descriptor))
  }

  private static func namesInDirectory(_ descriptor: Int32) throws(SystemError) -> [String] {
    // A descriptor of its own: closedir closes the one it was given.
    let own = try checked(openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard let stream = fdopendir(own) else {
      let failure = SystemError(errno)
      _ = try? live.close(own)
      throw failure
    }
    defer { closedir(stream) }
    guard let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) else { return [] }
    var names: [String] = []
    while true {
      // readdir tells the end from a failure only by errno.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let start = UnsafeRawPointer(entry)
      let name = start.advanced(by: offset).assumingMemoryBound(to: CChar.self)
      names.append(PathText.text(bytes(of: name)))
    }
    guard errno == 0 else { throw SystemError(errno) }
    return names.filter { $0 != "." && $0 != ".." }
  }
}
