import ModelConfigKit

/// A change of a file's models by which ids change, and of what names them elsewhere.
struct ModelListChange {
  /// What follows from it.
  struct Consequences {
    /// The models that have other ids now.
    let moves: [SelectorMove]
    /// The places that the models have then, those that are gone left out.
    let successors: [Int: Int]
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
    let references = try references(consequences, change)
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
    let verb = isDryRun ? "would follow" : "follows"
    for (file, concerned) in references.files {
      for reference in concerned {
        text.addLine(
          "  "
            + reference.message(in: file.location, follows: updatesReferences ? verb : nil))
      }
    }
    if !updatesReferences, !references.moves.isEmpty {
      text.addLine(
        "  --update-references would have let them follow"
          + (isDryRun ? "" : " (byok undo, then again with it)"))
    }
    return text
  }

  /// What names the models; nothing does where the change is going to be refused.
  private func references(
    _ consequences: Consequences, _ change: (ConfigFile) throws -> [UInt8]
  ) throws -> References {
    let file = try ConfigFile.read(location, context)
    guard let bytes = try? change(file) else { return References() }
    return try References(
      to: location, after: [(location, file.config.rereading(bytes).entries)],
      successors: consequences.successors, context)
  }
}
