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
      no such reference OpenClaw guesses the provider, or finds no model. OpenRouter's name for a \
      model, moonshotai/kimi-k2.5, lacks the provider: without openrouter/ in front OpenClaw asks \
      the vendor itself, for which it has no key.
      """,
    bad: """
      primary: "acmee/large-2",
      """,
    good: """
      primary: "acme/large-2",
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let config = file.document as? OpenClawConfig else { return }
    let known = OpenClawKnownModels(config, file.context)
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
    of text: String, at place: OpenClawConfig.ReferencePlace, _ known: OpenClawKnownModels,
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
    _ known: OpenClawKnownModels, _ findings: inout Findings
  ) {
    let typed = String(text.trimmed.prefix { $0 != "/" })
    if let whole = known.referenceWithout(provider: reference) {
      findings.report(
        Self.withoutProvider(reference, whole), at: place.node.range, severity: .warning,
        fixes: known.fixes(whole, at: place, isSafe: false))
    } else if !known.hasProvider(reference.provider) {
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

extension FixIt {
  /// The fix that puts a text in the place of another.
  static func replacing(
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

  private static func withoutProvider(
    _ reference: OpenClawReference, _ whole: OpenClawReference
  ) -> String {
    let isOpenRouters = whole.provider == OpenClawReference.openRouter
    let reason =
      isOpenRouters
      ? "there is a key for OpenRouter and none for provider \"\(reference.provider)\""
      : "\"\(reference.text)\" is a model of provider \"\(whole.provider)\""
    return "\(reason), expected \"\(whole.text)\""
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
