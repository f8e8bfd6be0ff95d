import FileStore
import HostProcess
import ModelConfigKit

extension ToolContext {
  /// The context of the process itself.
  package static var live: ToolContext {
    let environment = HostProcess.environment
    let home = HostProcess.homeDirectory(environment: environment)
    return ToolContext(
      arguments: HostProcess.arguments, environment: environment,
      home: home,
      workingDirectory: HostProcess.workingDirectory ?? ".",
      input: Input(
        isTerminal: StandardStream.input.isTerminal,
        readAll: { try StandardStream.input.readAll(limit: $0) },
        readLine: { try StandardStream.input.readLine() },
        askHidden: answer),
      output: Output(.output, environment), messages: Output(.error, environment),
      store: store(home: home),
      askGit: { directory, name in
        switch GitQuestion(directory: directory, name: name, environment: environment).ask() {
        case .ignored, .noWorkTree: .passesOver
        case .notIgnored: .takes
        case .unknown: .isSilent
        }
      })
  }

  /// What a person types unseen, nothing where the input ends instead.
  private static func answer(to question: String) throws -> [UInt8] {
    do {
      return try HiddenPrompt().ask(question)
    } catch  where error.reason == .noInput {
      return []
    }
  }

  /// The store that keeps what it replaces in a home directory.
  package static func store(home: String?, system: SystemCalls = .live) -> FileStore {
    FileStore(
      system: system, backups: home.map { BackupDirectory(path: "\($0)/.factory/.byok") })
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
