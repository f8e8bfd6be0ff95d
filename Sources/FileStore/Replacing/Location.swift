/// Where a path leads: an open directory, and the name of the file in it.
///
/// Everything after the resolution works with these two, so that a directory renamed or a link
/// changed meanwhile cannot lead a later step elsewhere. Whoever resolved it closes ``directory``.
struct Location {
  /// The open directory.
  let directory: Int32
  /// Which directory that is.
  let directoryIdentity: FileStatus.Identity
  /// The file's name in the directory; never a symbolic link at the time of resolution.
  let name: String
  /// The path of the file, for messages and for those who look it up again.
  let resolvedPath: String
  /// The file's status; `nil` where there is no file.
  let status: FileStatus?

  func leadsToSamePlace(as other: Location) -> Bool {
    directoryIdentity == other.directoryIdentity && name == other.name
  }

  /// The path of another name in the same directory.
  func path(of other: String) -> String {
    PathParts(resolvedPath).sibling(other)
  }
}
