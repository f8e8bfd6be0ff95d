import ModelConfigKit

/// A model that a selector named, and the file in which it stands.
struct SelectedModel: Sendable {
  let file: ConfigFile
  let entry: ModelEntry

  /// The one model that a selector names in some files.
  ///
  /// - Throws: a failure that lists the candidates when there are several, and the nearest names
  ///   when there is none.
  static func find(_ typed: String, in files: [ConfigFile]) throws -> SelectedModel {
    let selector = ModelSelector(typed)
    let found = files.flatMap { file in
      selector.matches(in: file.config.entries).map { SelectedModel(file: file, entry: $0) }
    }
    guard let first = found.first else { throw noMatch(selector, files) }
    guard found.count == 1 else { throw ambiguous(selector, found) }
    return first
  }

  private static func noMatch(_ selector: ModelSelector, _ files: [ConfigFile]) -> CommandFailure {
    var seen: Set<String> = []
    let names = files.flatMap { selector.suggestions(in: $0.config.entries) }
      .filter { seen.insert($0).inserted }
    let shown = KeyPattern.strictlyMasked(selector.description)
    if files.isEmpty {
      return CommandFailure(
        "no model \"\(shown)\": there is no file of models yet",
        details: ["byok add PRESET makes one; byok presets lists the presets"], code: .problems)
    }
    let places = files.map(\.location.shownPath).joined(separator: ", ")
    return CommandFailure(
      "no model \"\(shown)\" in \(places)",
      details: names.isEmpty
        ? ["byok list shows the models"]
        : ["did you mean \(names.map { "\"\($0)\"" }.joined(separator: " or "))?"],
      code: .problems)
  }

  private static func ambiguous(
    _ selector: ModelSelector, _ found: [SelectedModel]
  ) -> CommandFailure {
    CommandFailure(
      "\"\(KeyPattern.strictlyMasked(selector.description))\" names \(found.count) models, expected one of them by its id"
        + (Set(found.map(\.file.location)).count > 1 ? " and --file" : ""),
      details: found.map { "\($0.entry.selectorID)  (\($0.file.location.shownPath))" },
      code: .problems)
  }
}
