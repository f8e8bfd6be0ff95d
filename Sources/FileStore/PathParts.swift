/// A path cut into the directory to open and the name to look up in it.
struct PathParts: Equatable {
  /// Everything before the last slash; `.` for a bare name and `/` at the root.
  let directory: String
  /// The part after the last slash; empty where the path ends in one.
  let name: String

  /// Cuts a path at its last slash, byte by byte: a slash that carries a combining mark is a slash.
  init(_ path: String) {
    let bytes = path.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      self.init(directory: ".", name: path)
      return
    }
    let name = String(decoding: bytes[bytes.index(after: slash)...], as: UTF8.self)
    let directory = String(decoding: bytes[..<slash], as: UTF8.self)
    self.init(directory: directory.isEmpty ? "/" : directory, name: name)
  }

  private init(directory: String, name: String) {
    self.directory = directory
    self.name = name
  }

  /// Whether the name can stand for a file: `.`, `..` and the empty name are directories.
  var namesFile: Bool { !name.isEmpty && name != "." && name != ".." }

  /// The path of a name beside this one; an absolute path stays as it is.
  func sibling(_ other: String) -> String {
    if other.utf8.first == UInt8(ascii: "/") || directory == "." { return other }
    return directory == "/" ? "/" + other : directory + "/" + other
  }
}
