#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a program is started: which descriptors it gets, and the signals as a fresh process has them.
struct SpawnSetup {
  let input: Int32
  let output: Int32
  let messages: ChildProgram.Messages

  /// Starts it (`posix_spawnp`).
  ///
  /// - Returns: 0, or the error number.
  func spawn(
    _ child: inout pid_t, _ name: String, _ arguments: [UnsafeMutablePointer<CChar>?],
    _ environment: [UnsafeMutablePointer<CChar>?]
  ) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }

    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    switch messages {
    case .dropped: posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    case .taken: posix_spawn_file_actions_adddup2(&actions, 1, 2)
    case .shown:
      #if canImport(Darwin)
        posix_spawn_file_actions_addinherit_np(&actions, 2)
      #endif
    }
    // What this process ignores or blocks, the program would too.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGXFSZ, SIGPIPE, SIGCHLD] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // A group of its own, so that all of it can be ended at once.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    #if !canImport(Darwin)
      OpenDescriptors.closeOnStart()
    #endif
    return posix_spawnp(&child, name, &actions, &attributes, arguments, environment)
  }

  private var flags: Int {
    let flags = [POSIX_SPAWN_SETSIGDEF, POSIX_SPAWN_SETSIGMASK, POSIX_SPAWN_SETPGROUP]
    #if canImport(Darwin)
      return (flags + [POSIX_SPAWN_CLOEXEC_DEFAULT]).reduce(0) { $0 | Int($1) }
    #else
      return flags.reduce(0) { $0 | Int($1) }
    #endif
  }
}

/// Strings as C wants them: an array of pointers that ends in a null pointer.
struct CStringArray {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    pointers = strings.map { strdup($0) } + [nil]
  }

  func free() {
    for pointer in pointers { releaseMemory(pointer) }
  }
}

private func releaseMemory(_ pointer: UnsafeMutablePointer<CChar>?) {
  free(pointer)
}
