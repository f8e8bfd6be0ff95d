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

  /// The environment variable from which it comes.
  var variable: String? {
    if case .environment(let name) = self { return name }
    return nil
  }

  /// Reads the text of a key field; at a local endpoint any text counts as a key.
  ///
  /// `expandsVariables` says whether whoever reads the file expands `${NAME}` in it.
  public init(_ text: String, expandsVariables: Bool, baseURL: BaseURL?) {
    if text.isBlank {
      self = .none
    } else if expandsVariables, let name = EnvironmentReference.name(in: text),
      !EnvironmentReference.mayBeKey(name)
    {
      self = .environment(variable: name)
    } else if PlaceholderKey.matches(text), !(baseURL?.isLocal ?? false) {
      self = .placeholder(text)
    } else {
      self = .literal(Secret(text))
    }
  }
}
