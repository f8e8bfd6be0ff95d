import FileStore
import ModelConfigKit

/// A file of any kind that has been read.
struct ReadFile: Sendable {
  let location: Location
  let document: any ConfigDocument

  /// Reads a file; its kind is what its location says, else what its name and content tell.
  static func read(_ location: Location, _ context: ToolContext) throws -> ReadFile {
    let stored = try location.naming { try context.store.read(location.path) }
    return ReadFile(location, stored.bytes)
  }

  /// Takes the bytes of a file.
  init(_ location: Location, _ bytes: [UInt8]) {
    let kind = location.kind ?? FileKind.detect(bytes, named: location.path)
    self.init(location, kind.read(bytes))
  }

  init(_ location: Location, _ document: any ConfigDocument) {
    self.location = location
    self.document = document
  }

  init(_ file: ConfigFile) { self.init(file.location, file.config) }
}
