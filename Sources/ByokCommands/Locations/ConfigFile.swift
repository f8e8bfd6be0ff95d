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
    let stored = try context.store.read(location.path)
    return ConfigFile(location, stored.bytes, as: kind)
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

  /// The file that `--file` names, else every one of Droid's files that exists.
  static func readAll(_ typed: String?, _ context: ToolContext) throws -> [ConfigFile] {
    if let typed { return [try read(Location(typed, context), context)] }
    return try StandardLocation.allCases.compactMap { standard in
      let location = try Location(standard, context)
      do {
        return try read(location, context)
      } catch let error as FileError where error.reason == .notFound {
        return nil
      }
    }
  }
}
