import ArgumentParsing
import XCTest

final class HelpRendererTests: XCTestCase {
  private let tool = SampleTool.parser.tool

  func testTheToolsHelpListsCommandsByGroup() {
    XCTAssertEqual(
      HelpRenderer(tool).text(forCommand: nil),
      """
      Keeps a shelf of entries in order.

      Usage: shelf COMMAND [OPTIONS] [ARGUMENTS]

      Look:
        list              Print the entries

      Change:
        move              Move an entry
        remove, rm        Remove entries
        export            Write entries in another form
        help              Explain a command

      Global options:
            --color WHEN  When to use colours.
            --no-input    Never ask
        -h, --help        Show help
        -V, --version     Show the version

      Run "shelf help COMMAND" for the details of one command.

      """)
  }

  func testACommandsHelpShowsItsWholeTable() {
    XCTAssertEqual(
      HelpRenderer(tool).text(forCommand: "list"),
      """
      Usage: shelf list [OPTIONS] [FILE...]

      Print the entries

      Entries are printed in the order in which the file has them, one on each line,
      so that other programs can read them.

      Arguments:
        [FILE...]               The files to read

      Options:
        -f, --file WHERE        The file to work on
            --format text|json  How to print it. The default is text.
            --ignore RULE...    A rule to skip
        -l, --limit COUNT       At most this many
        -q, --quiet             Say less

      Global options:
            --color WHEN        When to use colours.
            --no-input          Never ask
        -h, --help              Show help

      Examples:
        shelf list --limit 3
            Print the first three entries
        shelf list -
            Read what another program prints

      """)
  }

  func testAnAliasAndRequiredOptionsAreShown() {
    XCTAssertTrue(
      HelpRenderer(tool).text(forCommand: "rm").hasPrefix(
        "Usage: shelf remove [OPTIONS] SELECTOR...\nAlias: shelf rm\n\n"))
    XCTAssertTrue(
      HelpRenderer(tool).text(forCommand: "export").hasPrefix(
        "Usage: shelf export [OPTIONS] --to KIND [SHELL]\n\n"))
  }

  func testEveryLineKeepsTheWidth() {
    for width in [40, 52, 80, 100] {
      let renderer = HelpRenderer(tool, width: width)
      for name in [nil, "list", "move", "remove", "export", "help"] {
        for line in renderer.text(forCommand: name).split(separator: "\n") {
          XCTAssertLessThanOrEqual(line.count, width, String(line))
          XCTAssertNotEqual(line.last, " ", String(line))
        }
      }
    }
  }

  func testALongLabelStandsAloneAndALongUsageLineHangs() {
    let parser = ArgumentParser(
      tool: "tool", summary: "",
      commands: [
        CommandDescription(
          name: "run", summary: "Run it",
          parameters: [
            Flag("a-flag-with-quite-a-long-name-indeed", help: "What it does"),
            Positional("FIRST-ARGUMENT", .one, help: "One"),
            Positional("SECOND-ARGUMENT", .one, help: "Two"),
          ])
      ])
    XCTAssertEqual(
      HelpRenderer(parser.tool, width: 48).text(forCommand: "run"),
      """
      Usage: tool run [OPTIONS] FIRST-ARGUMENT
             SECOND-ARGUMENT

      Run it

      Arguments:
        FIRST-ARGUMENT   One
        SECOND-ARGUMENT  Two

      Options:
            --a-flag-with-quite-a-long-name-indeed
                         What it does

      Global options:
        -h, --help       Show help

      """)
  }

  func testHeadingsCanBeDecorated() {
    let text = HelpRenderer(tool) { "*\($0)*" }.text(forCommand: "rm")
    XCTAssertTrue(text.contains("*Usage:* shelf remove"))
    XCTAssertTrue(text.contains("\n*Global options:*\n"))
  }

  func testNothingHiddenOrRefusedIsShown() {
    for name in [nil, "list", "help"] {
      let text = HelpRenderer(tool).text(forCommand: name)
      XCTAssertFalse(text.contains("api-key") || text.contains("__complete"))
    }
  }
}
