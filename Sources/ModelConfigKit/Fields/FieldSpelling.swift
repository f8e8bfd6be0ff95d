import Spelling

/// What a name that a file does not have was meant to be.
///
/// Finding it out takes a while, and a file may hold the same name in every entry: each name is
/// looked at once.
struct FieldSpelling {
  private let kind: ModelFileKind
  private var found: [String: Field?] = [:]

  init(_ kind: ModelFileKind) { self.kind = kind }

  /// The field that an unknown name stands for, `nil` when it is no near miss.
  mutating func intendedField(_ name: String) -> Field? {
    if let field = found[name] { return field }
    let field = Self.intendedField(name, in: kind)
    found[name] = .some(field)
    return field
  }

  /// The field that an unknown name stands for: another file's spelling, other separators or
  /// letter case, a customary synonym, or a slip of the finger.
  static func intendedField(_ name: String, in kind: ModelFileKind) -> Field? {
    let letters = letters(name)
    if letters.isEmpty { return nil }
    let candidates = Field.allCases.filter { $0.name(in: kind) != nil }
    if let field = candidates.first(where: { spellings($0).contains(letters) }) { return field }
    if isOfAnotherKind(name) { return nil }
    if let field = synonyms[letters] { return field }
    if NameSlip.isWord(name) { return nil }
    let names = candidates.compactMap { $0.name(in: kind) }
    guard letters.count > 3,
      let nearest = Suggestion.misspelled(letters, in: names.map(Self.letters)).first
    else { return nil }
    return candidates.first { Self.letters($0.name(in: kind) ?? "") == nearest }
  }

  /// Whether a name stands for a field beyond doubt, and is no slip that may mean another.
  static func isCertain(_ name: String, _ field: Field, in kind: ModelFileKind) -> Bool {
    let letters = letters(name)
    if spellings(field).contains(letters) || synonyms[letters] == field { return true }
    return field.name(in: kind).map { NameSlip.isPlain(name, of: $0) } ?? false
  }

  /// Whether another kind of file has a field of that very name, for which this one has none.
  static func isOfAnotherKind(_ name: String) -> Bool {
    allNames.contains(name)
  }

  private static let allNames = Set(
    ModelFileKind.allCases.flatMap { kind in Field.allCases.compactMap { $0.name(in: kind) } })

  private static func letters(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func spellings(_ field: Field) -> [String] {
    ModelFileKind.allCases.compactMap { field.name(in: $0) }.map(letters)
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
