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
    if messages == .dropped {
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    // What this process ignores, the program would ignore too.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGXFSZ, SIGPIPE] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    return posix_spawnp(&child, name, &actions, &attributes, arguments, environment)
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
