/// The folder to which reports for other programs relate the paths of files.
struct ReportPlace: Sendable {
  let workingDirectory: String

  /// The path of a file from the folder, or the whole path of one that is not in it.
  func path(of location: Location) -> String {
    guard location.path.hasPrefix("/") else { return location.path }
    let path = Self.parts(location.path)
    let folder = Self.parts(workingDirectory)
    guard path.starts(with: folder), path.count > folder.count else {
      return "/" + path.joined(separator: "/")
    }
    return path.dropFirst(folder.count).joined(separator: "/")
  }

  /// The path as a URI reference, every byte in it that is no plain one as `%XX` (RFC 3986).
  func uri(of location: Location) -> String {
    let path = path(of: location)
    let spelled = path.utf8.map { byte -> String in
      Self.isPlain(byte)
        ? String(UnicodeScalar(byte))
        : (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
    return (path.hasPrefix("/") ? "file://" : "") + spelled.joined()
  }

  /// The components of a path without `.` and, where that is certain, `..`.
  private static func parts(_ path: String) -> [Substring] {
    path.split(separator: "/").reduce(into: []) { parts, part in
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/".utf8.contains(byte)
    }
  }
}
