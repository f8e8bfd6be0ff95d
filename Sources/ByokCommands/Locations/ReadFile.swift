import ArgumentParsing
import FileStore
import ModelConfigKit

/// A file of any kind that has been read.
struct ReadFile: Sendable {
  let location: Location
  let document: any ConfigDocument

  /// Reads a file; its kind is what its location says, else what its name and content tell.
  static func read(_ location: Location, _ context: ToolContext) throws -> ReadFile {
    guard location.isStandardInput else {
      return ReadFile(location, try location.naming { try context.store.read(location.path).bytes })
    }
    guard !context.input.isTerminal else {
      throw UsageError(
        "standard input is a terminal, which would show the keys of a file that is pasted there, "
          + "expected a file, or one that is piped in")
    }
    return ReadFile(location, try context.input.readAll(Int(FileStore.defaultSizeLimit)))
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

  /// The custom droids in Droid's two directories of them, at home and in the project; those that
  /// cannot be read name nothing.
  static func customDroids(_ context: ToolContext) -> [ReadFile] {
    var seen: Set<String> = []
    return [StandardLocation.settings, .project].flatMap { standard -> [ReadFile] in
      guard let folder = try? Location(standard, context).folder(named: "droids") else { return [] }
      let names = (try? context.store.names(in: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".md") }.compactMap { name in
        let location = folder.file(named: name, kind: .droid)
        guard let stored = try? context.store.read(location.path),
          seen.insert(stored.resolvedPath).inserted
        else { return nil }
        return ReadFile(location, stored.bytes)
      }
    }
  }

  init(_ file: ConfigFile) { self.init(file.location, file.config) }
}
