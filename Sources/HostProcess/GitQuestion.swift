/// Asks git about one file.
package struct GitQuestion: Sendable {
  /// What git said.
  package enum Answer: Sendable {
    /// It passes the file over.
    case ignored
    /// It has the file, or would take it up.
    case notIgnored
    /// The directory is in no work tree.
    case noWorkTree
    /// Nothing of use: git is missing, refuses to look at the work tree, or took too long.
    case unknown
  }

  private let directory: String
  private let name: String
  private let environment: [String: String]
  private let timeLimit: Duration

  /// A question about a file in a directory.
  ///
  /// - Parameters:
  ///   - directory: the directory that holds the file itself: git follows no links below it.
  ///   - name: the file's name in it.
  ///   - environment: the environment; variables that would point git elsewhere are left out.
  ///   - timeLimit: how long git may take.
  package init(
    directory: String, name: String, environment: [String: String] = HostProcess.environment,
    timeLimit: Duration = .seconds(5)
  ) {
    self.directory = directory
    self.name = name
    self.environment = environment.filter { !$0.key.hasPrefix("GIT_") }
    self.timeLimit = timeLimit
  }

  /// Whether git ignores the file (`git check-ignore`).
  ///
  /// A file that is tracked is not ignored, whatever `.gitignore` says.
  package func ask() -> Answer {
    var variables = environment
    variables["GIT_OPTIONAL_LOCKS"] = "0"
    // Nor may a question load from elsewhere what a partial clone left out.
    variables["GIT_NO_LAZY_FETCH"] = "1"
    // Its words are looked at.
    variables["LC_ALL"] = "C"
    // A repository can name a program to watch its files; a question must not start it.
    let arguments = [
      "-c", "core.fsmonitor=false", "-C", directory, "check-ignore", "-q", "--", name,
    ]
    let program = ChildProgram(
      "git", arguments, environment: variables, messages: .taken, outputLimit: 65_536,
      timeLimit: timeLimit)
    guard let result = try? program.run() else { return .unknown }
    switch result.exitCode {
    case 0: return .ignored
    case 1: return .notIgnored
    default:
      let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
      let isNone = lines.contains { $0.hasPrefix("fatal: not a git repository") }
      return isNone ? .noWorkTree : .unknown
    }
  }
}
