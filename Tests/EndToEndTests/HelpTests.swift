import ArgumentParsing
import XCTest

@testable import ByokCommands

final class HelpTests: XCTestCase {
  func testTheTableOfParametersHasNoDefect() {
    XCTAssertEqual(Tool.parser.tool.defects, [])
  }

  func testEveryCommandHasHelpThatFitsEightyColumns() throws {
    let home = try TestHome()
    for command in Tool.commands.map({ $0.description }) where !command.isHidden {
      let help = home.run("help", command.name)
      XCTAssertEqual(help.code, 0)
      XCTAssertEqual(help.messages, "")
      XCTAssertEqual(help.output, home.run(command.name, "--help").output)
      XCTAssertTrue(help.output.hasPrefix("Usage: byok \(command.name)"), help.output)
      XCTAssertFalse(help.output.contains("--api-key"), help.output)
      XCTAssertFalse(command.examples.isEmpty, "\(command.name) has no example")
      let prose = help.output.split(separator: "\n").filter { !$0.hasPrefix("  ") }
      XCTAssertTrue(prose.allSatisfy { $0.count <= 80 }, help.output)
      for alias in command.aliases {
        XCTAssertEqual(home.run(alias, "-h").output, help.output)
      }
    }
  }

  func testTheToolItself() throws {
    let home = try TestHome()
    let help = home.run("--help")
    XCTAssertEqual(help.output, home.run("help").output)
    XCTAssertEqual(home.run("--version").output, "byok \(Tool.version)\n")
    for command in Tool.commands.map({ $0.description }) where !command.isHidden {
      XCTAssertTrue(help.output.contains("\n  \(command.name)"), command.name)
    }
  }

  func testMistypedCommandsAndOptions() throws {
    let home = try TestHome()
    for (arguments, suggestion) in [
      (["lst"], "list"), (["lnit"], "lint"), (["list", "--fromat", "json"], "--format"),
      (["add", "openrouter", "--dryrun"], "--dry-run"), (["help", "ad"], "add"),
    ] {
      let run = home.run(arguments)
      XCTAssertEqual(run.code, 2, "\(arguments)")
      XCTAssertEqual(run.output, "")
      XCTAssertTrue(run.messages.contains("did you mean \"\(suggestion)\"?"), run.messages)
    }
  }
}
