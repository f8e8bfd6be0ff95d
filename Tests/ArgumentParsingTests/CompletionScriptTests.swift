import ArgumentParsing
import XCTest

final class CompletionScriptTests: XCTestCase {
  private let script = CompletionScript(
    for: SampleTool.parser.tool,
    dynamic: ["selectors": #"printf '%s\n' custom:A-[x]-0 "custom:it's B-1" other"#])

  func testEveryScriptIsAcceptedByItsShell() throws {
    for shell in CompletionScript.Shell.allCases {
      let output = try Program(shell.rawValue, "-n").run(input: script.source(for: shell))
      XCTAssertEqual(output, "", shell.rawValue)
    }
  }

  func testNoScriptOffersWhatIsHiddenOrRefused() {
    for shell in CompletionScript.Shell.allCases {
      let source = script.source(for: shell)
      XCTAssertFalse(source.contains("api-key") || source.contains("__complete"), shell.rawValue)
    }
  }

  // MARK: bash

  func testBashOffersCommandsAndOptions() throws {
    XCTAssertEqual(try bash("shelf", ""), ["list", "move", "remove", "export", "help"])
    XCTAssertEqual(try bash("shelf", "re"), ["remove"])
    XCTAssertEqual(try bash("shelf", "--"), ["--color", "--no-input", "--help", "--version"])
    XCTAssertEqual(try bash("shelf", "--color", "never", "list", "--f"), ["--file", "--format"])
    XCTAssertEqual(try bash("shelf", "rm", "--d"), ["--dry-run"])
  }

  func testBashOffersValues() throws {
    XCTAssertEqual(try bash("shelf", "list", "--format", ""), ["text", "json"])
    XCTAssertEqual(try bash("shelf", "list", "--format", "=", "j"), ["json"])
    XCTAssertEqual(try bash("shelf", "list", "--format", "="), ["text", "json"])
    XCTAssertEqual(try bash("shelf", "list", "--format=j"), ["json"])
    XCTAssertEqual(try bash("shelf", "--color", "a"), ["auto", "always"])
    XCTAssertEqual(try bash("shelf", "list", "--limit", ""), [])
    XCTAssertEqual(try bash("shelf", "help", "m"), ["move"])
  }

  func testBashOffersDynamicWordsQuotedAndWithoutWhatReadlineHolds() throws {
    let all = [#"custom:A-\[x\]-0"#, #"custom:it\'s\ B-1"#, "other"]
    XCTAssertEqual(try bash("shelf", "rm", "other", ""), all)
    XCTAssertEqual(try bash("shelf", "move", "custom", ":", "A"), [#"A-\[x\]-0"#])
    XCTAssertEqual(try bash("shelf", "move", "custom", ":"), [#"A-\[x\]-0"#, #"it\'s\ B-1"#])
    XCTAssertEqual(try bash("shelf", "move", "\"custom:i"), ["custom:it's B-1"])
    XCTAssertEqual(try bash("shelf", "move", "other", ""), [])
    XCTAssertEqual(try bash("shelf", "move", "--", "o"), ["other"])
  }

  func testBashOffersFilesWhereTheTableSaysSo() throws {
    XCTAssertEqual(try bash("shelf", "list", "/de"), ["/dev"])
    XCTAssertEqual(try bash("shelf", "list", "--file", "/de"), ["/dev"])
    XCTAssertEqual(try bash("shelf", "rm", "/de"), [])
  }

  /// What bash offers when the cursor stands at the end of `words`.
  private func bash(_ words: String...) throws -> [String] {
    let typed = words.map { "'\($0)'" }.joined(separator: " ")
    let question = """
      COMP_WORDS=(\(typed)) COMP_CWORD=\(words.count - 1)
      _shelf
      [[ ${#COMPREPLY[@]} -eq 0 ]] || printf '%s\\n' "${COMPREPLY[@]}"
      """
    let output = try Program("bash").run(input: script.source(for: .bash) + question)
    return output.split(separator: "\n").map(String.init)
  }

  // MARK: fish

  func testFishOffersCommandsOptionsAndValues() throws {
    try Program.skipTest(without: "fish")
    XCTAssertEqual(try fish("shelf re"), ["remove"])
    XCTAssertEqual(try fish("shelf --color never list --f"), ["--file", "--format"])
    XCTAssertEqual(try fish("shelf list --format "), ["json", "text"])
    XCTAssertEqual(try fish("shelf list --format=j"), ["--format=json"])
    XCTAssertEqual(try fish("shelf list --limit "), [])
    XCTAssertEqual(try fish("shelf rm o"), ["other"])
    XCTAssertEqual(try fish("shelf list --file hom"), ["home"])
  }

  /// What fish offers at the end of `line`, without the explanations.
  private func fish(_ line: String) throws -> [String] {
    let question = "complete -C '\(line)'\n"
    let output = try Program("fish", "--no-config").run(input: script.source(for: .fish) + question)
    return output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  // MARK: zsh

  func testZshSpecifiesEveryParameter() {
    let source = script.source(for: .zsh)
    for line in [
      "'(-l --limit)-l+[At most this many]:COUNT: '",
      "'(-f --file)--file=[The file to work on]:WHERE: _shelf_offer home project --files'",
      "'*--ignore=[A rule to skip]:RULE: '",
      "'(--format)--format=[How to print it]:text|json: _shelf_offer text json'",
      "'*:SELECTOR: _shelf_offer --run selectors'", "'1::SHELL: _shelf_offer bash zsh'",
      "'rm:Remove entries'", "remove|rm)",
    ] {
      XCTAssertTrue(source.contains(line), line)
    }
  }
}
