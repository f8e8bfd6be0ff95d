import FileStore
import ModelConfigKit

/// Everything outside of the tool that a command may touch: no command looks at the process.
package struct ToolContext: Sendable {
  /// One of the streams that the tool writes to.
  package struct Output: Sendable {
    /// Writes all bytes or throws.
    package var write: @Sendable ([UInt8]) throws -> Void
    /// Whether a person reads it.
    package var isTerminal: Bool
    /// The width in columns, `nil` where nobody knows.
    package var width: Int?

    /// Creates a stream.
    package init(
      isTerminal: Bool = false, width: Int? = nil,
      write: @escaping @Sendable ([UInt8]) throws -> Void
    ) {
      self.write = write
      self.isTerminal = isTerminal
      self.width = width
    }
  }

  /// Where the tool reads what is piped or typed into it.
  package struct Input: Sendable {
    /// Everything to the end, at most so many bytes.
    package var readAll: @Sendable (_ limit: Int) throws -> [UInt8]
    /// One line without its end, `nil` at the end.
    package var readLine: @Sendable () throws -> [UInt8]?
    /// Asks a person without showing what is typed.
    package var askHidden: @Sendable (_ question: String) throws -> [UInt8]
    /// Whether a person types.
    package var isTerminal: Bool

    /// Creates a stream.
    package init(
      isTerminal: Bool = false, readAll: @escaping @Sendable (Int) throws -> [UInt8],
      readLine: @escaping @Sendable () throws -> [UInt8]?,
      askHidden: @escaping @Sendable (String) throws -> [UInt8]
    ) {
      self.isTerminal = isTerminal
      self.readAll = readAll
      self.readLine = readLine
      self.askHidden = askHidden
    }
  }

  /// The arguments behind the tool's name.
  package var arguments: [String]
  /// The environment variables.
  package var environment: [String: String]
  /// The home directory, `nil` where there is none.
  package var home: String?
  /// The working directory.
  package var workingDirectory: String
  /// What is read.
  package var input: Input
  /// Where results go.
  package var output: Output
  /// Where everything else goes.
  package var messages: Output
  /// The one door to files.
  package var store: FileStore
  /// What git does with a file of a name in a directory of a work tree.
  package var askGit: @Sendable (_ directory: String, _ name: String) -> Exposure.Git
  /// The settings file that an organisation manages on this machine.
  package var managedSettings: String

  /// Where Droid looks for an organisation's settings.
  #if os(macOS)
    package static let managedSettings = "/Library/Application Support/Factory/settings.json"
  #else
    package static let managedSettings = "/etc/factory/settings.json"
  #endif

  /// Creates a context.
  package init(
    arguments: [String], environment: [String: String] = [:], home: String?,
    workingDirectory: String, input: Input, output: Output, messages: Output, store: FileStore,
    askGit: @escaping @Sendable (String, String) -> Exposure.Git = { _, _ in .passesOver },
    managedSettings: String = Self.managedSettings
  ) {
    self.arguments = arguments
    self.environment = environment
    self.home = home
    self.workingDirectory = workingDirectory
    self.input = input
    self.output = output
    self.messages = messages
    self.store = store
    self.askGit = askGit
    self.managedSettings = managedSettings
  }
}
