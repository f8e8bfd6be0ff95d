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
      changes ids, and the setting then names nothing. byok remove --update-references and byok \
      move --update-references let it follow.
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
      let nearest = Suggestion.misspelled(reference.id, in: ids).first
      findings.report(Self.dangling(reference, nearest), at: reference.range)
    }
  }
}

extension ReferencesAreKnown {
  private static func dangling(_ reference: ModelReference, _ nearest: String?) -> String {
    "\(reference.place) names \"\(reference.id)\", which no model has, expected "
      + (nearest.map { "\"\($0)\"" } ?? "the id of a model (byok list --format ids)")
  }
}
