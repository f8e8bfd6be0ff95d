import JSONSyntax

/// The model is a model, not a text that waits for one.
struct ModelIsFilledIn: Rule {
  let description = RuleDescription(
    "placeholder-model", "a text that waits for a model's identifier", config: .warning,
    settings: .warning, elsewhere: .warning,
    explanation: """
      Documentation writes your-model-id or model-name where the identifier of a model belongs; \
      sent as it is, the provider knows no such model. The provider's list of models has the \
      identifiers.
      """,
    bad: """
      "model": "your-model-id"
      """,
    good: """
      "model": "openai/gpt-oss-120b"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (_, value, text) in file.texts(.model) where PlaceholderModel.matches(text) {
      findings.report(Self.placeholder(text), at: value.range)
    }
    for model in file.openRouterModels + file.listedModels.map(\.id)
    where PlaceholderModel.matches(model.text) {
      findings.report(Self.placeholder(model.text), at: model.range)
    }
  }
}

/// Texts that stand where a model's identifier is to be put.
private enum PlaceholderModel {
  static func matches(_ text: String) -> Bool {
    if let first = text.utf8.first, let last = text.utf8.last,
      brackets.contains(where: { $0.0 == first && $0.1 == last })
    {
      return true
    }
    let words = text.utf8.split { !$0.isAlphanumeric }.map {
      String(decoding: $0.map(\.lowercased), as: UTF8.self)
    }
    if words.contains(where: markers.contains) { return true }
    if wholeTexts.contains(words.joined(separator: " ")) { return true }
    return text.utf8.contains { $0 >= 0x80 } && foreignMarkers.contains { text.holds($0) }
  }

  private static let brackets: [(UInt8, UInt8)] = [
    (UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "{"), UInt8(ascii: "}")),
    (UInt8(ascii: "["), UInt8(ascii: "]")),
  ]

  private static let markers: Set<String> = [
    "your", "yours", "yourmodel", "placeholder", "changeme", "replaceme", "votre", "deine",
  ]

  private static let wholeTexts: Set<String> = [
    "model name", "model id", "modelname", "modelid", "model identifier", "name of model",
    "vendor model", "provider model", "vendor model name", "provider model name", "some model",
    "model slug", "openrouter model slug", "the openrouter model slug", "insert model here",
    "model here", "model name here", "example model", "xxx", "todo",
  ]

  private static let foreignMarkers = ["你的", "您的", "模型名", "模型ID", "あなたの", "ваша"]
}

extension ModelIsFilledIn {
  private static func placeholder(_ text: String) -> String {
    "placeholder \"\(text)\", expected the identifier of a model"
  }
}
