import JSONSyntax
import Spelling

/// What names a custom model names one that is there.
struct ReferencesAreKnown: Rule {
  let description = RuleDescription(
    "dangling-reference", "a setting or a custom droid that names a model which is not there",
    in: [.settings: .warning, .droid: .warning],
    explanation: """
      Settings such as "sessionDefaultSettings.model", and the line model: at the head of a custom \
      droid, name a custom model by its id, custom:<display name, spaces as dashes>-<index>. Removing, moving or renaming a model \
      changes ids, and the setting then names nothing. A name without custom: is looked up, too, \
      unless it has the form of the ids of Factory's own models. The option --update-references of byok \
      remove, move and set lets it follow.
      """,
    bad: """
      "model": "custom:Kimi-K2-[Groq]-2"
      """,
    good: """
      "model": "custom:Kimi-K2-[Groq]-0"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    let references = file.document.references
    guard !references.isEmpty else { return }
    let configs = [file.config].compactMap { $0 } + file.context.siblings
    let entries = configs.flatMap(\.entries)
    let ids = entries.flatMap(\.referenceIDs)
    let known = Set(ids)
    for reference in references where !known.contains(reference.id) {
      let meant = Self.entry(named: reference.id, in: entries)
      guard reference.isID || meant != nil || Self.isName(reference.id, in: file) else { continue }
      let nearest = meant?.selectorID ?? Self.nearest(to: reference.id, in: ids)
      findings.report(Self.dangling(reference, nearest), at: reference.range)
    }
  }
}

extension ReferencesAreKnown {
  /// The model whose name differs from a text in nothing but the case of letters.
  private static func entry(named text: String, in entries: [ModelEntry]) -> ModelEntry? {
    let text = text.lowercased()
    return entries.first { $0.displayName?.lowercased() == text }
  }

  /// Whether a text can be nothing but the name of a custom model: Droid may know models that are in
  /// none of its files, but no id holds a blank, and custom droids are often written for other tools.
  private static func isName(_ text: String, in file: LintedFile) -> Bool {
    text.contains("[") || file.config != nil && text.contains(" ")
  }

  /// The id that was meant: of the same name at another place, or of nearly the same name at the same
  /// place.
  private static func nearest(to id: String, in ids: [String]) -> String? {
    let ids = ids.filter(ModelReference.isID)
    let (name, place) = parts(of: id)
    return ids.first { parts(of: $0).name == name }
      ?? Suggestion.misspelled(id, in: ids.filter { parts(of: $0).place == place }).first
  }

  /// The name and the index in an id.
  private static func parts(of id: String) -> (name: Substring, place: Int?) {
    guard let dash = id.lastIndex(of: "-"), let place = Int(id[dash...].dropFirst()) else {
      return (id[...], nil)
    }
    return (id[..<dash], place)
  }

  private static func dangling(_ reference: ModelReference, _ nearest: String?) -> String {
    "\(reference.place) names \"\(reference.id)\", which no model has, expected "
      + (nearest.map { "\"\($0)\"" } ?? "the id of a model (byok list --format ids)")
  }
}
