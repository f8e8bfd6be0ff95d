import XCTest

@testable import ByokCommands

/// Display names that would move the cursor, run commands, or read as something else.
final class HostileNameTests: XCTestCase {
  private static let scalars: [UInt32] =
    [
      0x00, 0x01, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x84,
      0x85,
      0x8E, 0x90, 0x9B, 0x9C, 0x9D, 0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x17B4, 0x180E, 0x200B,
      0x200C,
      0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060,
      0x2061,
      0x2066, 0x2067, 0x2068, 0x2069, 0x206F, 0x3164, 0xFE00, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB,
      0x1D173,
      0xE0001, 0xE0041, 0xE007F, 0xE0100,
    ]
  private static let sequences = [
    "\u{1B}[2J\u{1B}[1;1H", "\u{1B}]0;title\u{07}", "\u{1B}]52;c;cm0gLXJm\u{07}",
    "\u{1B}P+q\u{1B}\\",
    "\u{9B}31m", "a\r\nb", "a\n::error::x", "\u{202E}txt.exe", "a\u{0008}\u{0008}b",
  ]

  private static var names: [String] {
    scalars.compactMap(Unicode.Scalar.init).map { "a\($0)b" } + sequences
  }

  func testNoUnsafeCharacterReachesAStream() throws {
    XCTAssertGreaterThan(Self.names.count, 60)
    for name in Self.names {
      for literal in [Self.escaped(name), Self.raw(name)] {
        let home = try TestHome()
        try home.write(
          """
          {"custom_models": [{"model_display_name": "\(literal)", "model": "m", "api_key": "k",
            "base_url": "\(literal)", "provider": "\(literal)", "max_tokens": 5, "\(literal)": 1},
            {"model_display_name": "z", "model": "m"}]}
          """)
        for command in Self.commands {
          let run = home.run(command) { $0.useTerminal(width: 100) }
          assertSafe(run, "\(command) \(name.debugDescription)")
        }
      }
    }
  }

  func testNoUnsafeCharacterOfAnArgumentReachesAStream() throws {
    for name in Self.names {
      for command in [
        ["show", name], ["lint", name], [name], ["--\(name)"], ["add", name], ["explain", name],
        ["list", "--file", name], ["add", "openrouter", "--name", name],
        ["lint", "--format", name],
        ["lint", "-", "--stdin-name", name],
      ] {
        assertSafe(try TestHome().run(command), "\(command.debugDescription)")
      }
    }
  }

  func testJSONGivesTheNameBack() throws {
    for name in Self.names {
      let home = try TestHome()
      try home.write("{\"custom_models\": [{\"model_display_name\": \"\(Self.escaped(name))\"}]}")
      let models = try home.run("list", "--format", "json").json()["models"] as? [[String: Any]]
      let shown = try XCTUnwrap(models?.first?["displayName"] as? String)
      XCTAssertEqual(Array(shown.utf8), Array(name.utf8), name.debugDescription)
    }
  }

  private static let commands: [[String]] = [
    ["list"], ["list", "--format", "ids"], ["list", "--format", "names"],
    ["list", "--format", "json"], ["show", "0"], ["show", "0", "--format", "json"], ["lint"],
    ["lint", "--format", "json"], ["lint", "--format", "sarif"], ["lint", "--format", "github"],
    ["__complete", "selectors"], ["set", "0", "--name", "x", "--dry-run"],
    ["remove", "0", "--dry-run"], ["remove", "m"], ["show", "ab"], ["remove", "0"],
  ]

  private func assertSafe(
    _ run: RunResult, _ what: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    let text = run.everything.unicodeScalars.filter { $0 != "\n" }
    let found = Self.withoutColor(String(String.UnicodeScalarView(text)))
      .unicodeScalars.filter(TerminalText.isUnsafe)
    if !found.isEmpty {
      XCTFail("\(what): \(run.everything.debugDescription)", file: file, line: line)
    }
  }

  /// The text without the tool's own sequences, which hold digits and semicolons only.
  private static func withoutColor(_ text: String) -> String {
    text.replacingOccurrences(
      of: "\u{1B}\\[(0|1|2|31|32|1;31|1;33|1;36)m", with: "", options: .regularExpression)
  }

  private static func escaped(_ name: String) -> String {
    name.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private static func raw(_ name: String) -> String {
    name.unicodeScalars.map { $0.value < 0x20 || $0 == "\\" ? escaped(String($0)) : String($0) }
      .joined()
  }
}
