import ArgumentParsing
import XCTest

final class ManualPageTests: XCTestCase {
  private let page = ManualPage(
    of: SampleTool.parser.tool, date: "November 20, 2025",
    description: [
      "It keeps order. It is quick, e.g. with a file of many entries. So it is.",
      ".Sh looks like \\fBmarkup\\fP, 'so \"does\" this… but it is not.",
    ],
    environment: [("NO_COLOR", "Switches colours off."), ("Nm", "Is not a macro here.")],
    files: [("~/.shelf/my entries.json", "The entries.")],
    exitStatus: [("0", "All is well."), ("1", "It is not.")]
  ).source()

  func testTheFormatterHasNothingToSay() throws {
    try Program.skipTest(without: "mandoc")
    XCTAssertEqual(try Program("mandoc", "-T", "lint", "-W", "style").run(input: page), "")
  }

  func testTheTextComesOutAsItWentIn() throws {
    let shown = try Program("mandoc", "-T", "utf8", "-O", "width=200").run(input: page)
    let plain = String(decoding: withoutOverstrikes(Array(shown.utf8)), as: UTF8.self)
    for text in [
      #".Sh looks like \fBmarkup\fP, 'so "does" this… but it is not."#, "It keeps order.  It is",
      "e.g. with", "shelf list [OPTIONS] [FILE ...]\n", "shelf move [OPTIONS] SELECTOR INDEX\n",
      "shelf export [OPTIONS] --to KIND [SHELL]\n", "-f, --file WHERE\n", "--format text|json\n",
      "--ignore RULE ...\n", "~/.shelf/my entries.json\n", "     Nm      Is not a macro here.\n",
      "shelf list --limit 3\n", "-V, --version\n",
    ] {
      XCTAssertTrue(plain.contains(text), "\(text) is not in \(plain)")
    }
  }

  func testTheSourceIsPlainAndComplete() {
    XCTAssertTrue(page.utf8.allSatisfy { $0 < 0x7F })
    XCTAssertTrue(page.hasPrefix(".Dd November 20, 2025\n.Dt SHELF 1\n.Os\n.Sh NAME\n.Nm shelf\n"))
    XCTAssertTrue(page.contains(".It Fl \\&f , Fl \\-file Ar WHERE\nThe file to work on\n"))
    let sections = page.split(separator: "\n").filter { $0.hasPrefix(".Sh ") }.map {
      $0.dropFirst(4)
    }
    XCTAssertEqual(
      sections,
      [
        "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "GLOBAL OPTIONS", "ENVIRONMENT", "FILES",
        "EXIT STATUS", "EXAMPLES",
      ])
    XCTAssertFalse(page.contains("api\\-key") || page.contains("__complete"))
  }

  /// The text without the pairs of letter and backspace that mark bold and underlined letters.
  private func withoutOverstrikes(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    for byte in bytes {
      if byte == 0x08 { kept.removeLast() } else { kept.append(byte) }
    }
    return kept
  }
}
