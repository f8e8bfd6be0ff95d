#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  import Darwin
#endif

/// What is around the tool in its own process: arguments, environment, directories.
///
/// The only place that looks at the process; everything else is handed what it needs.
package enum HostProcess {
  /// The arguments after the program's name.
  package static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

  /// The environment variables.
  ///
  /// Of two with one name the first counts, as for `getenv`.
  package static var environment: [String: String] {
    var variables: [String: String] = [:]
    guard var entry = environmentBlock else { return variables }
    while let text = entry.pointee {
      let bytes = String(cString: text).utf8
      if let equals = bytes.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(decoding: bytes[..<equals], as: UTF8.self)
        let value = String(decoding: bytes[bytes.index(after: equals)...], as: UTF8.self)
        if variables[name] == nil { variables[name] = value }
      }
      entry += 1
    }
    return variables
  }

  /// The user's home directory: `$HOME`, else the user database (`getpwuid_r`).
  ///
  /// - Parameter environment: the environment to look `HOME` up in.
  /// - Returns: the path; `nil` where neither knows one. A relative or empty `HOME` counts as none.
  package static func homeDirectory(
    environment: [String: String] = HostProcess.environment
  ) -> String? {
    if let home = environment["HOME"], home.utf8.first == UInt8(ascii: "/") { return home }
    return homeFromUserDatabase()
  }

  /// The working directory (`getcwd`); `nil` where it was removed or may not be looked at.
  package static var workingDirectory: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  private static func homeFromUserDatabase() -> String? {
    var buffer = [CChar](repeating: 0, count: 1024)
    while true {
      var entry = passwd()
      var found: UnsafeMutablePointer<passwd>?
      let code = getpwuid_r(geteuid(), &entry, &buffer, buffer.count, &found)
      if code == ERANGE, buffer.count < 1_048_576 {
        buffer = [CChar](repeating: 0, count: buffer.count * 2)
        continue
      }
      // The entry points into the buffer, so it is copied before the buffer goes.
      guard code == 0, found != nil, let home = entry.pw_dir else { return nil }
      return withExtendedLifetime(buffer) { String(cString: home) }
    }
  }

  #if canImport(Darwin)
    private static var environmentBlock: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
      currentEnvironment().pointee
    }
  #else
    private static var environmentBlock: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
      environ
    }
  #endif
}

#if canImport(Darwin)
  // <crt_externs.h>: a library on macOS has no `environ` of its own.
  @_silgen_name("_NSGetEnviron")
  private func currentEnvironment()
    -> UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>
#endif
