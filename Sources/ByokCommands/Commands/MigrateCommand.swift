import ArgumentParsing
import JSONSyntax
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
      reference names come along. Models that settings.json has already, with the same values, are \
      not added again. A model of which something would be lost stays in config.json, and the exit \
      code is 1. What names a model, in settings or a custom droid, follows it. config.json is \
      written last: should the run be ended before, run it again to finish.
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
    var changes: [FileChanges.Change] = []
    if settings != nil || plan.addedCount > 0 {
      let change = FileChanges.Change(location: target) { file in
        let settings = try file.map(ConfigFile.init)?.config
        let plan = migration(of: source, into: settings ?? .empty(.settings))
        return try references.following(in: ModelConfig(plan.bytes(), kind: .settings))
      }
      changes.append(change)
    }
    changes += references.changes(except: target)
    // The models leave config.json last: until then the command can be run again to finish.
    if !keeps { changes.append(removal(from: source, of: plan)) }
    let diff = try FileChanges(context: context, isDryRun: isDryRun).apply(changes)
    return Outcome(
      output: diff, messages: try messages(plan, source, target, references),
      code: plan.arrivedIndices.count == plan.steps.count ? .success : .problems)
  }

  private func migration(of source: ConfigFile, into target: ModelConfig) -> Migration {
    Migration(of: source.config.entries, into: target, keyVariable: keyVariable)
  }

  /// Takes the models out of the file that have arrived, unless it has changed since they were read;
  /// the list stays, without which the file would have no purpose.
  private func removal(from source: ConfigFile, of plan: Migration) -> FileChanges.Change {
    FileChanges.Change(location: source.location) { file in
      guard let config = try file.map(ConfigFile.init)?.config,
        config.tree.bytes == source.config.tree.bytes
      else {
        throw CommandFailure(
          "\(source.location.shownPath) was changed by another program meanwhile, run the command "
            + "again", code: .failure)
      }
      return try config.applying(Self.edits(removing: plan.arrivedIndices, from: config))
    }
  }

  private static func edits(removing indices: Set<Int>, from config: ModelConfig) -> [SourceEdit] {
    config.list?.edits(removingItemsAt: indices) ?? []
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
    var places: [Int: Int] = [:]
    for (index, step) in plan.steps.enumerated() {
      switch step {
      case .added:
        places[index] = added
        added += 1
      case .skipped(_, as: let present): places[index] = present.index
      case .kept: break
      }
    }
    let gone = plan.arrivedIndices
    let left = try source.config.applying(Self.edits(removing: gone, from: source.config))
    return try References(
      to: source.location,
      after: [(target, after), (source.location, source.config.rereading(left).entries)],
      successors: places, staying: source.config.places(removing: gone), context)
  }

  private func messages(
    _ plan: Migration, _ source: ConfigFile, _ target: Location, _ references: References
  ) throws -> StyledText {
    var text = StyledText()
    let after = ModelConfig(try plan.bytes(), kind: .settings)
    var place = after.entries.count - plan.addedCount
    let gone = keeps ? [] : plan.arrivedIndices
    let commented = source.config.entriesLosingComments(
      by: Self.edits(removing: gone, from: source.config), carrying: plan.addedEntries)
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
        if commented.contains(entry.index) { text.addLine(Self.withoutComments) }
        if !entry.oddNames.isEmpty {
          let names = entry.oddNames.map { "\"\($0)\"" }.joined(separator: ", ")
          text.addLine(
            "  copied as written, check with byok lint: \(KeyPattern.maskedMessage(names))")
        }
      case .skipped(let entry, as: _):
        let name = entry.displayName ?? ""
        text.addLine("skipped \"\(name)\": \(target.shownPath) has it already")
        if commented.contains(entry.index) { text.addLine(Self.withoutComments) }
      case .kept(let entry, because: let reason):
        text.addLine(
          "kept \"\(entry.displayName ?? entry.selectorID)\" in \(source.location.shownPath): \(reason)"
        )
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
    if !keeps, gone.count == plan.steps.count {
      text.addLine(
        "\(source.location.shownPath) \(isDryRun ? "would be" : "is") left without models")
    }
    return text
  }

  private static let withoutComments = "  its comments did not come along: byok undo has them"
}

extension ModelConfig {
  /// The places of the entries with which some edits remove comments that do not come along inside a
  /// value: in an entry, or beside it.
  fileprivate func entriesLosingComments(
    by edits: [SourceEdit], carrying added: [ModelEntry]
  ) -> Set<Int> {
    let carried = added.flatMap(\.members).map(\.value.range)
    let lost = tree.diagnostics.filter { $0.id == .comment }.map(\.range.lowerBound)
      .filter { start in
        edits.contains { $0.range.contains(start) } && !carried.contains { $0.contains(start) }
      }
    return Set(
      lost.compactMap { start in
        (entries.first { $0.node.range.upperBound > start } ?? entries.last)?.index
      })
  }
}
