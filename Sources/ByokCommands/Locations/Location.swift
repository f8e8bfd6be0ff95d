import FileStore
import ModelConfigKit

/// The files that Droid reads, by the names that `--file` takes.
enum StandardLocation: String, CaseIterable, Sendable {
  case config, settings, local, project
  case projectLocal = "project-local"

  /// Which kind of file it is.
  var kind: FileKind { self == .config ? .config : .settings }

  /// Where it is.
  func path(_ context: ToolContext) throws -> String {
    if isInProject { return "\(context.workingDirectory)/.factory/\(fileName)" }
    guard let home = context.home else {
      throw CommandFailure(
        "no home directory is known, expected HOME to be set, or --file PATH", code: .failure)
    }
    return "\(home)/.factory/\(fileName)"
  }

  /// Where it is, as a person reads it.
  var shownPath: String { "\(isInProject ? "." : "~")/.factory/\(fileName)" }

  private var isInProject: Bool { self == .project || self == .projectLocal }

  private var fileName: String {
    switch self {
    case .config: "config.json"
    case .settings, .project: "settings.json"
    case .local, .projectLocal: "settings.local.json"
    }
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
  /// Whether it is no file.
  let isStandardInput: Bool

  /// One of Droid's files.
  init(_ standard: StandardLocation, _ context: ToolContext) throws {
    path = try standard.path(context)
    kind = standard.kind
    shownPath = standard.shownPath
    isStandardInput = false
  }

  /// A path that was typed; a relative one starts at the working directory.
  init(path typed: String, kind: FileKind? = nil, _ context: ToolContext) {
    path = typed.utf8.first == UInt8(ascii: "/") ? typed : "\(context.workingDirectory)/\(typed)"
    shownPath = Self.masked(typed)
    self.kind = kind
    isStandardInput = false
  }

  /// A whole path that nobody typed.
  init(whole path: String, _ context: ToolContext) {
    self.init(path: path, shownPath: Self.shown(path, context), kind: nil)
  }

  private init(path: String, shownPath: String, kind: FileKind?) {
    self.path = path
    self.shownPath = shownPath
    self.kind = kind
    isStandardInput = false
  }

  /// A directory beside the file.
  func folder(named name: String) -> Location {
    func beside(_ path: String) -> String {
      path.prefix(through: path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex) + name
    }
    return Location(path: beside(path), shownPath: beside(shownPath), kind: nil)
  }

  /// A file in the directory.
  func file(named name: String, kind: FileKind?) -> Location {
    Location(
      path: "\(path)/\(name)", shownPath: Self.masked("\(shownPath)/\(name)"), kind: kind)
  }

  /// Standard input, under the name that a report gives it.
  init(standardInputNamed name: String, kind: FileKind? = nil) {
    path = name
    shownPath = Self.masked(name)
    self.kind = kind
    isStandardInput = true
  }

  /// A path that was typed for a file to read; `-` is standard input.
  init(
    source typed: String, kind: FileKind?, standardInputName: String = "<stdin>",
    _ context: ToolContext
  ) {
    self =
      typed == "-"
      ? Location(standardInputNamed: standardInputName, kind: kind)
      : Location(path: typed, kind: kind, context)
  }

  /// What `--file` was given: one of the names, or a path.
  init(_ typed: String, _ context: ToolContext) throws {
    if let standard = StandardLocation(rawValue: typed) {
      self = try Location(standard, context)
    } else {
      self = Location(path: typed, context)
    }
  }

  /// A whole path as a person reads it: from the home directory where it lies in it.
  static func shown(_ path: String, _ context: ToolContext) -> String {
    guard let home = context.home, path.utf8.starts(with: "\(home)/".utf8) else {
      return masked(PathText.shown(path))
    }
    return masked(
      "~" + PathText.shown(String(decoding: path.utf8.dropFirst(home.utf8.count), as: UTF8.self)))
  }

  /// A path as it may be shown: a word that was typed in the place of a path may be a key.
  private static func masked(_ typed: String) -> String {
    let isPath = typed.utf8.contains(UInt8(ascii: "/")) || typed.utf8.contains(UInt8(ascii: "."))
    return isPath ? KeyPattern.masked(typed) : KeyPattern.strictlyMasked(typed)
  }
}

extension Location {
  /// Does something with the file; an error names it as a person reads it.
  func naming<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as FileError where error.path == path {
      throw FileError(
        path: shownPath, operation: error.operation, reason: error.reason, state: error.state,
        call: error.call)
    }
  }
}
