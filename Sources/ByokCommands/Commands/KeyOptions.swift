import ArgumentParsing
import HostProcess
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

  /// The key for an entry of a kind of file, `nil` when none was given.
  ///
  /// - Parameters:
  ///   - kind: the kind of file.
  ///   - title: what a question calls the key.
  ///   - isOffered: whether somebody who gave none is asked for it, too, and may leave it empty.
  ///   - context: the surroundings.
  func key(
    for kind: ModelFileKind, called title: String, offering isOffered: Bool, _ context: ToolContext
  ) throws -> Secret? {
    if try asks(offering: isOffered, context) {
      if source == nil {
        return try Self.key(context.input.askHidden("\(title) (empty: later): "), "the answer")
      }
      guard let key = try Self.key(Self.answer(to: "\(title): ", context), "the answer") else {
        throw CommandFailure("no key was entered, nothing was written", code: .problems)
      }
      return key
    }
    switch source {
    case .question, nil: return nil
    case .standardInput:
      guard let key = try Self.key(context.input.readLine() ?? [], "standard input") else {
        throw CommandFailure("standard input holds no key, nothing was written", code: .problems)
      }
      return key
    case .environment(let name) where kind.expandsVariables: return Secret("${\(name)}")
    case .environment(let name):
      let shownName = name == name.uppercased() ? name : KeyPattern.strictlyMasked(name)
      let value = Array((context.environment[name] ?? "").utf8)
      guard let key = try Self.key(value, "environment variable \(shownName)") else {
        throw CommandFailure(
          "environment variable \(shownName) is not set or empty, nothing was written",
          code: .problems)
      }
      return key
    }
  }

  /// What to say of a key that came from the environment: whether its value stands in the file now,
  /// or a name that nothing is known of here.
  func note(for kind: ModelFileKind, _ context: ToolContext) -> String? {
    guard case .environment(let name) = source else { return nil }
    if !kind.expandsVariables {
      return "the value of \(name) stands in the file now: config.json expands no variables"
    }
    let isSet = !(context.environment[name] ?? "").isEmpty
    return isSet ? nil : "${\(name)} was written, and \(name) is not set here"
  }

  /// What a person types, nothing where the input ends instead.
  private static func answer(to question: String, _ context: ToolContext) throws -> [UInt8] {
    do {
      return try context.input.askHidden(question)
    } catch let error as StreamError where error.reason == .noInput {
      return []
    }
  }

  /// The key in a line without the blanks around it, `nil` when there is none.
  private static func key(_ bytes: [UInt8], _ source: String) throws -> Secret? {
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
}
