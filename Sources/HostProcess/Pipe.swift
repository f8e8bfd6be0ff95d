#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The two ends of a pipe, closed in every program that is started.
struct Pipe {
  let reading: Int32
  let writing: Int32

  /// Makes a pipe (`pipe`, `fcntl`); `nil` and `errno` where none can be had.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    reading = ends[0]
    writing = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func close() {
    for end in [reading, writing] { closeDescriptor(end) }
  }
}

func closeDescriptor(_ descriptor: Int32) {
  close(descriptor)
}
