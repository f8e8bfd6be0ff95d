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
    let referring = try settingsFiles().filter { !names(in: $0, consequences).isEmpty }
    var changes = [
      FileChanges.Change(location: location) { file in
        guard let file else {
          throw CommandFailure("\(location.shownPath) is gone", code: .failure)
        }
        let bytes = try change(file)
        return try follow(consequences, ConfigFile(location, bytes, as: file.config.kind))
      }
    ]
    if updatesReferences {
      changes += referring.filter { $0.location != location }.map { file in
        FileChanges.Change(location: file.location) { current in
          try current.map { try follow(consequences, $0) } ?? file.config.tree.bytes
        }
      }
    }
    let diff = try FileChanges(context: context, isDryRun: isDryRun).apply(changes)
    return Outcome(output: diff, messages: messages(done, consequences, referring))
  }

  private func settingsFiles() throws -> [ConfigFile] {
    try ConfigFile.readAll(nil, context).filter { $0.config.kind == .settings }
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
    _ done: [String], _ consequences: Consequences, _ referring: [ConfigFile]
  ) -> StyledText {
    var text = StyledText()
    for line in done { text.addLine(line) }
    for move in consequences.moves {
      text.addLine("  \(move.old) is now \(move.new)")
    }
    let new = Dictionary(consequences.moves.map { ($0.old, $0.new) }) { first, _ in first }
    var canFollow = false
    for file in referring {
      for reference in names(in: file, consequences) {
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
