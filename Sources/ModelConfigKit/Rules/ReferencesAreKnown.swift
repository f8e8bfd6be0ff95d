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
      changes ids, and the setting then names nothing. The option --update-references of byok \
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
    let ids = configs.flatMap { $0.entries.flatMap(\.referenceIDs) }
    let known = Set(ids)
    for reference in references where !known.contains(reference.id) {
      let nearest = Self.nearest(to: reference.id, in: ids)
      findings.report(Self.dangling(reference, nearest), at: reference.range)
    }
  }
}

extension ReferencesAreKnown {
  /// The id that was meant: of the same name at another place, or of nearly the same name at the same
  /// place.
  private static func nearest(to id: String, in ids: [String]) -> String? {
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
