/// What stands in an entry's key field.
public enum APIKey: Sendable, Hashable {
  /// A key.
  case literal(Secret)

  /// `${NAME}`, which Droid expands in settings files.
  case environment(variable: String)

  /// A text that waits for a key, such as `YOUR_OPENROUTER_KEY`.
  case placeholder(String)

  /// Nothing.
  case none

  /// Reads the text of a key field; at a local endpoint any text counts as a key.
  public init(_ text: String, in kind: FileKind, baseURL: BaseURL?) {
    if text.isBlank {
      self = .none
    } else if kind == .settings, let name = EnvironmentReference.name(in: text) {
      self = .environment(variable: name)
    } else if PlaceholderKey.matches(text), !(baseURL?.isLocal ?? false) {
      self = .placeholder(text)
    } else {
      self = .literal(Secret(text))
    }
  }
}

/// `${NAME}` as Droid expands it.
public enum EnvironmentReference {
  /// The name when a text is a reference and nothing else.
  public static func name(in text: String) -> String? {
    guard text.hasPrefix("${"), text.hasSuffix("}") else { return nil }
    let name = text.dropFirst(2).dropLast()
    return isName(name) ? String(name) : nil
  }

  /// Whether a text can name a variable: letters, digits and `_`, not a digit first.
  public static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first) else {
      return false
    }
    return text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
