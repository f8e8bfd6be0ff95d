import ArgumentParsing
import ModelConfigKit

/// Parameters that more than one command takes.
enum SharedOptions {
  static let color = Option<ColorChoice>(
    "color", help: "When to use colour", choices: ColorChoice.allCases)

  static let noInput = Flag("no-input", help: "Never ask for anything")

  static let file = Option<String>(
    "file", short: "f", value: "WHERE",
    help: "The file: config, settings, local, project, project-local, or a path",
    completion: .choices(StandardLocation.allCases.map(\.rawValue), orFile: true))

  static let dryRun = Flag(
    "dry-run", short: "n", help: "Show what would change, keys masked, and write nothing")

  static let updateReferences = Flag(
    "update-references",
    help: "Let settings and custom droids that name a model follow when its id changes")

  static let format = Option<TextOrJSON>(
    "format", help: "How to print the result", choices: TextOrJSON.allCases)

  /// The option that names the environment variable of a key.
  static func keyEnv(help: String) -> Option<String> {
    Option("key-env", value: "NAME", help: help) { (text) throws(ValueError) in
      guard EnvironmentReference.isName(text) else {
        throw ValueError(
          expected: "the name of an environment variable, such as OPENROUTER_API_KEY")
      }
      return text
    }
  }

  /// The option that says which kind a file is, and the kinds that there are.
  static func kind(_ kinds: [FileKind], help: String) -> Option<FileKind> {
    Option("as", value: "KIND", help: "\(help): \(list(kinds))", choices: kinds)
  }

  /// The names of what can be chosen: `config, settings or openclaw`.
  static func list<Choice: RawRepresentable<String>>(_ choices: [Choice]) -> String {
    let names = choices.map(\.rawValue)
    return "\(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
  }

  static let selector = Positional(
    "SELECTOR", .one,
    help: "A model: custom:… id, index, display name or model identifier",
    completion: .dynamic("selectors"))
}

/// The forms of a result that have no others.
enum TextOrJSON: String, CaseIterable, Sendable {
  case text, json
}

/// When to use colour.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether a stream gets colour: what was asked for, else `NO_COLOR`, `CLICOLOR_FORCE`,
  /// `TERM=dumb`, and whether a person reads it.
  func isOn(_ stream: ToolContext.Output, _ environment: [String: String]) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if !(environment["NO_COLOR"] ?? "").isEmpty { return false }
      if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
      return stream.isTerminal && environment["TERM"] != "dumb"
    }
  }
}
