import Foundation
import XCTest

@testable import ByokCommands

/// The real program in a process of its own.
final class BinaryTests: XCTestCase {
  private struct Result {
    let code: Int32
    let isSignal: Bool
    let output: String
    let messages: String
  }

  /// The program, which is built beside the tests.
  private func program() throws -> URL {
    var folder = Bundle(for: BinaryTests.self).bundleURL
    while folder.path != "/" {
      let file = folder.appendingPathComponent("byok")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return file
      }
      folder.deleteLastPathComponent()
    }
    throw XCTSkip("the program is not beside the tests")
  }

  private func run(
    _ arguments: [String], home: TestHome, input: String = "", output: FileHandle? = nil
  ) throws -> Result {
    let process = Process()
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.executableURL = try program()
    process.arguments = arguments
    process.environment = ["HOME": home.path]
    process.currentDirectoryURL = URL(fileURLWithPath: home.workingDirectory)
    process.standardInput = stdin
    process.standardOutput = output ?? stdout
    process.standardError = stderr
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    if output != nil { try stdout.fileHandleForWriting.close() }
    let bytes = stdout.fileHandleForReading.readDataToEndOfFile()
    let messages = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, isSignal: process.terminationReason == .uncaughtSignal,
      output: String(decoding: bytes, as: UTF8.self),
      messages: String(decoding: messages, as: UTF8.self))
  }

  func testVersion() throws {
    let result = try run(["--version"], home: TestHome())
    XCTAssertEqual(result.output, "byok \(Tool.version)\n")
    XCTAssertEqual(result.code, 0)
  }

  func testAddListLint() throws {
    let home = try TestHome()
    let added = try run(["add", "openrouter", "--key-stdin"], home: home, input: "\(Canary.key)\n")
    XCTAssertEqual(added.code, 0, added.messages)
    XCTAssertEqual(home.mode(home.factory()), 0o600)
    XCTAssertEqual(home.mode(home.path + "/.factory"), 0o700)
    XCTAssertTrue(try XCTUnwrap(home.text()).contains(Canary.key))
    let listed = try run(["list"], home: home)
    XCTAssertTrue(listed.output.contains("sk-or-v1-…4826"), listed.output)
    XCTAssertEqual(try run(["lint"], home: home).code, 0)
    XCTAssertEqual(try run(["show", "nothing"], home: home).code, 1)
    XCTAssertEqual(try run(["add", "openrouter", "--api-key", "X"], home: home).code, 2)
    XCTAssertEqual(try run(["lint", "nothing"], home: home).code, 3)
  }

  func testStandardInputIsLinted() throws {
    let result = try run(["lint", "-"], home: TestHome(), input: "{")
    XCTAssertEqual(result.code, 1)
    XCTAssertTrue(result.output.hasPrefix("<stdin>:1:"), result.output)
  }

  func testAFullDeviceIsAFailure() throws {
    guard let full = FileHandle(forWritingAtPath: "/dev/full") else {
      throw XCTSkip("no /dev/full")
    }
    let result = try run(["rules"], home: TestHome(), output: full)
    XCTAssertEqual(result.code, 3)
    XCTAssertTrue(result.messages.contains("no space is left"), result.messages)
  }

  func testAParentThatIgnoresTheEndOfItsChildrenHidesNoKey() throws {
    let home = try TestHome()
    XCTAssertEqual(
      home.run("add", "groq", "--key-stdin") { $0.input = Array("\(Canary.key)\n".utf8) }.code, 0)
    try home.write("", to: home.path + "/.git/HEAD")
    let git = try home.write("#!/bin/sh\nexit 1\n", to: home.path + "/bin/git")
    XCTAssertEqual(chmod(git, 0o700), 0)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "trap '' CHLD; exec \"$0\" lint", try program().path]
    process.environment = ["HOME": home.path, "PATH": home.path + "/bin"]
    process.standardOutput = output
    try process.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    XCTAssertTrue(text.contains("[exposed-key]"), text)
  }

  func testAnInterruptedRunEndsTheGitThatItAsks() throws {
    let home = try TestHome()
    XCTAssertEqual(
      home.run("add", "groq", "--key-stdin") { $0.input = Array("\(Canary.key)\n".utf8) }.code, 0)
    try home.write("", to: home.path + "/.git/HEAD")
    let pipe = home.path + "/pipe"
    XCTAssertEqual(mkfifo(pipe, 0o600), 0)
    let git = try home.write(
      "#!/bin/sh\nexec 9>'\(pipe)'\necho x >&9\nsleep 1000\n", to: home.path + "/bin/git")
    XCTAssertEqual(chmod(git, 0o700), 0)
    let process = Process()
    process.executableURL = try program()
    process.arguments = ["lint"]
    process.environment = ["HOME": home.path, "PATH": home.path + "/bin:/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // Before anybody writes: opening it later would wait for a git that is perhaps not started.
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    func next() -> String {
      var request = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 60_000) == 1 else { return "nothing" }
      var bytes = [UInt8](repeating: 0, count: 8)
      let count = read(reader, &bytes, bytes.count)
      return count == 0 ? "the end" : String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
    try process.run()
    XCTAssertEqual(next(), "x\n", "git runs")
    process.interrupt()
    XCTAssertEqual(next(), "the end", "nobody holds the pipe any more")
    process.waitUntilExit()
    XCTAssertEqual(process.terminationReason, .uncaughtSignal)
    XCTAssertEqual(process.terminationStatus, SIGINT)
  }
}
