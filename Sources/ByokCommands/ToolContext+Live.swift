import FileStore
import HostProcess

extension ToolContext {
  /// The context of the process itself.
  package static var live: ToolContext {
    let environment = HostProcess.environment
    return ToolContext(
      arguments: HostProcess.arguments, environment: environment,
      home: HostProcess.homeDirectory(environment: environment),
      workingDirectory: HostProcess.workingDirectory ?? ".",
      input: Input(
        isTerminal: StandardStream.input.isTerminal,
        readAll: { try StandardStream.input.readAll(limit: $0) },
        readLine: { try StandardStream.input.readLine() },
        askHidden: { try HiddenPrompt().ask($0) }),
      output: Output(.output, environment), messages: Output(.error, environment),
      store: FileStore(),
      isIgnoredByGit: { directory, name in
        GitQuestion(directory: directory, name: name, environment: environment).isIgnored()
      })
  }
}

extension ToolContext.Output {
  fileprivate init(_ stream: StandardStream, _ environment: [String: String]) {
    let isTerminal = stream.isTerminal
    self.init(
      isTerminal: isTerminal, width: isTerminal ? stream.width(environment: environment) : nil,
      write: { try stream.write($0) })
  }
}
