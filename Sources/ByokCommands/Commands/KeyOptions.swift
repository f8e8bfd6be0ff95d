import ArgumentParsing
import ModelConfigKit

/// The options by which `add` and `set` are given a key; none of them takes the key itself, and
/// none lets it be seen while it is typed.
struct KeyOptions: Sendable {
  private static let key = Flag("key", help: "Ask for the key; what you type is not shown")
  private static let keyStdin = Flag(
    "key-stdin", help: "Read the key from the first line of standard input; at a terminal, ask")
  private static let keyEnv = SharedOptions.keyEnv(
    help: "Take the key from an environment variable")
  private static let apiKey = RefusedOption(
    "api-key",
    because: """
      a key in an argument is seen by every program on this machine and kept in the shell's \
      history; use --key to be asked for it, --key-stdin or --key-env NAME
      """)

  /// The table of the options.
  static let parameters: [any Parameter] = [key, keyStdin, keyEnv, apiKey]

  /// Where the key is to come from.
  private enum Source: Sendable {
    case question
    case standardInput
    case environment(String)
  }

  private let source: Source?
  private let isInputAllowed: Bool

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let given: [(name: String, source: Source?)] = [
      ("--key", arguments[Self.key] ? .question : nil),
      ("--key-stdin", arguments[Self.keyStdin] ? .standardInput : nil),
      ("--key-env", arguments[Self.keyEnv].map(Source.environment)),
    ].filter { $0.source != nil }
    guard given.count < 2 else {
      throw UsageError(
        "\"\(given[0].name)\" and \"\(given[1].name)\" both give the key, expected one of them")
    }
    source = given.first?.source
    isInputAllowed = !arguments[SharedOptions.noInput]
  }

  /// Whether no key was given, nor a way to get one.
  var isEmpty: Bool { source == nil }

  /// Whether a person is asked for the key.
  ///
  /// - Parameters:
  ///   - isOffered: whether somebody who gave none is asked for it, too.
  ///   - context: the surroundings.
  /// - Returns: whether to ask.
  /// - Throws: a usage error where nobody may be asked.
  func asks(offering isOffered: Bool, _ context: ToolContext) throws(UsageError) -> Bool {
    switch source {
    case .question: break
    case .standardInput: guard context.input.isTerminal else { return false }
    case .environment: return false
    case nil:
      return isOffered && isInputAllowed && context.input.isTerminal && context.messages.isTerminal
    }
    guard isInputAllowed else {
      throw UsageError(
        "\"--no-input\" allows no question for the key, expected \"--key-env NAME\" or a key that "
          + "is piped into \"--key-stdin\"")
    }
    return true
  }

  /// A key, and what to say of it.
  struct Given {
    var key: Secret?
    var notes: [String] = []
  }

  /// The key for an entry of a kind of file, none when none was given.
  ///
  /// - Parameters:
  ///   - kind: the kind of file.
  ///   - title: what a question calls the key.
  ///   - isOffered: whether somebody who gave none is asked for it, too, and may leave it empty.
  ///   - context: the surroundings.
  /// - Returns: the key, and what to say of it.
  /// - Throws: a failure where a key was promised and there is none, or a text that is no key.
  func key(
    for kind: ModelFileKind, called title: String, offering isOffered: Bool, _ context: ToolContext
  ) throws -> Given {
    if try asks(offering: isOffered, context) {
      if source == nil {
        return try Self.key(context.input.askHidden("\(title) (empty: later): "), "the answer")
      }
      return try Self.key(
        context.input.askHidden("\(title): "), "the answer", orElse: "no key was entered")
    }
    switch source {
    case .question, nil: return Given()
    case .standardInput:
      let line = try context.input.readLine() ?? []
      return try Self.key(line, "standard input", orElse: "standard input holds no key")
    case .environment(let name) where kind.expandsVariables:
      let isSet = !(context.environment[name] ?? "").isEmpty
      return Given(
        key: Secret("${\(name)}"),
        notes: isSet ? [] : ["${\(name)} was written, and \(name) is not set here"])
    case .environment(let name):
      let shownName = name == name.uppercased() ? name : KeyPattern.strictlyMasked(name)
      let variable = "environment variable \(shownName)"
      let value = Array((context.environment[name] ?? "").utf8)
      var given = try Self.key(value, variable, orElse: "\(variable) is not set or empty")
      given.notes.append(
        "the value of \(name) stands in the file now: config.json expands no variables")
      return given
    }
  }

  private static func key(
    _ bytes: [UInt8], _ source: String, orElse consequence: String
  ) throws -> Given {
    let given = try key(bytes, source)
    if given.key == nil { throw refusal(consequence) }
    return given
  }

  /// The key without what came along when it was copied, none where there is none.
  private static func key(_ bytes: [UInt8], _ source: String) throws -> Given {
    let text = String(decoding: bytes, as: UTF8.self)
    let pasted = PastedKey(text)
    guard !pasted.key.isBlank, pasted.key.contains(where: { $0.isLetter || $0.isNumber }) else {
      return Given()
    }
    guard !pasted.key.contains(where: \.isNewline) else {
      throw refusal("\(source) holds several lines, expected the key alone")
    }
    // Such a key comes of a slip of the hand, and no server would ever accept it.
    guard Array(text.utf8) == bytes,
      !pasted.key.unicodeScalars.contains(where: TerminalText.isUnsafe)
    else {
      throw refusal("\(source) holds characters that no key has, such as control characters")
    }
    guard !pasted.key.holds("://") else {
      throw refusal("\(source) holds an address, expected the key itself")
    }
    let removed = pasted.removed.filter { $0 != "white space" }
    return Given(
      key: Secret(pasted.key),
      notes: removed.isEmpty
        ? [] : ["left out \(removed.joined(separator: " and ")) around the key"])
  }

  private static func refusal(_ what: String) -> CommandFailure {
    CommandFailure("\(what), nothing was written", code: .problems)
  }
}
