import XCTest

final class KeySourceTests: XCTestCase {
  private func key(_ home: TestHome) throws -> String? {
    let text = try XCTUnwrap(home.text())
    let line = text.split(separator: "\n").first { $0.contains("api_key") }
    return line?.split(separator: "\"").last { $0 != "," }.map(String.init)
  }

  func testFirstLineOfStandardInputIsTrimmed() throws {
    for input in ["\(Canary.key)", "\(Canary.key)\n", "  \(Canary.key)\t\r\nsecond\n"] {
      let home = try TestHome()
      let run = home.run("add", "openrouter", "--key-stdin") { $0.input = Array(input.utf8) }
      XCTAssertEqual(run.code, 0)
      XCTAssertEqual(try key(home), Canary.key)
      XCTAssertFalse(run.messages.contains("placeholder"), run.messages)
    }
  }

  func testNoKeyOnStandardInputWritesNothing() throws {
    for input in ["", "\n", " \t\r\n", "\n\(Canary.key)\n"] {
      let home = try TestHome()
      let run = home.run("add", "openrouter", "--key-stdin") { $0.input = Array(input.utf8) }
      XCTAssertEqual(run.code, 1, input)
      XCTAssertEqual(run.messages, "error: standard input holds no key, nothing was written\n")
      XCTAssertNil(home.text())
    }
  }

  func testDamagedKeysAreRefused() throws {
    let inputs: [[UInt8]] = [
      [0x73, 0xFF, 0x6B], [0x73, 0x00, 0x6B], Array("\u{1B}[200~sk-x\u{1B}[201~".utf8),
      Array("sk-\u{200B}x".utf8),
    ]
    for input in inputs {
      let home = try TestHome()
      let run = home.run("add", "openrouter", "--key-stdin") { $0.input = input }
      XCTAssertEqual(run.code, 1)
      XCTAssertTrue(run.messages.contains("standard input holds characters"), run.messages)
      XCTAssertNil(home.text())
    }
  }

  func testVariableIsWrittenByValueIntoConfig() throws {
    let home = try TestHome()
    let run = home.run("add", "openrouter", "--key-env", "K") { $0.environment["K"] = Canary.key }
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(try key(home), Canary.key)
  }

  func testUnsetOrEmptyVariableWritesNothing() throws {
    for environment in [[:], ["K": ""], ["K": "  "]] {
      let home = try TestHome()
      let run = home.run("add", "openrouter", "--key-env", "K") { $0.environment = environment }
      XCTAssertEqual(run.code, 1)
      XCTAssertTrue(run.messages.contains("environment variable K is not set or empty"))
      XCTAssertNil(home.text())
    }
  }

  func testAPersonAtATerminalIsAsked() throws {
    let home = try TestHome()
    let run = home.run("add", "openrouter") {
      $0.useTerminal()
      $0.answer = "\(Canary.key) "
    }
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(run.questions, "OpenRouter key (empty: later): ")
    XCTAssertEqual(try key(home), Canary.key)
  }

  func testEveryWayToTypeAKeyIsHidden() throws {
    for option in ["--key", "--key-stdin"] {
      let home = try TestHome()
      let added = home.run("add", "openrouter", option) {
        $0.useTerminal()
        $0.answer = Canary.key
      }
      XCTAssertEqual(added.code, 0, added.messages)
      XCTAssertEqual(added.questions, "OpenRouter key: ")
      XCTAssertEqual(try key(home), Canary.key)
      let changed = home.run("set", "0", option) {
        $0.useTerminal()
        $0.answer = Canary.foreignKey
      }
      XCTAssertEqual(changed.code, 0, changed.messages)
      XCTAssertEqual(changed.questions, "Key for \"GPT-OSS-20B [OpenRouter]\": ")
      XCTAssertEqual(try key(home), Canary.foreignKey)
    }
  }

  func testAPersonIsAskedWhereverTheStreamsLead() throws {
    let home = try TestHome()
    let run = home.run("add", "ollama", "--key") { $0.answer = Canary.foreignKey }
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertEqual(try key(home), Canary.foreignKey)
  }

  func testNoInputAllowsNoQuestionAndNoSilentWait() throws {
    for command in [["add", "openrouter"], ["set", "0"]] {
      for option in ["--key", "--key-stdin"] {
        let home = try TestHome()
        try home.write(ThreeModels.text)
        let run = home.run(command + [option, "--no-input"]) {
          $0.useTerminal()
          $0.input = Array(Canary.key.utf8)
        }
        XCTAssertEqual(run.code, 2, "\(command) \(option)")
        XCTAssertTrue(run.messages.contains("\"--no-input\" allows no question"), run.messages)
        XCTAssertEqual(home.text(), ThreeModels.text)
      }
    }
    let piped = try TestHome().run("add", "openrouter", "--key-stdin", "--no-input") {
      $0.input = Array(Canary.key.utf8)
    }
    XCTAssertEqual(piped.code, 0, piped.messages)
  }

  func testAnEmptyAnswerToAKeyThatWasPromisedWritesNothing() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    for answer in ["", " "] {
      let run = home.run("set", "0", "--key") {
        $0.useTerminal()
        $0.answer = answer
      }
      XCTAssertEqual(run.code, 1)
      XCTAssertTrue(run.messages.contains("no key was entered, nothing was written"), run.messages)
      XCTAssertEqual(home.text(), ThreeModels.text)
    }
  }

  func testNobodyIsAskedForAKeyThatCannotBeSet() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text.replacing("]", with: ""))
    let broken = home.run("set", "0", "--key") { $0.useTerminal() }
    XCTAssertEqual(broken.code, 1)
    XCTAssertEqual(broken.questions, "")
    try home.write(ThreeModels.text)
    XCTAssertEqual(home.run("set", "nowhere", "--key") { $0.useTerminal() }.questions, "")
  }

  func testNoFileIsPastedAtATerminal() throws {
    for command in [["lint", "-"], ["import", "-", "--as", "config"]] {
      let run = try TestHome().run(command) {
        $0.useTerminal()
        $0.input = Array(ThreeModels.text.utf8)
      }
      XCTAssertEqual(run.code, 2, "\(command)")
      XCTAssertTrue(run.messages.contains("standard input is a terminal"), run.messages)
    }
  }

  func testAnEmptyAnswerGivesThePlaceholder() throws {
    let home = try TestHome()
    let run = home.run("add", "openrouter") {
      $0.useTerminal()
      $0.answer = ""
    }
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(try key(home), "YOUR_OPENROUTER_KEY")
    XCTAssertTrue(run.messages.contains("the key is a placeholder"), run.messages)
  }

  func testNobodyIsAskedInVain() throws {
    let home = try TestHome()
    XCTAssertEqual(home.run("add", "openrouter", "--no-input") { $0.useTerminal() }.questions, "")
    let taken = home.run("add", "openrouter") { $0.useTerminal() }
    XCTAssertEqual(taken.code, 1)
    XCTAssertEqual(taken.questions, "")
    XCTAssertEqual(home.run("add", "ollama") { $0.useTerminal() }.questions, "")
    let piped = home.run("add", "groq") {
      $0.useTerminal()
      $0.inputIsTerminal = false
    }
    XCTAssertEqual(piped.questions, "")
    try home.write("not json")
    let broken = home.run("add", "openai") { $0.useTerminal() }
    XCTAssertEqual(broken.code, 1)
    XCTAssertEqual(broken.questions, "")
  }

  func testKeyAsAnArgumentIsRefusedAndNotEchoed() throws {
    let home = try TestHome()
    for arguments in [
      ["--api-key", Canary.key], ["--api-key=\(Canary.key)"], ["--apikey", Canary.key],
      ["--api-kye=\(Canary.key)"], ["--api_key", Canary.key],
    ] {
      for command in [["add", "openrouter"], ["set", "0"]] {
        let run = home.run(command + arguments)
        XCTAssertEqual(run.code, 2, "\(arguments)")
        XCTAssertTrue(run.messages.contains("--key-stdin"), run.messages)
        XCTAssertFalse(run.everything.contains(Canary.parts[0]), run.everything)
      }
    }
    XCTAssertNil(home.text())
  }

  func testWhatBecameOfAVariableIsSaid() throws {
    let home = try TestHome()
    let config = home.run("add", "openrouter", "--key-env", "MINE") {
      $0.environment["MINE"] = Canary.key
    }
    XCTAssertTrue(
      config.messages.contains(
        "\n  the value of MINE stands in the file now: config.json expands no variables\n"),
      config.messages)
    let unset = home.run("add", "groq", "--key-env", "MINE", "--file", "settings")
    XCTAssertTrue(
      unset.messages.contains("\n  ${MINE} was written, and MINE is not set here\n"), unset.messages
    )
    let set = home.run("set", "0", "--key-env", "MINE", "--file", "settings") {
      $0.environment["MINE"] = "x"
    }
    XCTAssertFalse(set.messages.contains("MINE"), set.messages)
  }
}

extension KeySourceTests {
  func testWhatCameAlongWithAPastedKeyIsLeftOut() throws {
    for (pasted, removed) in [
      ("\"%\",", "quotation marks and a comma"), ("Bearer %", "the word Bearer"),
      ("OPENROUTER_API_KEY=%", "a variable's name"),
      ("export OPENROUTER_API_KEY='%'", "quotation marks and a variable's name"),
    ] {
      let input = pasted.replacing("%", with: Canary.key)
      for arguments in [["--key-stdin"], ["--key"], ["--key-env", "K"]] {
        let home = try TestHome()
        let run = home.run(["add", "openrouter"] + arguments) {
          $0.input = Array(input.utf8)
          $0.answer = input
          $0.environment["K"] = input
        }
        XCTAssertEqual(run.code, 0, run.messages)
        XCTAssertEqual(try key(home), Canary.key)
        XCTAssertTrue(run.messages.contains("left out \(removed) around the key"), run.messages)
        XCTAssertFalse(run.everything.contains(Canary.parts[0]), run.everything)
      }
    }
  }

  func testWhatIsNoKeyIsRefused() throws {
    for (pasted, reason) in [
      ("\"\"", "holds no key"), ("...", "holds no key"), ("''", "holds no key"),
      ("https://openrouter.ai/api/v1", "holds an address"), ("op://a/b/c", "holds an address"),
    ] {
      let home = try TestHome()
      let run = home.run("add", "openrouter", "--key-stdin") { $0.input = Array(pasted.utf8) }
      XCTAssertEqual(run.code, 1, pasted)
      XCTAssertTrue(run.messages.contains(reason), run.messages)
      XCTAssertNil(home.text())
    }
    let home = try TestHome()
    let lines = home.run("add", "openrouter", "--key-env", "K") {
      $0.environment["K"] = "\(Canary.key)\n\(Canary.foreignKey)"
    }
    XCTAssertEqual(lines.code, 1)
    XCTAssertTrue(lines.messages.contains("holds several lines"), lines.messages)
    XCTAssertNil(home.text())
  }
}
