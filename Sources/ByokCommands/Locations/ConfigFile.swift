import FileStore
import ModelConfigKit

/// A file of models that has been read.
struct ConfigFile: Sendable {
  let location: Location
  let config: ModelConfig

  /// Reads a file; its kind is what was asked for, else what its name and content tell.
  static func read(
    _ location: Location, as kind: FileKind? = nil, _ context: ToolContext
  ) throws -> ConfigFile {
    let stored = try location.naming { try context.store.read(location.path) }
    return ConfigFile(location, stored.bytes, as: kind)
  }

  /// Which kind a file is, or is to be where there is none yet.
  static func kind(of location: Location, _ context: ToolContext) throws -> FileKind {
    if let kind = location.kind { return kind }
    do {
      return try read(location, context).config.kind
    } catch let error as FileError where error.reason == .notFound {
      return ConfigFile(location, []).config.kind
    }
  }

  /// Takes the bytes of a file.
  init(_ location: Location, _ bytes: [UInt8], as kind: FileKind? = nil) {
    self.location = location
    if let kind = kind ?? location.kind {
      config = ModelConfig(bytes, kind: kind)
    } else {
      config = ModelConfig(bytes, named: location.path)
    }
  }

  /// The same files for a command that is going to write: what a killed run left beside them is put
  /// right first, so that it goes even when the command finds nothing left to do.
  static func readAllToWrite(
    _ typed: String?, isDryRun: Bool, _ context: ToolContext
  ) throws -> [ConfigFile] {
    if !isDryRun {
      for file in try readAll(typed, context) {
        let tidied = try? context.store.update(file.location.path) { _ in .nothing(returning: ()) }
        context.warn(ofKeptVersions: tidied?.keptVersions ?? [], of: file.location)
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
