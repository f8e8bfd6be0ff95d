import JSONSyntax
import Spelling

/// A model is named `provider/model`, and its provider is one that OpenClaw has.
struct ModelReferencesAreKnown: Rule {
  let description = RuleDescription(
    "model-reference", "a model that is not written provider/model, or of an unknown provider",
    in: [.openClaw: .error], fix: .safe,
    explanation: """
      OpenClaw names a model by its provider, in lower case, and the provider's own name for it: \
      openrouter/openai/gpt-oss-120b is the model openai/gpt-oss-120b at openrouter. The provider \
      is one that OpenClaw brings along or one that "models.providers" defines. Where the text is \
      no such reference OpenClaw guesses the provider, or finds no model.
      """,
    bad: """
      primary: "acmee/large-2",
      """,
    good: """
      primary: "acme/large-2",
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let config = file.document as? OpenClawConfig else { return }
    let known = KnownModels(config)
    for place in config.referencePlaces {
      guard let text = place.node.string, !OpenClawVariable.isExpanded(in: text) else { continue }
      if let reference = place.reference {
        check(reference, at: place, text, known, &findings)
      } else if place.isName || !known.aliases.contains(text.trimmed.lowercased()) {
        checkForm(of: text, at: place, known, &findings)
      }
    }
  }

  /// Speaks of a text that is no reference.
  private func checkForm(
    of text: String, at place: OpenClawConfig.ReferencePlace, _ known: KnownModels,
    _ findings: inout Findings
  ) {
    guard !text.utf8.contains(UInt8(ascii: "/")), !text.isBlank else {
      findings.report(Self.malformed(text), at: place.node.range)
      return
    }
    // OpenClaw guesses the provider of a bare name, with a warning of its own.
    let meant = known.references(to: text.trimmed)
    let only = meant.count == 1 ? meant.first : nil
    findings.report(
      Self.bare(text, only), at: place.node.range, severity: .warning,
      fixes: only.map { [.replacing(place.node, with: $0.text)] } ?? [])
  }

  private func check(
    _ reference: OpenClawReference, at place: OpenClawConfig.ReferencePlace, _ text: String,
    _ known: KnownModels, _ findings: inout Findings
  ) {
    let typed = String(text.trimmed.prefix { $0 != "/" })
    if !known.hasProvider(reference.provider) {
      guard !known.mayHaveMore || known.provider(near: reference.provider) != nil else { return }
      let near = known.provider(near: reference.provider)
      let mended = near.map { OpenClawReference(provider: $0, model: reference.model) }
      findings.report(
        Self.unknown(typed, near), at: place.node.range, severity: near == nil ? .warning : nil,
        fixes: known.fixes(mended, at: place, isSafe: false))
    } else if typed != reference.provider {
      findings.report(
        Self.capitals(typed, reference.provider), at: place.node.range, severity: .warning,
        fixes: known.fixes(reference, at: place))
    } else if let listed = known.modelMeant(by: reference) {
      findings.report(
        Self.unlisted(reference, listed), at: place.node.range, severity: .warning,
        fixes: known.fixes(listed, at: place, isSafe: false))
    }
  }
}

/// The providers and models that a file may refer to.
private struct KnownModels {
  /// Short names for models, in lower case, those included that OpenClaw itself has.
  let aliases: Set<String>
  /// Whether there may be providers that are not to be seen here.
  let mayHaveMore: Bool
  private let names: Set<String>
  private let own: Set<String>
  private let listed: [OpenClawReference]

  init(_ config: OpenClawConfig) {
    aliases = Set(config.modelSettings.compactMap { $0.alias?.trimmed.lowercased() })
      .union(Self.ownAliases)
    let root = config.tree.root
    mayHaveMore = config.includesFiles || root?["plugins"] != nil
    own = Set(config.providers.map(\.id))
    listed = config.providers.flatMap { $0.models.compactMap(\.reference) }
    names = Set(config.modelSettings.compactMap(\.name.string))
  }

  func hasProvider(_ id: String) -> Bool {
    own.contains(id) || OpenClawProvider.builtIn.contains(id)
  }

  /// The provider that somebody meant.
  func provider(near id: String) -> String? {
    if let other = Self.otherNames[id] { return other }
    let candidates = own.sorted() + OpenClawProvider.builtIn.sorted()
    return Suggestion.misspelled(id, in: candidates).first
  }

  /// The models of the file's own providers that have a name.
  func references(to model: String) -> [OpenClawReference] { listed.filter { $0.model == model } }

  /// The model of a provider's list that differs from one that is not on it by no more than
  /// separators and letter case; any other may be one that the list leaves out.
  func modelMeant(by reference: OpenClawReference) -> OpenClawReference? {
    func signs(_ text: String) -> String {
      text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    guard !listed.contains(reference) else { return nil }
    let wanted = signs(reference.model)
    return listed.first { $0.provider == reference.provider && signs($0.model) == wanted }
  }

  /// The fix that puts a reference in the place of a text, unless its name stands there already.
  func fixes(
    _ reference: OpenClawReference?, at place: OpenClawConfig.ReferencePlace, isSafe: Bool = true
  ) -> [FixIt] {
    guard let reference, !(place.isName && names.contains(reference.text)) else { return [] }
    return [.replacing(place.node, with: reference.text, isSafe: isSafe)]
  }

  private static let otherNames = [
    "gemini": "google", "vercel": "vercel-ai-gateway", "open-router": "openrouter",
  ]

  private static let ownAliases: Set<String> = [
    "opus", "sonnet", "haiku", "gpt", "gpt-mini", "gpt-nano", "gemini", "gemini-flash",
    "gemini-flash-lite",
  ]
}

extension FixIt {
  fileprivate static func replacing(
    _ node: SyntaxNode, with text: String, isSafe: Bool = true
  ) -> FixIt {
    let quoted = JSONWriter.quoted(text)
    return FixIt(
      "replace it with \(quoted)", isSafe: isSafe, [.replace(node.range, with: quoted)])
  }
}

extension ModelReferencesAreKnown {
  private static func malformed(_ text: String) -> String {
    "\"\(text)\" is no model, expected \"provider/model\""
  }

  private static func bare(_ text: String, _ meant: OpenClawReference?) -> String {
    "\"\(text)\" names no provider, expected \"\(meant?.text ?? "provider/model")\""
  }

  private static func unknown(_ provider: String, _ near: String?) -> String {
    "unknown provider \"\(provider)\", expected "
      + (near.map { "\"\($0)\"" } ?? "one of OpenClaw's or one of \"models.providers\"")
  }

  private static func capitals(_ typed: String, _ right: String) -> String {
    "provider \"\(typed)\" is not in lower case, expected \"\(right)\""
  }

  private static func unlisted(
    _ reference: OpenClawReference, _ listed: OpenClawReference
  ) -> String {
    "provider \"\(reference.provider)\" has no model \"\(reference.model)\", expected "
      + "\"\(listed.model)\""
  }
}
