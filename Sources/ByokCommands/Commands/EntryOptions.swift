import ArgumentParsing
import ModelConfigKit

/// The options by which `add` and `set` are told what an entry is to hold.
struct EntryOptions: Sendable {
  private static let model = Option<String>(
    "model", short: "m", value: "ID", help: "The model identifier that the endpoint takes",
    parse: nonBlank)
  private static let name = Option<String>(
    "name", value: "TEXT", help: "The name in the model selector", parse: nonBlank)
  private static let baseURL = Option<String>(
    "base-url", value: "URL", help: "The endpoint's base URL"
  ) { (text) throws(ValueError) in
    guard BaseURL(text).fault == nil, text == text.filter({ !$0.isWhitespace }) else {
      throw ValueError(expected: "a URL such as https://openrouter.ai/api/v1")
    }
    return text
  }
  private static let provider = Option<ProviderType>(
    "provider", value: "TYPE",
    help: "The wire protocol: anthropic, openai or generic-chat-completion-api",
    choices: ProviderType.allCases)
  private static let maxTokens = Option<Int>(
    "max-tokens", value: "COUNT", help: "The output limit in tokens"
  ) { (text) throws(ValueError) in
    guard let count = Int(text), 1...(1 << 53) ~= count else {
      throw ValueError(expected: "a whole number above 0")
    }
    return count
  }
  private static let order = slugs("order", help: "OpenRouter's providers to try, in this order")
  private static let only = slugs("only", help: "OpenRouter's providers to use, and no others")
  /// The table of the options.
  static let parameters: [any Parameter] =
    [model, name, baseURL, provider, maxTokens, order, only] + KeyOptions.parameters

  /// An option that takes names of OpenRouter's providers, such as `anthropic,amazon-bedrock`.
  private static func slugs(_ name: String, help: String) -> Option<[String]> {
    Option(name, value: "SLUG,…", help: help) { (text) throws(ValueError) in
      let slugs = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard slugs.allSatisfy({ OpenRouterProvider.isSlug($0) }) else {
        throw ValueError(expected: "providers such as anthropic,amazon-bedrock")
      }
      return slugs
    }
  }

  /// Where the key comes from.
  let key: KeyOptions

  /// What was given, but for the key.
  let fields: ModelFields

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let routing = ModelFields.Routing(
      order: arguments[Self.order], only: arguments[Self.only])
    fields = ModelFields(
      displayName: arguments[Self.name], model: arguments[Self.model],
      baseURL: arguments[Self.baseURL], provider: arguments[Self.provider],
      maxTokens: arguments[Self.maxTokens], routing: routing.isEmpty ? nil : routing)
    key = try KeyOptions(arguments)
  }

  /// Refuses a routing for a model that OpenRouter does not serve.
  func checkRouting(at baseURL: String?) throws(UsageError) {
    guard fields.routing != nil else { return }
    let url = fields.baseURL ?? baseURL ?? ""
    guard Preset.presets(at: BaseURL(url)).contains(.openRouter) else {
      throw UsageError(
        "\"--order\" and \"--only\" choose among OpenRouter's providers, expected a model at "
          + Preset.openRouter.endpoint.baseURL)
    }
  }

  /// Whether nothing at all was given.
  var isEmpty: Bool { key.isEmpty && fields.isEmpty }

  private static func nonBlank(_ text: String) throws(ValueError) -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ValueError(expected: "a text that is not empty")
    }
    return text
  }
}
