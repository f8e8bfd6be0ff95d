/// Renders the script that teaches a shell a tool's command line.
///
/// A script offers the commands, the options that the typed command accepts, and values as each
/// parameter's `ValueCompletion` says. It offers nothing that is hidden or refused.
package struct CompletionScript: Sendable {
  /// A shell for which a script can be rendered.
  package enum Shell: String, CaseIterable, Sendable {
    case bash
    case zsh
    case fish
  }

  let tool: ToolDescription
  private let dynamic: [String: String]

  /// Creates the script of a tool.
  ///
  /// `dynamic` gives the shell command that prints the words of each dynamic kind, one a line. The
  /// command is trusted: it stands in the script as it is. A kind without one offers nothing.
  package init(for tool: ToolDescription, dynamic: [String: String] = [:]) {
    self.tool = tool
    self.dynamic = dynamic
  }

  /// The script's source, ending in a newline.
  package func source(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }
}

extension CompletionScript {
  /// The tool's name as a part of a function's name.
  var identifier: String {
    String(tool.name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  /// The command that prints the words of a dynamic value.
  func dynamicCommand(for completion: ValueCompletion) -> String? {
    completion.dynamicKind.flatMap { dynamic[$0] }.map { "\($0) 2>/dev/null" }
  }

  /// The function that bash and zsh call with a dynamic kind.
  var runFunction: String {
    caseFunction(
      "run", on: "$1",
      dynamic.sorted { $0.key < $1.key }.map { ([quoted($0.key)], "\($0.value) 2>/dev/null") })
  }

  /// A function that runs the first branch with a pattern that matches `subject`.
  func caseFunction(
    _ name: String, on subject: String, _ branches: [(patterns: [String], body: String)]
  ) -> String {
    let lines = branches.map { "    \($0.patterns.joined(separator: " | "))) \($0.body) ;;\n" }
    return """
      _\(identifier)_\(name)() {
        case "\(subject)" in
      \(lines.joined())    *) return 1 ;;
        esac
      }
      """
  }

  /// Whether a text is one word of every shell just as it is.
  func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// The text as one word of bash or zsh, in quotation marks where it needs them.
  func quoted(_ text: String) -> String {
    if isPlain(text) { return text }
    return "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}

extension ParameterForm {
  /// The first sentence of the help, without its full stop.
  var brief: String {
    help.sentences.first?.withoutFullStop ?? ""
  }

  /// The ways to type an option: `-f`, `--format`.
  var spellings: [String] {
    (short.map { ["-\($0)"] } ?? []) + [spelling]
  }

  /// Whether no more than one argument can fall to the positional.
  var takesOneArgument: Bool {
    arity?.maximum == 1
  }
}
