import ModelConfigKit

/// A change of the order or number of a file's models, and of what names them elsewhere.
struct ModelListChange {
  /// What follows from it.
  struct Consequences {
    /// The models that have other ids now.
    let moves: [SelectorMove]
    /// The ids that are gone.
    let removed: [String]
  }

  let location: Location
  let updatesReferences: Bool
  let isDryRun: Bool
  let context: ToolContext

  /// Changes the file, and with `updatesReferences` every settings file that names a model whose id
  /// changes; says what follows otherwise.
  func apply(
    _ done: [String], _ consequences: Consequences,
    _ change: @escaping (ConfigFile) throws -> [UInt8]
  ) throws -> Outcome {
    let (files, named) = try reach(of: consequences)
    let referring = files.filter { !names(in: $0, named).isEmpty }
    var changes = [
      FileChanges.Change(location: location) { file in
        guard let file else {
          throw CommandFailure("\(location.shownPath) is gone", code: .failure)
        }
        let bytes = try change(file)
        return try follow(named, ConfigFile(location, bytes, as: file.config.kind))
      }
    ]
    if updatesReferences {
      changes += referring.filter { $0.location != location }.map { file in
        FileChanges.Change(location: file.location) { current in
          try current.map { try follow(named, $0) } ?? file.config.tree.bytes
        }
      }
    }
    let diff = try FileChanges(context: context, isDryRun: isDryRun).apply(changes)
    return Outcome(output: diff, messages: messages(done, consequences, named, referring))
  }

  /// The files that may name the models, and what the change means to them.
  ///
  /// Nobody but itself names what stands in a file that is none of Droid's. An id that a file of
  /// higher priority has, too, names the model there; one that any other file has is not gone.
  private func reach(
    of consequences: Consequences
  ) throws -> (files: [ConfigFile], named: Consequences) {
    guard !consequences.moves.isEmpty || !consequences.removed.isEmpty else {
      return ([], consequences)
    }
    let own = try ConfigFile.read(location, context)
    var files = try ConfigFile.readAll(nil, context)
    let path = resolvedPath(of: location)
    guard let place = files.firstIndex(where: { resolvedPath(of: $0.location) == path }) else {
      return ([own], consequences)
    }
    files[place] = own
    let higher = Self.ids(in: files[(place + 1)...])
    let others = higher.union(Self.ids(in: files[..<place]))
    return (
      files,
      Consequences(
        moves: consequences.moves.filter { !higher.contains($0.old) },
        removed: consequences.removed.filter { !others.contains($0) })
    )
  }

  private static func ids(in files: ArraySlice<ConfigFile>) -> Set<String> {
    Set(files.flatMap { $0.config.entries.map(\.selectorID) })
  }

  /// Where a file really lies: one file may be reached by several paths.
  private func resolvedPath(of location: Location) -> String? {
    (try? context.store.facts(location.path))?.resolvedPath
  }

  /// The references in a file that the change concerns.
  private func names(in file: ConfigFile, _ consequences: Consequences) -> [ModelReference] {
    let ids = Set(consequences.moves.map(\.old) + consequences.removed)
    return file.config.references.filter { ids.contains($0.id) }
  }

  private func follow(_ consequences: Consequences, _ file: ConfigFile) throws -> [UInt8] {
    guard updatesReferences else { return file.config.tree.bytes }
    return try file.config.applying(file.config.edits(following: consequences.moves))
  }

  private func messages(
    _ done: [String], _ consequences: Consequences, _ named: Consequences,
    _ referring: [ConfigFile]
  ) -> StyledText {
    var text = StyledText()
    for line in done { text.addLine(line) }
    for move in consequences.moves {
      text.addLine("  \(move.old) is now \(move.new)")
    }
    let new = Dictionary(named.moves.map { ($0.old, $0.new) }) { first, _ in first }
    var canFollow = false
    for file in referring {
      for reference in names(in: file, named) {
        let place = "\(reference.place) in \(file.location.shownPath)"
        let id = reference.id
        if let new = new[reference.id] {
          let verb = isDryRun ? "would follow" : "follows"
          text.addLine(
            updatesReferences
              ? "  \(place) \(verb) to \(new)"
              : "  \(place) still names \(id)")
          canFollow = canFollow || !updatesReferences
        } else {
          text.addLine("  ", .plain, "\(place) names \(id), which is gone")
        }
      }
    }
    if canFollow { text.addLine("  --update-references would have let them follow") }
    return text
  }
}
