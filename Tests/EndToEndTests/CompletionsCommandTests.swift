import ArgumentParsing
import Foundation
import XCTest

final class CompletionsCommandTests: XCTestCase {
  func testTheShellsAcceptTheirScripts() throws {
    for (shell, check) in [("bash", ["-n"]), ("zsh", ["-n"]), ("fish", ["--no-execute"])] {
      let run = try TestHome().run("completions", shell) { $0.useTerminal() }
      XCTAssertEqual(run.code, 0)
      XCTAssertTrue(run.output.contains("__complete"), shell)
      if let complaint = try complaint(of: shell, check, about: run.output) {
        XCTAssertEqual(complaint, "", shell)
      }
    }
  }

  func testOtherShellsAreRefused() throws {
    XCTAssertEqual(try TestHome().run("completions").code, 2)
    let run = try TestHome().run("completions", "bsh")
    XCTAssertEqual(run.code, 2)
    XCTAssertTrue(run.messages.contains("\"bash\""), run.messages)
  }

  func testWords() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    XCTAssertEqual(
      home.run("__complete", "selectors").output,
      "custom:A-0\ncustom:B-b-1\ncustom:Ä-2\nA\nB b\nÄ\n")
    XCTAssertTrue(home.run("__complete", "presets").output.hasPrefix("openrouter\n"))
    XCTAssertTrue(home.run("__complete", "rules").output.contains("\nunknown-provider\n"))
    XCTAssertEqual(home.run("__complete", "other").code, 2)
  }

  func testNoWordsAndNoComplaintWhereFilesAreBroken() throws {
    let home = try TestHome()
    XCTAssertEqual(home.run("__complete", "selectors").everything, "")
    try home.write("{", to: home.factory("config.json/x"))
    let run = home.run("__complete", "selectors")
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(run.everything, "")
  }

  func testTheHiddenCommandIsNotShown() throws {
    let home = try TestHome()
    XCTAssertFalse(home.run("help").output.contains("__complete"))
    XCTAssertFalse(home.run("manual").output.contains("complete selectors"))
    XCTAssertFalse(home.run("__complet").messages.contains("did you mean"))
  }

  func testManualPage() throws {
    let run = try TestHome().run("manual")
    XCTAssertEqual(run.code, 0)
    XCTAssertTrue(run.output.hasPrefix(".Dd "), run.output)
    for command in ["lint", "undo", "completions", "manual"] {
      XCTAssertTrue(run.output.contains("\n.Ss \(command)\n"), command)
    }
    if let complaint = try complaint(
      of: "mandoc", ["-T", "lint", "-W", "warning"], about: run.output)
    {
      XCTAssertEqual(complaint, "")
    }
  }

  /// What a program says about a text, `nil` where it is not installed.
  private func complaint(
    of name: String, _ arguments: [String], about text: String
  ) throws -> String? {
    let folders = ["/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    guard
      let path = folders.map({ "\($0)/\(name)" })
        .first(where: FileManager.default.isExecutableFile(atPath:))
    else { return nil }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("byok-text-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
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
