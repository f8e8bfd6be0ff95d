import Foundation
import XCTest

/// A program of the machine that a test asks for its opinion; the test is skipped where it is missing.
struct Program {
  private let name: String
  private let arguments: [String]

  init(_ name: String, _ arguments: String...) {
    self.name = name
    self.arguments = arguments
  }

  /// Skips the test where a program is missing; inside an assertion a skip would be a failure.
  static func skipTest(without name: String) throws { _ = try Program(name).path() }

  private func path() throws -> String {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let candidates = search.split(separator: ":").map { "\($0)/\(name)" }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw XCTSkip("\(name) is not installed")
    }
    return path
  }

  /// What the program prints, errors included, when it reads `input`.
  func run(input: String) throws -> String {
    let path = try path()
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("argument-parsing-\(UUID().uuidString)")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments + [file.path]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
