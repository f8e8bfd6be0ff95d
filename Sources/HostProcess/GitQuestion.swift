/// Asks git about one file.
package struct GitQuestion: Sendable {
  private let directory: String
  private let name: String
  private let environment: [String: String]

  /// A question about a file in a directory.
  ///
  /// - Parameters:
  ///   - directory: the directory that holds the file itself: git follows no links below it.
  ///   - name: the file's name in it.
  ///   - environment: the environment; variables that would point git elsewhere are left out.
  package init(
    directory: String, name: String, environment: [String: String] = HostProcess.environment
  ) {
    self.directory = directory
    self.name = name
    self.environment = environment.filter { !$0.key.hasPrefix("GIT_") }
  }

  /// Whether git ignores the file (`git check-ignore`).
  ///
  /// A file that is tracked is not ignored, whatever `.gitignore` says.
  ///
  /// - Returns: `nil` where git is missing, or the directory is in no work tree.
  package func isIgnored() -> Bool? {
    var variables = environment
    variables["GIT_OPTIONAL_LOCKS"] = "0"
    // A repository can name a program to watch its files; a question must not start it.
    let arguments = [
      "-c", "core.fsmonitor=false", "-C", directory, "check-ignore", "-q", "--", name,
    ]
    let result = try? ChildProgram("git", arguments, environment: variables).run()
    switch result?.exitCode {
    case 0: return true
    case 1: return false
    default: return nil
    }
  }
}
