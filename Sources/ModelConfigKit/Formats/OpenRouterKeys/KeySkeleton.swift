import JSONSyntax

/// What one stores at OpenRouter to have a provider's models on one's own account there: the
/// credentials ready to be filled in, where each value is found, and the rights that they need.
public struct KeySkeleton: Sendable {
  /// A form of the credentials.
  public struct Variant: Sendable {
    /// When to take it.
    public let title: String
    /// What to fill in; a string is pasted without its quotation marks.
    public let value: JSONValue

    /// The text of a file that holds it alone.
    public var text: String {
      if case .string(let text) = value { return text + "\n" }
      return value.fileText
    }
  }

  /// A value to fill in, and where it is found.
  public struct Source: Sendable {
    /// The field.
    public let field: String
    /// Where its value is found.
    public let place: String
  }

  /// The rights that an account at the provider needs.
  public struct Policy: Sendable {
    /// What it is, and to whom it is given.
    public let title: String
    /// Its text.
    public let value: JSONValue
  }

  /// The name that the command line takes.
  public let id: String
  /// The provider's name.
  public let title: String
  /// The forms of the credentials, the one to begin with first.
  public let variants: [Variant]
  /// Where the values are found.
  public let sources: [Source]
  /// The rights that the credentials need, `nil` where they bring them along.
  public let policy: Policy?
  /// What to do, one after the other.
  public let steps: [String]

  /// Where all of them are pasted.
  public static let page = "https://openrouter.ai/settings/integrations"

  /// What holds for all of them: the order of use, and what it costs.
  public static let notes = [
    "OpenRouter tries your own key first, and uses your credits there when the key fails; "
      + "\"always use this key\" turns that off.",
    "A request on your own key costs a small share of the model's list price in credits, beside "
      + "what the provider charges you.",
  ]

  /// All skeletons.
  public static let all: [KeySkeleton] = [openRouterAzure, openRouterBedrock, openRouterVertex]

  /// The skeleton of a name, letter case aside.
  public static func named(_ id: String) -> KeySkeleton? { all.first { $0.id == id.lowercased() } }

  /// An object whose values are texts, in their order.
  static func object(_ members: KeyValuePairs<String, String>) -> JSONValue {
    .object(members.map { JSONValue.Member($0.key, .string($0.value)) })
  }
}
