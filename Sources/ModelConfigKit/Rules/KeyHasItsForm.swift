import JSONSyntax

/// The key looks like one of the server's, and nothing else is in its place.
struct KeyHasItsForm: Rule {
  let description = RuleDescription(
    "key-form", "a text that cannot be the server's key: cut off, doubled, in quotes, a URL",
    config: .warning, settings: .warning, elsewhere: .warning, fix: .unsafe,
    explanation: """
      A key is sent as it is in the file. Quotation marks inside the text, a comma, the name of a \
      variable or the word Bearer before it, the same key a second time: whatever was pasted with \
      the key makes the provider answer 401. OpenRouter's keys are sk-or-v1- and 64 hexadecimal \
      digits. In LibreChat's .env the word user_provided, in exactly this spelling, makes LibreChat \
      ask each user for a key; dotenv, which reads that file, expands no ${NAME}. byok lint \
      --unsafe-fixes keeps the key alone.
      """,
    bad: """
      "api_key": "GROQ_API_KEY=gsk_00000000example00000000example00000000example"
      """,
    good: """
      "api_key": "gsk_00000000example00000000example00000000example"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    if let config = file.libreChat { checkWords(config, &findings) }
    for credential in file.credentials where !credential.isFormality {
      guard let value = credential.keyText, let fault = Self.fault(of: value.text, credential)
      else { continue }
      findings.report(
        Self.message(fault, value.text, credential, file), at: value.range,
        fixes: Self.fixes(fault, value))
    }
  }

  /// The fault of a text that is no reference, no masked key and no placeholder.
  private static func fault(of text: String, _ credential: Credential) -> KeyFault? {
    switch credential.key {
    case .environment, .none: return nil
    case .literal, .placeholder: break
    }
    guard !MaskedKey.matches(text) else { return nil }
    if KeyReference(text.trimmed) != nil, !KeyPattern.holdsKey(text) { return nil }
    guard EnvironmentReference.nameMeant(by: text.trimmed) == nil else { return nil }
    if case .literal = credential.key, !credential.isLocal {
      return KeyFault(of: text, at: credential.presets)
    }
    // Any text serves at a local server, and brackets mark a placeholder, unless a key is inside.
    switch KeyFault(of: text) {
    case .wrapped(let removed, let place)?:
      let key = PastedKey(text).key
      let isKey = KeyPattern.holdsKey(key) && !PlaceholderKey.matches(key)
      return isKey ? .wrapped(removed: removed, key: place) : nil
    case .repeated(let first)?: return credential.isLocal ? .repeated(first: first) : nil
    default: return nil
    }
  }

  /// What stays is the key: an edit takes out what is around it and holds no part of it.
  private static func fixes(_ fault: KeyFault, _ value: SpelledText) -> [FixIt] {
    let key: Range<Int>
    switch fault {
    case .wrapped(_, let place), .repeated(let place): key = place
    default: return []
    }
    guard !value.spelledScalars.isEmpty else { return [] }
    let edits = [0..<key.lowerBound, key.upperBound..<value.text.utf8.count].filter { !$0.isEmpty }
      .map { SourceEdit.delete(value.range(of: $0)) }
    return [FixIt("keep the key alone", isSafe: false, edits)]
  }
}

// MARK: LibreChat

extension KeyHasItsForm {
  /// In place of OpenRouter's key LibreChat takes a word.
  private func checkWords(_ config: LibreChatConfig, _ findings: inout Findings) {
    for variable in [OpenRouterVariable.key, .apiKey] {
      guard let assignment = config.assignment(of: variable), let value = assignment.spelledText,
        case let text = value.text.trimmed, text != UserProvidedKey.word,
        UserProvidedKey.resembles(text)
      else { continue }
      let edit = config.env.replacing(assignment, with: UserProvidedKey.word)
      findings.report(
        Self.misspelled(text), at: value.range,
        fixes: edit.map { [FixIt("replace it with \"\(UserProvidedKey.word)\"", [$0])] } ?? [])
    }
  }

  private static func misspelled(_ text: String) -> String {
    "\"\(text)\" is taken for a key, expected \"\(UserProvidedKey.word)\""
  }
}

// MARK: Messages

extension KeyHasItsForm {
  private static func message(
    _ fault: KeyFault, _ text: String, _ credential: Credential, _ file: LintedFile
  ) -> String {
    let expected = "expected a key" + (credential.issuer.map { " from \($0)" } ?? "")
    switch fault {
    case .wrapped(let removed, _):
      return "key comes with \(removed.joined(separator: " and ")), expected the key alone"
    case .repeated: return "the same key several times in a row, expected it once"
    case .several: return "two keys in a row, expected one"
    case .url: return "a URL instead of a key, \(expected)"
    case .wireProtocol: return "a protocol instead of a key, \(expected)"
    case .model: return "a model id instead of a key, \(expected)"
    case .headless(let prefix):
      return "the beginning of the key is missing, expected \"\(prefix)…\""
    case .misshapen(let shape):
      let count = text.trimmed.count
      let isWhole = count == shape.prefix.count + shape.digits
      return
        "key \(isWhole ? "with a character that none has" : "of \(count) characters"), expected "
        + "\"\(shape.prefix)\" and \(shape.digits) hexadecimal digits"
    case .cut: return "key of \(text.trimmed.count) characters is cut off, expected the whole key"
    case .foreign(let shape):
      let word = file.libreChat == nil ? "" : " or \"\(UserProvidedKey.word)\""
      return
        "key \"\(Secret(text.trimmed).masked)\" is none of \(credential.issuer ?? "the server")'s, "
        + "expected \"\(shape.family)…\"\(word)"
    }
  }
}
