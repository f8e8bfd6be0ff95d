import XCTest

/// Colour, and streams that fail.
final class StreamTests: XCTestCase {
  private func hasColor(
    _ arguments: [String] = [], _ environment: [String: String] = [:], isTerminal: Bool
  ) throws -> Bool {
    let home = try TestHome()
    try home.write("{}")
    let run = home.run(["list"] + arguments) {
      $0.environment = environment
      $0.outputIsTerminal = isTerminal
    }
    return run.output.contains("\u{1B}[")
  }

  func testColor() throws {
    XCTAssertTrue(try hasColor(isTerminal: true))
    XCTAssertFalse(try hasColor(isTerminal: false))
    XCTAssertFalse(try hasColor([], ["NO_COLOR": "1"], isTerminal: true))
    XCTAssertTrue(try hasColor([], ["NO_COLOR": ""], isTerminal: true))
    XCTAssertFalse(try hasColor([], ["TERM": "dumb"], isTerminal: true))
    XCTAssertTrue(try hasColor([], ["CLICOLOR_FORCE": "1"], isTerminal: false))
    XCTAssertFalse(try hasColor([], ["CLICOLOR_FORCE": "0"], isTerminal: false))
    XCTAssertFalse(try hasColor([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], isTerminal: true))
    XCTAssertTrue(try hasColor(["--color", "always"], ["NO_COLOR": "1"], isTerminal: false))
    XCTAssertFalse(try hasColor(["--color=never"], ["CLICOLOR_FORCE": "1"], isTerminal: true))
    XCTAssertTrue(try hasColor(["--color=auto"], isTerminal: true))
  }

  func testJSONAndLinesForProgramsHaveNoColor() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    for arguments in [
      ["list", "--format", "json"], ["list", "--format", "ids"], ["rules", "--format", "json"],
    ] {
      let run = home.run(arguments + ["--color", "always"])
      XCTAssertFalse(run.output.contains("\u{1B}"), "\(arguments)")
    }
  }

  func testFailedOutputIsAFailure() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    for arguments in [
      ["list"], ["lint"], ["show", "0"], ["help"], ["--version"], ["rules"],
      ["lint", "--format", "json"],
    ] {
      let run = home.run(arguments) { $0.outputFails = true }
      XCTAssertEqual(run.code, 3, "\(arguments)")
      XCTAssertEqual(
        run.messages, "error: standard output: no space is left for the output\n", "\(arguments)")
    }
  }

  func testFailedMessagesAreAFailure() throws {
    let run = try TestHome().run("add", "openrouter") { $0.messagesFail = true }
    XCTAssertEqual(run.code, 3)
  }
}
