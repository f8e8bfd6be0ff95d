import JSONSyntax

/// At OpenRouter a model is named with its vendor.
struct OpenRouterModelHasVendor: Rule {
  let description = RuleDescription(
    "openrouter-model", "a model at OpenRouter that is not written vendor/name", config: .warning,
    settings: .warning, elsewhere: .warning,
    explanation: """
      OpenRouter names a model by its vendor and its name, as openai/gpt-oss-120b; a variant such \
      as :free may follow, ~vendor/name-latest is an alias, and @preset/slug a preset. It knows no \
      model by its name alone, nor with another program's prefix.
      """,
    bad: """
      "model": "gpt-oss-120b"
      """,
    good: """
      "model": "openai/gpt-oss-120b"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for model in file.openRouterModels {
      let text = model.text.trimmed
      guard !text.isEmpty, !OpenRouterModel.matches(text) else { continue }
      findings.report(Self.invalid(text), at: model.range)
    }
  }
}

/// The grammar of OpenRouter's model identifiers.
private enum OpenRouterModel {
  /// `[~]vendor/name[:variant]…[@preset/slug]`, or `@preset/slug` alone.
  static func matches(_ text: String) -> Bool {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "@"), maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count > 1, !isPreset(parts[1]) { return false }
    return parts[0].isEmpty ? parts.count > 1 : isModel(parts[0])
  }

  private static func isModel(_ text: Substring.UTF8View) -> Bool {
    let body = text.first == UInt8(ascii: "~") ? text.dropFirst() : text
    let parts = body.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let names = parts[0].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return names.count == 2 && (names + parts.dropFirst()).allSatisfy(isName)
  }

  private static func isPreset(_ text: Substring.UTF8View) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].elementsEqual("preset".utf8) && isName(parts[1])
  }

  private static func isName(_ text: Substring.UTF8View) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isAlphanumeric || "-._+".utf8.contains($0) }
  }
}

extension OpenRouterModelHasVendor {
  private static func invalid(_ text: String) -> String {
    "model \"\(text)\" is none of OpenRouter's, expected \"vendor/name\""
  }
}
