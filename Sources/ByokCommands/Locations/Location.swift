import ModelConfigKit

/// The files that Droid reads, by the names that `--file` takes.
enum StandardLocation: String, CaseIterable, Sendable {
  case config, settings, local, project
  case projectLocal = "project-local"

  /// Which kind of file it is.
  var kind: FileKind { self == .config ? .config : .settings }

  /// Where it is.
  func path(_ context: ToolContext) throws -> String {
    let name =
      switch self {
      case .config: "config.json"
      case .settings, .project: "settings.json"
      case .local, .projectLocal: "settings.local.json"
      }
    if self == .project || self == .projectLocal {
      return "\(context.workingDirectory)/.factory/\(name)"
    }
    guard let home = context.home else {
      throw CommandFailure(
        "no home directory is known, expected HOME to be set, or --file PATH", code: .failure)
    }
    return "\(home)/.factory/\(name)"
  }
}

/// A file that a command reads or writes.
struct Location: Sendable, Hashable {
  /// The path as the store takes it.
  let path: String
  /// The path as a person reads it.
  let shownPath: String
  /// Its kind where the name tells it.
  let kind: FileKind?

  /// One of Droid's files.
  init(_ standard: StandardLocation, _ context: ToolContext) throws {
    path = try standard.path(context)
    kind = standard.kind
    shownPath = Self.shorten(path, context)
  }

  /// A path that was typed; a relative one starts at the working directory.
  init(path typed: String, kind: FileKind? = nil, _ context: ToolContext) {
    path = typed.hasPrefix("/") ? typed : "\(context.workingDirectory)/\(typed)"
    shownPath = typed
    self.kind = kind
  }

  /// Something that is read but is no file, such as standard input.
  init(streamNamed name: String) {
    path = name
    shownPath = name
    kind = nil
  }

  /// What `--file` was given: one of the names, or a path.
  init(_ typed: String, _ context: ToolContext) throws {
    if let standard = StandardLocation(rawValue: typed) {
      self = try Location(standard, context)
    } else {
      self = Location(path: typed, context)
    }
  }

  private static func shorten(_ path: String, _ context: ToolContext) -> String {
    if path.hasPrefix(context.workingDirectory + "/.factory/") {
      return "." + path.dropFirst(context.workingDirectory.utf8.count)
    }
    guard let home = context.home, path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}
