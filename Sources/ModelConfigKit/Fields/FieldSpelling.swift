import Spelling

/// What a name that a file does not have was meant to be.
enum FieldSpelling {
  /// The field for which a member with an unknown name stands, `nil` when it is no near miss.
  static func intendedField(of member: ModelEntry.Member, in kind: FileKind) -> Field? {
    guard member.field == nil, let name = member.name.string else { return nil }
    return intendedField(name, in: kind)
  }

  /// The field that an unknown name stands for: another file's spelling, other separators or
  /// letter case, a customary synonym, or a slip of the finger.
  static func intendedField(_ name: String, in kind: FileKind) -> Field? {
    let letters = letters(name)
    if letters.isEmpty { return nil }
    let candidates = Field.allCases.filter { $0.name(in: kind) != nil }
    if let field = candidates.first(where: { spellings($0).contains(letters) }) { return field }
    if isOfAnotherKind(name) { return nil }
    if let field = synonyms[letters] { return field }
    let names = candidates.compactMap { $0.name(in: kind) }
    guard letters.count > 3,
      let nearest = Suggestion.misspelled(letters, in: names.map(Self.letters)).first
    else { return nil }
    return candidates.first { Self.letters($0.name(in: kind) ?? "") == nearest }
  }

  /// Whether another kind of file has a field of that very name, for which this one has none.
  static func isOfAnotherKind(_ name: String) -> Bool {
    FileKind.allCases.contains { kind in Field.allCases.contains { $0.name(in: kind) == name } }
  }

  private static func letters(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func spellings(_ field: Field) -> [String] {
    FileKind.allCases.compactMap { field.name(in: $0) }.map(letters)
  }

  private static let synonyms: [String: Field] = [
    "name": .displayName, "title": .displayName, "label": .displayName,
    "modelname": .model, "modelid": .model,
    "url": .baseURL, "endpoint": .baseURL, "apibase": .baseURL, "apiurl": .baseURL,
    "apibaseurl": .baseURL, "baseuri": .baseURL, "host": .baseURL,
    "key": .apiKey, "token": .apiKey, "apitoken": .apiKey, "authtoken": .apiKey,
    "secret": .apiKey, "apikeys": .apiKey,
    "providertype": .provider, "apitype": .provider,
    "maxoutput": .maxTokens, "maxtoken": .maxTokens, "maxcompletiontokens": .maxTokens,
    "headers": .extraHeaders, "customheaders": .extraHeaders, "extrabody": .extraArgs,
  ]
}
