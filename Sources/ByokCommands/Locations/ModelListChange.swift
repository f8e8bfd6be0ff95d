import ModelConfigKit

/// A change of the order or number of a file's models, and of what names them elsewhere.
struct ModelListChange {
  /// What follows from it.
  struct Consequences {
    /// The models that have other ids now.
    let moves: [SelectorMove]
    /// The models that are gone.
    let removed: [ModelEntry]
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
    let referring = try concerned(by: consequences)
    var changes = [
      FileChanges.Change(location: location) { file in
        guard let file else {
          throw CommandFailure("\(location.shownPath) is gone", code: .failure)
        }
        let bytes = try change(ConfigFile(file))
        return try follow(consequences, file.document.rereading(bytes))
      }
    ]
    if updatesReferences {
      changes += referring.filter { $0.file.location != location }.map { file, _ in
        FileChanges.Change(location: file.location) { current in
          try follow(consequences, (current ?? file).document)
        }
      }
    }
    let diff = try FileChanges(context: context, isDryRun: isDryRun).apply(changes)
    return Outcome(output: diff, messages: messages(done, consequences, referring))
  }

  /// The files in which something names a model that the change concerns, and what does.
  private func concerned(
    by consequences: Consequences
  ) throws -> [(file: ReadFile, references: [ModelReference])] {
    let files = try ConfigFile.readAll(nil, context)
    let indices = Set(consequences.removed.map(\.index))
    let kept = files.flatMap { file in
      let isChanged = file.location.path == location.path
      return file.config.entries.filter { !isChanged || !indices.contains($0.index) }
    }
    let gone = Set(consequences.removed.flatMap(\.referenceIDs))
      .subtracting(kept.flatMap(\.referenceIDs))
    let ids = gone.union(consequences.moves.map(\.old))
    return (files.map(ReadFile.init) + ReadFile.customDroids(context)).compactMap { file in
      let references = file.document.references.filter { ids.contains($0.id) }
      return references.isEmpty ? nil : (file, references)
    }
  }

  private func follow(
    _ consequences: Consequences, _ document: any ConfigDocument
  ) throws -> [UInt8] {
    guard updatesReferences else { return document.bytes }
    return try document.applying(document.edits(following: consequences.moves))
  }

  private func messages(
    _ done: [String], _ consequences: Consequences,
    _ referring: [(file: ReadFile, references: [ModelReference])]
  ) -> StyledText {
    var text = StyledText()
    for line in done { text.addLine(line) }
    for move in consequences.moves {
      text.addLine("  \(move.old) is now \(move.new)")
    }
    let new = Dictionary(consequences.moves.map { ($0.old, $0.new) }) { first, _ in first }
    var canFollow = false
    for (file, references) in referring {
      for reference in references {
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
