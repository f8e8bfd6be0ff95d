import Foundation
import XCTest

@testable import ByokCommands
@testable import FileStore
import ModelConfigKit

/// A home directory of its own for one test, gone after it, in which the tool is run.
final class TestHome: Sendable {
  let path: String
  /// The folder in which commands run: not the home itself, and without a `.factory` at first.
  let workingDirectory: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let short = UUID().uuidString.prefix(8)
    path = base.appendingPathComponent("byok-\(short)").path
    workingDirectory = path + "/work"
    try FileManager.default.createDirectory(
      atPath: workingDirectory, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of one of Droid's own files.
  func factory(_ name: String = "config.json") -> String { "\(path)/.factory/\(name)" }

  /// Writes one of Droid's files, or any other by its whole path.
  @discardableResult
  func write(_ text: String, to name: String = "config.json") throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes bytes.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String = "config.json") throws -> String {
    let file = name.hasPrefix("/") ? name : factory(name)
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    guard chmod(file, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return file
  }

  /// What a file holds, `nil` when there is none.
  func text(_ name: String = "config.json") -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a file, `nil` when there is none.
  func bytes(_ name: String = "config.json") -> [UInt8]? {
    FileManager.default.contents(atPath: name.hasPrefix("/") ? name : factory(name)).map {
      [UInt8]($0)
    }
  }

  /// The permission bits of a file or folder.
  func mode(_ path: String) -> UInt16? {
    var raw = stat()
    return lstat(path, &raw) == 0 ? UInt16(raw.st_mode & 0o7777) : nil
  }

  /// The names in a folder.
  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Runs the tool.
  @discardableResult
  func run(_ arguments: String..., with setup: (inout RunSetup) -> Void = { _ in }) -> RunResult {
    run(arguments, with: setup)
  }

  /// Runs the tool.
  @discardableResult
  func run(_ arguments: [String], with change: (inout RunSetup) -> Void = { _ in }) -> RunResult {
    var setup = RunSetup()
    setup.workingDirectory = workingDirectory
    change(&setup)
    return setup.run(arguments, home: path)
  }
}

/// What is around a run, beside its home.
struct RunSetup {
  /// What is piped in.
  var input: [UInt8] = []
  /// What a person answers to a hidden question; `nil` fails the test when there is one.
  var answer: String?
  var environment: [String: String] = [:]
  var workingDirectory = "/"
  /// What git says of a file.
  var askGit: @Sendable (String, String) -> Exposure.Git = { _, _ in .passesOver }
  var inputIsTerminal = false
  var outputIsTerminal = false
  var messagesAreTerminal = false
  var width: Int?
  /// The organisation's settings file, where it is not the machine's own.
  var managedSettings = ToolContext.managedSettings
  /// Whether writing to standard output fails.
  var outputFails = false
  /// Whether writing to standard error fails.
  var messagesFail = false

  /// A person at a terminal.
  mutating func useTerminal(width: Int? = 80) {
    (inputIsTerminal, outputIsTerminal, messagesAreTerminal) = (true, true, true)
    self.width = width
  }

  func run(_ arguments: [String], home: String) -> RunResult {
    let (output, messages, questions) = (Captured(), Captured(), Captured())
    let input = Piped(self.input)
    let answer = self.answer
    let code = Tool.run(
      ToolContext(
        arguments: arguments, environment: environment, home: home,
        workingDirectory: workingDirectory,
        input: .init(
          isTerminal: inputIsTerminal, readAll: { input.readAll($0) },
          readLine: { input.readLine() },
          askHidden: { question in
            questions.append(Array(question.utf8))
            guard let answer else { throw UnexpectedQuestion() }
            return Array(answer.utf8)
          }),
        output: stream(output, outputIsTerminal, fails: outputFails),
        messages: stream(messages, messagesAreTerminal, fails: messagesFail),
        store: ToolContext.store(home: home, system: Self.system), askGit: askGit,
        managedSettings: managedSettings))
    return RunResult(
      code: code.rawValue, output: output.text, messages: messages.text, questions: questions.text)
  }

  /// Nothing is flushed, which takes most of a run's time: others test that (`DurabilityTests`).
  private static let system: SystemCalls = {
    var system = SystemCalls.live
    system.synchronize = { _ throws(SystemError) in }
    return system
  }()

  private func stream(
    _ captured: Captured, _ isTerminal: Bool, fails: Bool
  ) -> ToolContext.Output {
    ToolContext.Output(isTerminal: isTerminal, width: isTerminal ? width : nil) { bytes in
      if fails { throw BrokenStream() }
      captured.append(bytes)
    }
  }
}

/// What a run left behind.
struct RunResult {
  let code: Int32
  let output: String
  let messages: String
  let questions: String

  /// Everything that it showed.
  var everything: String { output + messages + questions }

  /// The output as a JSON object.
  func json(file: StaticString = #filePath, line: UInt = #line) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try XCTUnwrap(value as? [String: Any], file: file, line: line)
  }
}

struct BrokenStream: Error, CustomStringConvertible {
  var description: String { "standard output: no space is left for the output" }
}

private struct UnexpectedQuestion: Error {}

/// Bytes that were written.
private final class Captured: @unchecked Sendable {
  private let lock = NSLock()
  private var bytes: [UInt8] = []

  func append(_ more: [UInt8]) { lock.withLock { bytes += more } }

  var text: String { lock.withLock { String(decoding: bytes, as: UTF8.self) } }
}

/// Bytes to be read.
private final class Piped: @unchecked Sendable {
  private let lock = NSLock()
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  func readAll(_ limit: Int) -> [UInt8] {
    lock.withLock {
      defer { bytes = [] }
      return Array(bytes.prefix(limit))
    }
  }

  func readLine() -> [UInt8]? {
    lock.withLock {
      guard !bytes.isEmpty else { return nil }
      let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
      bytes = bytes.dropFirst(line.count + 1)
      return Array(line)
    }
  }
}
