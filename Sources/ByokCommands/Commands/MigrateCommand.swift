import ArgumentParsing
import ModelConfigKit

/// `byok migrate`: the models of `config.json`, moved into `settings.json`.
struct MigrateCommand: Command {
  private static let keep = Flag("keep", help: "Leave the models in config.json, too")
  private static let keyEnv = SharedOptions.keyEnv(
    help: "Write ${NAME} in the place of the key, for Droid to take it from the environment")

  static let description = CommandDescription(
    name: "migrate", group: "Change", summary: "Move the models of config.json into settings.json",
    discussion: [
      """
      Every field comes over under its name there, its value spelled as it is; fields that no \
      reference names come along. Models that settings.json has already, by display name, model and \
      base URL, are not added again. What names a model, in settings or a custom droid, follows it. \
      config.json is written last: should the run be ended before, run it again to finish.
      """
    ],
    parameters: [keep, keyEnv, SharedOptions.dryRun],
    examples: [("byok migrate --dry-run", "Show what would change in both files")])

  private let keeps: Bool
  private let keyVariable: String?
  private let isDryRun: Bool

  init(_ arguments: ParsedArguments) {
    keeps = arguments[Self.keep]
    keyVariable = arguments[Self.keyEnv]
    isDryRun = arguments[SharedOptions.dryRun]
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let files = try ConfigFile.readAllToWrite(nil, isDryRun: isDryRun, context)
    let source = try ConfigFile.read(Location(.config, context), context)
    try Self.refuseDamaged(source)
    guard !source.config.entries.isEmpty else {
      var outcome = Outcome()
      outcome.messages.addLine("note: ", .bold, "no models in \(source.location.shownPath)")
      return outcome
    }
    try Self.refuseWhatIsNoEntry(in: source)
    try refuseSeveralKeys(of: source.config.entries)
    let target = try Location(.settings, context)
    let settings = files.first { $0.location == target && !$0.config.tree.bytes.isBlankFile }
    if let settings { try Self.refuseDamaged(settings) }
    let plan = migration(of: source, into: settings?.config ?? .empty(.settings))
    do {
      _ = try plan.bytes()
    } catch {
      throw CommandFailure(error, of: settings.map(ReadFile.init) ?? ReadFile(target, []))
    }
    let references = try references(to: source, following: plan, to: target, context)
    var changes = [
      FileChanges.Change(location: target) { file in
        let settings = try file.map(ConfigFile.init)?.config
        let plan = migration(of: source, into: settings ?? .empty(.settings))
        return try references.following(in: ModelConfig(plan.bytes(), kind: .settings))
      }
    ]
    changes += references.changes(except: target)
    // The models leave config.json last: until then the command can be run again to finish.
    if !keeps { changes.append(removal(from: source)) }
    let diff = try FileChanges(context: context, isDryRun: isDryRun).apply(changes)
    return Outcome(output: diff, messages: try messages(plan, source, target, references))
  }

  private func migration(of source: ConfigFile, into target: ModelConfig) -> Migration {
    Migration(of: source.config.entries, into: target, keyVariable: keyVariable)
  }

  /// Takes all models out of the file, unless it has changed since they were read; the list stays,
  /// without which the file would have no purpose.
  private func removal(from source: ConfigFile) -> FileChanges.Change {
    FileChanges.Change(location: source.location) { file in
      guard let config = try file.map(ConfigFile.init)?.config,
        config.tree.bytes == source.config.tree.bytes
      else {
        throw CommandFailure(
          "\(source.location.shownPath) was changed by another program meanwhile, run the command "
            + "again", code: .failure)
      }
      return try config.applying(
        config.list?.edits(removingItemsAt: Set(config.entries.map(\.index))) ?? [])
    }
  }

  /// What does not parse is not carried over, and nothing is carried into it.
  private static func refuseDamaged(_ file: ConfigFile) throws {
    guard !file.config.tree.isWellFormed, !file.config.tree.bytes.isBlankFile else { return }
    let refusal = EditRefusal(diagnostics: file.config.tree.diagnostics)
    throw CommandFailure(refusal, of: ReadFile(file))
  }

  /// What is no object has no fields that could come over.
  private static func refuseWhatIsNoEntry(in file: ConfigFile) throws {
    let starts = file.config.entries.filter { $0.node.kind != .object }
      .map(\.node.range.lowerBound)
    guard !starts.isEmpty else { return }
    let found = Linter().lint(file.config).filter { starts.contains($0.range.lowerBound) }
    throw CommandFailure(EditRefusal(diagnostics: found), of: ReadFile(file))
  }

  /// One variable can hold one key.
  private func refuseSeveralKeys(of entries: [ModelEntry]) throws {
    guard let keyVariable else { return }
    let keys = Set(
      entries.compactMap { entry -> Secret? in
        if case .literal(let key) = entry.apiKey(in: .settings), !(entry.baseURL?.isLocal ?? false)
        {
          return key
        }
        return nil
      })
    guard keys.count > 1 else { return }
    throw CommandFailure(
      "the models have \(keys.count) different keys, and ${\(keyVariable)} can stand for one; "
        + "nothing was written",
      details: ["migrate without --key-env, then byok set SELECTOR --key-env NAME for each"],
      code: .problems)
  }

  /// What names the models of config.json; with `--keep` all ids stay what they are.
  private func references(
    to source: ConfigFile, following plan: Migration, to target: Location, _ context: ToolContext
  ) throws -> References {
    guard !keeps else { return References() }
    let after = ModelConfig(try plan.bytes(), kind: .settings).entries
    var added = after.count - plan.addedCount
    let places = plan.steps.map { step in
      switch step {
      case .added:
        defer { added += 1 }
        return added
      case .skipped(_, as: let present): return present.index
      }
    }
    return try References(
      to: source.location, after: [(target, after), (source.location, [])],
      successors: Dictionary(zip(places.indices, places)) { first, _ in first }, context)
  }

  private func messages(
    _ plan: Migration, _ source: ConfigFile, _ target: Location, _ references: References
  ) throws -> StyledText {
    var text = StyledText()
    let after = ModelConfig(try plan.bytes(), kind: .settings)
    var place = after.entries.count - plan.addedCount
    for step in plan.steps {
      switch step {
      case .added(let entry):
        let new = after.entries[place]
        place += 1
        let name = entry.displayName ?? ""
        text.addLine(
          "\(isDryRun ? "would migrate" : "migrated") \"\(name)\" to \(target.shownPath)")
        if new.selectorID != entry.selectorID {
          text.addLine(
            "  \(entry.selectorID) is now \(new.selectorID)")
        }
        if !keeps, source.config.holdsComment(in: entry) {
          text.addLine("  its comments did not come along: byok undo has them")
        }
      case .skipped(let entry, as: _):
        let name = entry.displayName ?? ""
        text.addLine("skipped \"\(name)\": \(target.shownPath) has it already")
      }
    }
    for (file, concerned) in references.files {
      if concerned.contains(where: \.canFollow) {
        text.addLine(
          "what names them in \(file.location.shownPath) \(isDryRun ? "would follow" : "follows")")
      }
      for reference in concerned where !reference.canFollow {
        text.addLine(reference.message(in: file.location, follows: nil))
      }
    }
    if !keeps {
      text.addLine(
        "\(source.location.shownPath) \(isDryRun ? "would be" : "is") left without models")
    }
    return text
  }
}

extension ModelConfig {
  /// Whether a comment stands inside an entry of a file that should have none.
  fileprivate func holdsComment(in entry: ModelEntry) -> Bool {
    tree.diagnostics.contains {
      $0.id == .comment && entry.node.range.contains($0.range.lowerBound)
    }
  }
}
