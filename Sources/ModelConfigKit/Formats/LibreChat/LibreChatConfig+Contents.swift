import JSONSyntax

extension LibreChatConfig {
  /// The keys and their servers, OpenRouter's models, the site's URL, and all variables.
  public var contents: LintedContents {
    var contents = LintedContents()
    contents.credentials = Self.keyVariables.compactMap { name, preset in
      credential(named: name, for: preset)
    }
    contents.openRouterModels = modelList?.models ?? []
    contents.siteURLs = [assignment(of: .siteURL)].compactMap { $0?.spelledText }
    contents.variables = env.assignments.map { ($0.name, $0.nameRange) }
    contents.keyVariables = KeyVariables(
      names: Self.keyVariables.map(\.name), isShortNear: false)
    return contents
  }

  private func credential(named name: String, for preset: Preset) -> Credential? {
    let key = assignment(of: name)?.spelledText.flatMap {
      UserProvidedKey.resembles($0.text) ? nil : $0
    }
    let address = Self.addressVariables[name].flatMap { assignment(of: $0)?.spelledText }
    if let address { return Credential(key, for: address) }
    return key.map { Credential($0, for: preset) }
  }

  /// Whether a variable holds the key of a provider that is known.
  static func isOfKey(_ name: String) -> Bool { keyNames.contains(name) }

  private static let keyNames = Set(keyVariables.map(\.name))

  /// The variables that hold keys, each with the provider that it is for.
  private static let keyVariables: [(name: String, preset: Preset)] = {
    let customary = Preset.all.flatMap { preset in preset.keyVariables.map { ($0, preset) } }
    var seen: Set<String> = []
    return (customary + ownKeyVariables).filter { seen.insert($0.0).inserted }
  }()

  /// LibreChat's own names.
  private static let ownKeyVariables: [(String, Preset)] = [
    ("OPENROUTER_KEY", .openRouter), ("ASSISTANTS_API_KEY", .openAI), ("GOOGLE_KEY", .gemini),
    ("HUGGINGFACE_TOKEN", .huggingFace), ("TOGETHERAI_API_KEY", .together),
  ]

  /// The variables by which LibreChat sends a key elsewhere.
  private static let addressVariables = [
    "OPENAI_API_KEY": "OPENAI_REVERSE_PROXY", "ASSISTANTS_API_KEY": "ASSISTANTS_BASE_URL",
    "ANTHROPIC_API_KEY": "ANTHROPIC_REVERSE_PROXY", "GOOGLE_KEY": "GOOGLE_REVERSE_PROXY",
  ]
}

/// The word by which LibreChat asks each of its users for a key.
enum UserProvidedKey {
  static let word = "user_provided"

  /// Whether a value is the word.
  static func matches(_ text: String) -> Bool { text.trimmed == word }

  /// Whether a value is the word or was meant to be: other letter case or separators.
  static func resembles(_ text: String) -> Bool {
    String(decoding: text.utf8.filter(\.isAlphanumeric).map(\.lowercased), as: UTF8.self)
      == "userprovided"
  }
}

extension DotEnv.Assignment {
  /// The value where it is not blank; how it is spelled is told only where a fix may take
  /// characters out of it.
  var spelledText: SpelledText? {
    text.isBlank
      ? nil : SpelledText(text, at: valueRange, mayLoseCharacters ? spelledScalars : [])
  }

  /// Whether no quotes begin or end elsewhere when characters are taken out of the value: it holds
  /// neither a quote nor a backslash that is no part of an escape.
  var mayLoseCharacters: Bool { !text.utf8.contains { "'\"`\\".utf8.contains($0) } }
}
