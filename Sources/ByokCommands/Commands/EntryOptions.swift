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
  private static let keyStdin = Flag(
    "key-stdin", help: "Read the key from the first line of standard input")
  private static let keyEnv = SharedOptions.keyEnv(
    help: "Take the key from an environment variable")
  private static let apiKey = RefusedOption(
    "api-key",
    because: """
      a key in an argument is seen by every program on this machine and kept in the shell's \
      history; use --key-stdin, --key-env NAME, or wait to be asked
      """)

  /// The table of the options.
  static let parameters: [any Parameter] = [
    model, name, baseURL, provider, maxTokens, order, only, keyStdin, keyEnv, apiKey,
  ]

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

  /// Where the key is to come from.
  private enum KeySource: Sendable {
    case standardInput
    case environment(String)
  }

  private let keySource: KeySource?
  private let isInputAllowed: Bool

  /// What was given, but for the key.
  let fields: ModelFields

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let routing = ModelFields.Routing(
      order: arguments[Self.order], only: arguments[Self.only])
    fields = ModelFields(
      displayName: arguments[Self.name], model: arguments[Self.model],
      baseURL: arguments[Self.baseURL], provider: arguments[Self.provider],
      maxTokens: arguments[Self.maxTokens], routing: routing.isEmpty ? nil : routing)
    let variable = arguments[Self.keyEnv]
    if arguments[Self.keyStdin], variable != nil {
      throw UsageError("\"--key-stdin\" and \"--key-env\" both give the key, expected one of them")
    }
    keySource = arguments[Self.keyStdin] ? .standardInput : variable.map(KeySource.environment)
    isInputAllowed = !arguments[SharedOptions.noInput]
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
  var isEmpty: Bool { keySource == nil && fields.isEmpty }

  /// Whether a person is asked for the key.
  func asksForKey(_ context: ToolContext) -> Bool {
    keySource == nil && isInputAllowed && context.input.isTerminal && context.messages.isTerminal
  }

  /// The key for an entry of a kind of file, `nil` when none was given.
  ///
  /// `question` is what a person who gave none is asked, `nil` to ask nothing.
  func key(
    for kind: ModelFileKind, asking question: String?, _ context: ToolContext
  ) throws -> Secret? {
    switch keySource {
    case .standardInput:
      guard let key = try Self.key(context.input.readLine() ?? [], from: "standard input") else {
        throw CommandFailure("standard input holds no key, nothing was written", code: .problems)
      }
      return key
    case .environment(let name) where kind == .settings: return Secret("${\(name)}")
    case .environment(let name):
      let shownName = name == name.uppercased() ? name : KeyPattern.strictlyMasked(name)
      let value = Array((context.environment[name] ?? "").utf8)
      guard let key = try Self.key(value, from: "environment variable \(shownName)") else {
        throw CommandFailure(
          "environment variable \(shownName) is not set or empty, nothing was written",
          code: .problems)
      }
      return key
    case nil:
      guard let question, asksForKey(context) else { return nil }
      return try Self.key(context.input.askHidden(question), from: "the answer")
    }
  }

  /// What to say of a key that came from the environment: whether its value stands in the file now,
  /// or a name that nothing is known of here.
  func keyNote(for kind: ModelFileKind, _ context: ToolContext) -> String? {
    guard case .environment(let name) = keySource else { return nil }
    if !kind.expandsVariables {
      return "the value of \(name) stands in the file now: config.json expands no variables"
    }
    let isSet = !(context.environment[name] ?? "").isEmpty
    return isSet ? nil : "${\(name)} was written, and \(name) is not set here"
  }

  /// The key in a line without the blanks around it, `nil` when there is none.
  private static func key(_ bytes: [UInt8], from source: String) throws -> Secret? {
    let text = String(decoding: bytes, as: UTF8.self)
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    let key = String(trimmed.reversed())
    // Such a key comes of a slip of the hand, and no server would ever accept it.
    guard Array(text.utf8) == bytes, !key.unicodeScalars.contains(where: TerminalText.isUnsafe)
    else {
      throw CommandFailure(
        "\(source) holds characters that no key has, such as control characters, "
          + "nothing was written", code: .problems)
    }
    return key.isEmpty ? nil : Secret(key)
  }

  private static func nonBlank(_ text: String) throws(ValueError) -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ValueError(expected: "a text that is not empty")
    }
    return text
  }
}
