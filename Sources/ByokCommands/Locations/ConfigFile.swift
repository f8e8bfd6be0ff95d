import FileStore
import ModelConfigKit

/// A file of Droid's models that has been read.
struct ConfigFile: Sendable {
  let location: Location
  let config: ModelConfig

  /// Reads a file, which has to be one of Droid's.
  static func read(_ location: Location, _ context: ToolContext) throws -> ConfigFile {
    try ConfigFile(ReadFile.read(location, context))
  }

  /// Which kind a file is, or is to be where there is none yet.
  static func kind(of location: Location, _ context: ToolContext) throws -> ModelFileKind {
    if let kind = location.kind?.modelFileKind { return kind }
    do {
      return try read(location, context).config.kind
    } catch let error as FileError where error.reason == .notFound {
      return ConfigFile(location, []).config.kind
    }
  }

  /// Takes a file that has to be one of Droid's.
  init(_ file: ReadFile) throws {
    location = file.location
    guard let config = file.document as? ModelConfig else {
      throw CommandFailure(
        "\(location.shownPath) is \(file.document.fileKind.title), expected a file of models of "
          + "Droid's",
        details: file.document.modelCount == 0
          ? [] : ["byok import \(ShellWord.quoted(location.shownPath)) takes its models over"],
        code: .problems)
    }
    self.config = config
  }

  /// Takes the bytes of a file of Droid's.
  init(_ location: Location, _ bytes: [UInt8], as kind: ModelFileKind? = nil) {
    self.location = location
    let found = kind?.fileKind ?? location.kind ?? FileKind.detect(bytes, named: location.path)
    config = ModelConfig(bytes, kind: found.modelFileKind ?? .config)
  }

  /// The same files for a command that is going to write: what a killed run left beside them is put
  /// right first, so that it goes even when the command finds nothing left to do.
  static func readAllToWrite(
    _ typed: String?, isDryRun: Bool, _ context: ToolContext
  ) throws -> [ConfigFile] {
    if !isDryRun {
      let droids = ReadFile.customDroids(context).filter { !$0.document.references.isEmpty }
      for location in try readAll(typed, context).map(\.location) + droids.map(\.location) {
        let tidied = try? context.store.update(location.path) { _ in .nothing(returning: ()) }
        context.warn(ofKeptVersions: tidied?.keptVersions ?? [], of: location)
      }
    }
    return try readAll(typed, context)
  }

  /// The file that `--file` names, else every one of Droid's files that exists.
  static func readAll(_ typed: String?, _ context: ToolContext) throws -> [ConfigFile] {
    if let typed { return [try read(Location(typed, context), context)] }
    var seen: Set<String> = []
    return try StandardLocation.allCases.compactMap { standard in
      let location = try Location(standard, context)
      do {
        let stored = try location.naming { try context.store.read(location.path) }
        // In the home directory the project's files are the user's own.
        guard seen.insert(stored.resolvedPath).inserted else { return nil }
        return ConfigFile(location, stored.bytes)
      } catch let error as FileError where error.reason == .notFound {
        return nil
      }
    }
  }
}
