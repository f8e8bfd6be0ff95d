#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileError: CustomStringConvertible {
  /// The message: what could not be done to which file, why, and the way out.
  public var description: String {
    PathText.shown(text)
  }

  private var text: String {
    switch state {
    case .unchanged:
      "cannot \(operation.rawValue) \(path): \(reason.words(call: call))"
    case .replaced:
      "\(path) holds the new content, but a step after writing failed: \(reason.words(call: call))"
    case .replacedKeepingOther(let other):
      """
      \(path) holds the new content, and what another program wrote meanwhile is in \(other); \
      compare the two: \(reason.words(call: call))
      """
    }
  }
}

extension FileError.Reason {
  /// Sorts an error number into a reason.
  init(code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EISDIR: self = .isDirectory
    case EACCES, EPERM: self = .permissionDenied
    case EROFS: self = .readOnly
    case ENOSPC, EDQUOT: self = .outOfSpace
    case ENAMETOOLONG: self = .invalidPath
    default: self = .system(code)
    }
  }

  fileprivate func words(call: String?) -> String {
    switch self {
    case .notFound, .invalidPath, .isDirectory, .notRegular, .tooLarge, .wouldBeTooLarge,
      .dangling, .symlinkLoop, .tooManySymlinks:
      wordsAboutPath
    case .permissionDenied, .readOnlyFile, .readOnly, .ownedByAnother, .folderOfAnother,
      .hardLinked, .mountPoint:
      wordsAboutRights
    case .outOfSpace: "no space is left for it; free some, then run the command again"
    case .busy: "another program is writing in this directory; try again when it is done"
    case .changedTooOften: "another program kept changing it; try again when that has stopped"
    case .noBackup: "no earlier content of it is kept"
    case .system(let code):
      Self.words(code: code) + (call.map { " (\($0))" } ?? "")
    }
  }

  private static func words(code: Int32) -> String {
    // Optional in one C library and not in another.
    let text: UnsafeMutablePointer<CChar>? = strerror(code)
    return text.map { String(cString: $0).lowercased() } ?? "error \(code)"
  }

  private var wordsAboutPath: String {
    switch self {
    case .notFound: "it does not exist"
    case .invalidPath: "the path is empty, too long, or holds a null byte"
    case .isDirectory: "it is a directory, expected a file"
    case .notRegular(let kind): "it is \(kind), expected a regular file"
    case .tooLarge(let limit): "it is larger than \(limit / 1_048_576) MiB"
    case .wouldBeTooLarge(let limit):
      "it would be larger than \(limit / 1_048_576) MiB, and no longer be read"
    case .dangling(let target):
      "it is a symbolic link to \(target), which does not exist; create that or remove the link"
    case .symlinkLoop(let links):
      "its symbolic links lead in a circle (\(links.joined(separator: " -> "))); remove one of them"
    case .tooManySymlinks(let count): "more than \(count) symbolic links follow one another"
    default: ""
    }
  }

  private var wordsAboutRights: String {
    switch self {
    case .permissionDenied: "permission denied; check the owner and mode of it and its directory"
    case .readOnlyFile(let mode):
      "it is read-only (mode \(octal(mode))); allow writing with chmod u+w first"
    case .readOnly: "its file system is mounted read-only"
    case .ownedByAnother(let user):
      "it belongs to another user (number \(user)); run the command as that user"
    case .folderOfAnother(let folder, let owner, let caller):
      "the folder \(folder) belongs to another user (number \(owner)); make it yours with "
        + "sudo chown -R \(caller) \(quoted(folder))"
    case .hardLinked(let count):
      "it has \(count) names (hard links), and replacing it would part them; keep one name"
    case .mountPoint:
      "it is mounted on its own, as containers do with one file, and cannot be replaced; "
        + "mount its directory instead"
    default: ""
    }
  }

  /// A path as a shell takes it.
  private func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      switch UnicodeScalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "-": true
      default: false
      }
    }
    guard !isPlain else { return path }
    let parts = path.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }

  private func octal(_ mode: UInt16) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
