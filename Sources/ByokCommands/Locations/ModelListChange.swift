import ModelConfigKit

/// A change of a file's models by which ids change, and of what names them elsewhere.
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

  /// Changes the file, and with `updatesReferences` every file that names a model whose id changes;
  /// says what follows otherwise.
  func apply(
    _ done: [String], _ consequences: Consequences,
    _ change: @escaping (ConfigFile) throws -> [UInt8]
  ) throws -> Outcome {
    let references = try References(
      to: location, moves: consequences.moves, removed: consequences.removed, context)
    var changes = [
      FileChanges.Change(location: location) { file in
        guard let file else {
          throw CommandFailure("\(location.shownPath) is gone", code: .failure)
        }
        let bytes = try change(ConfigFile(file))
        guard updatesReferences else { return bytes }
        return try references.following(in: file.document.rereading(bytes))
      }
    ]
    if updatesReferences { changes += references.changes(except: location) }
    let diff = try FileChanges(context: context, isDryRun: isDryRun).apply(changes)
    return Outcome(output: diff, messages: messages(done, consequences, references))
  }

  private func messages(
    _ done: [String], _ consequences: Consequences, _ references: References
  ) -> StyledText {
    var text = StyledText()
    for line in done { text.addLine(line) }
    for move in consequences.moves {
      text.addLine("  \(move.old) is now \(move.new)")
    }
    let new = Dictionary(references.moves.map { ($0.old, $0.new) }) { first, _ in first }
    var canFollow = false
    for (file, references) in references.files {
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
    if canFollow {
      text.addLine(
        "  --update-references would have let them follow"
          + (isDryRun ? "" : " (byok undo, then again with it)"))
    }
    return text
  }
}
