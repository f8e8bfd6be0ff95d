import JSONSyntax

/// A text in a key's place that says where the key is: the name of a variable, a command, an entry
/// of a password store.
struct KeyReference: Hashable {
  /// How it says so.
  enum Form: Hashable {
    /// A variable by its name: `${NAME}`, `$NAME`, `%NAME%`.
    case variable
    /// A variable whose brace is missing at one end: `${NAME`.
    case unclosed
    /// A variable with what takes its place: `${NAME:-text}`.
    case withDefault
    /// A command whose output is the key: `$(pass show name)`.
    case command
    /// An entry in a store of secrets, by what the store is called.
    case stored(in: String)
    /// A place in a template that a program fills in: `{{ name }}`.
    case template
  }

  let form: Form
  /// The variable, `nil` where it names none.
  let name: String?

  /// Reads a text, `nil` where it is no reference.
  init?(_ text: String) {
    if let name = EnvironmentReference.nameOfWholeText(text) {
      (form, self.name) = (.variable, name)
    } else if let (form, name) = Self.braced(text) {
      (self.form, self.name) = (form, name)
    } else if Self.isCommand(text) {
      (form, name) = (.command, nil)
    } else if let store = Self.store(of: text) {
      (form, name) = (.stored(in: store), nil)
    } else if Self.isTemplate(text) {
      (form, name) = (.template, nil)
    } else if let name = EnvironmentReference.firstName(within: text) {
      (form, self.name) = (.variable, name)
    } else {
      return nil
    }
  }

  /// Whether a text is a reference and holds nothing that may be secret itself.
  static func isHarmless(_ text: String) -> Bool {
    guard let reference = KeyReference(text), !mayHoldKey(text),
      !(reference.name.map(EnvironmentReference.mayBeKey) ?? false)
    else { return false }
    switch reference.form {
    case .variable: return EnvironmentReference.nameOfWholeText(text) != nil
    case .withDefault:
      let value = text.drop { !"-=?+".contains($0) }
      let shown = String(value.dropFirst().dropLast())
      // Behind a question mark stands what the shell says when there is no key.
      return shown.isEmpty || value.hasPrefix("?") || PlaceholderKey.matches(shown)
    case .unclosed, .template: return true
    case .command, .stored: return !text.utf8.contains(UInt8(ascii: "@"))
    }
  }

  /// Whether some word of a text is long enough for a key and mixed like one: names of variables are
  /// in capitals, names of entries are words.
  private static func mayHoldKey(_ text: String) -> Bool {
    if KeyPattern.holdsKey(text) { return true }
    let words = text.utf8.split { !$0.isAlphanumeric && !"-_".utf8.contains($0) }
    return words.contains { word in
      let isMixed = word.contains(where: \.isDigit) && word.contains { $0 != $0.uppercased }
      return word.count > 7 && isMixed
    }
  }
}

extension KeyReference {
  /// `${NAME` and `$NAME}`, and `${NAME` with a default behind it.
  private static func braced(_ text: String) -> (Form, String)? {
    guard text.hasPrefix("$") else { return nil }
    let rest = text.dropFirst(text.hasPrefix("${") ? 2 : 1)
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let tail = rest[name.endIndex...]
    guard EnvironmentReference.isName(name), !name.isEmpty else { return nil }
    guard text.hasPrefix("${") else { return tail == "}" ? (.unclosed, String(name)) : nil }
    if tail.isEmpty { return (.unclosed, String(name)) }
    let sign = tail.first == ":" ? tail.dropFirst().first : tail.first
    guard let sign, "-=?+".contains(sign) else { return nil }
    return (tail.hasSuffix("}") ? .withDefault : .unclosed, String(name))
  }

  private static func isCommand(_ text: String) -> Bool {
    let quoted = [("$(", ")"), ("`", "`"), ("<(", ")")].contains {
      text.utf8.count > 3 && text.hasPrefix($0.0) && text.hasSuffix($0.1)
    }
    if quoted || ["exec:", "cmd:", "command:", "sh:"].contains(where: text.hasPrefix) {
      return true
    }
    // A key may begin with this sign, but no key is a word and something behind it.
    let word = text.dropFirst().prefix { $0.isLowercase || $0 == "-" || $0 == "/" }
    return text.hasPrefix("!") && word.count > 1 && text[word.endIndex...].hasPrefix(" ")
  }

  private static func store(of text: String) -> String? {
    if let known = stores.first(where: { text.hasPrefix($0.start) }) { return known.title }
    let scheme = text.prefix { $0.isLowercase || $0.isNumber || "-+.".contains($0) }
    guard scheme.count > 1, text[scheme.endIndex...].hasPrefix("://"),
      !["http", "https", "htp", "ws", "wss"].contains(String(scheme))
    else { return nil }
    return "a store of secrets"
  }

  private static let stores: [(start: String, title: String)] = [
    ("op://", "1Password"), ("pass:", "pass"), ("gopass:", "gopass"), ("file:", "a file"),
    ("keychain:", "the keychain"), ("keyring:", "the keyring"), ("vault:", "Vault"),
    ("bw:", "Bitwarden"), ("bitwarden:", "Bitwarden"), ("lastpass:", "LastPass"),
    ("doppler:", "Doppler"), ("sops:", "SOPS"), ("ssm:", "AWS"), ("arn:aws:", "AWS"),
    ("secret:", "a store of secrets"), ("secrets:", "a store of secrets"),
    ("ref+", "a store of secrets"),
  ]

  private static func isTemplate(_ text: String) -> Bool {
    [("{{", "}}"), ("<%", "%>"), ("{%", "%}"), ("#{", "}"), ("[[", "]]"), ("${{", "}}")].contains {
      text.utf8.count > 4 && text.hasPrefix($0.0) && text.hasSuffix($0.1)
    }
  }

  /// What happens to the text, for messages: nothing where the file expands variables of no form.
  func fate(in reader: String) -> String { form.fate(in: reader) }
}

extension KeyReference.Form {
  /// What happens to a text of this form.
  func fate(in reader: String) -> String {
    switch self {
    case .variable: ""
    case .unclosed: ": its brace is missing"
    case .withDefault: ": \(reader) knows no default"
    case .command: ": no command is run here"
    case .stored(let store): ": nothing is read from \(store) here"
    case .template: ": no template is filled in here"
    }
  }
}
