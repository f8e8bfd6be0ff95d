import ArgumentParsing
import XCTest

final class ArgumentParserTests: XCTestCase {
  // MARK: What was typed

  func testEveryWayToGiveAnOptionIsUnderstood() throws {
    for line in ["--limit 3", "--limit=3", "-l 3", "-l3", "-l=3", "-ql3", "-ql 3", "-ql=3"] {
      let arguments = try arguments(of: "list " + line)
      XCTAssertEqual(arguments[SampleTool.limit], 3, line)
      XCTAssertEqual(arguments[SampleTool.quiet], line.hasPrefix("-q"), line)
    }
  }

  func testAnAttachedValueMayContainAnythingAndBeEmpty() throws {
    XCTAssertEqual(try arguments(of: "list --file=a=b")[SampleTool.file], "a=b")
    XCTAssertEqual(try arguments(of: "list --file=--x")[SampleTool.file], "--x")
    XCTAssertEqual(try arguments(of: "list --file=")[SampleTool.file], "")
    XCTAssertEqual(try arguments(of: "list --file -")[SampleTool.file], "-")
  }

  func testACombiningMarkHidesNothing() throws {
    let parser = SampleTool.parser
    for argument in [
      "-\u{301}", "--\u{301}", "-\u{301}q", "-q\u{301}", "--quiet\u{301}", "--\u{301}quiet",
      "-\u{301}-quiet", "-q=\u{301}", "--quiet=\u{301}", "-l\u{301}", "--\u{200D}", "-\u{FE0F}",
    ] {
      XCTAssertThrowsError(try parser.parse(["list", argument]), argument) {
        XCTAssertTrue($0 is UsageError, argument)
      }
    }
    for (argument, value) in [
      ("-f\u{301}", "\u{301}"), ("-f=\u{301}", "\u{301}"), ("--file=\u{301}x", "\u{301}x"),
      ("-qf\u{301}", "\u{301}"),
    ] {
      guard case .command(_, let arguments) = try parser.parse(["list", argument]) else {
        return XCTFail(argument)
      }
      XCTAssertEqual(arguments[SampleTool.file], value, argument)
    }
  }

  func testAbsentParametersReadAsAbsent() throws {
    let arguments = try arguments(of: "list")
    XCTAssertFalse(arguments[SampleTool.quiet])
    XCTAssertNil(arguments[SampleTool.limit])
    XCTAssertEqual(arguments.all(SampleTool.ignore), [])
    XCTAssertEqual(arguments[SampleTool.files], [])
  }

  func testARepeatableOptionKeepsItsOrder() throws {
    let arguments = try arguments(of: "list --ignore b --ignore=a")
    XCTAssertEqual(arguments.all(SampleTool.ignore), ["b", "a"])
    XCTAssertEqual(arguments[SampleTool.ignore], "a")
  }

  func testChoicesBecomeTheirValues() throws {
    XCTAssertEqual(try arguments(of: "list --format json")[SampleTool.format], .json)
    XCTAssertEqual(try arguments(of: "list --color always")[SampleTool.color], 1)
  }

  func testSharedOptionsStandBeforeOrAfterTheCommand() throws {
    for line in ["--color never list", "--color=never list", "list --color never"] {
      XCTAssertEqual(try arguments(of: line)[SampleTool.color], 2, line)
    }
  }

  func testTwoHyphensEndTheOptionsAndOneIsAnArgument() throws {
    let arguments = try arguments(of: "list - -q -- --file -q --")
    XCTAssertEqual(arguments[SampleTool.files], ["-", "--file", "-q", "--"])
    XCTAssertTrue(arguments[SampleTool.quiet])
    XCTAssertNil(arguments[SampleTool.file])
  }

  func testPositionalsShareTheArguments() throws {
    let arguments = try arguments(of: "move -n here 2")
    XCTAssertEqual(arguments[SampleTool.selector], ["here"])
    XCTAssertEqual(arguments[SampleTool.index], ["2"])
  }

  func testALaterPositionalIsNotStarved() throws {
    let sources = Positional("SOURCE", .oneOrMore, help: "")
    let target = Positional("TARGET", .one, help: "")
    let parser = ArgumentParser(
      tool: "copy", summary: "",
      commands: [CommandDescription(name: "run", summary: "", parameters: [sources, target])])
    guard case .command(_, let arguments) = try parser.parse(["run", "a", "b", "c"]) else {
      return XCTFail("not a command")
    }
    XCTAssertEqual(arguments[sources], ["a", "b"])
    XCTAssertEqual(arguments[target], ["c"])
  }

  func testAnAliasGivesTheCommandsName() throws {
    XCTAssertEqual(try outcome(of: "rm x"), "remove")
    XCTAssertEqual(try outcome(of: "__complete"), "__complete")
  }

  func testHelpAndVersion() throws {
    for line in ["", "help", "--help", "-h", "--no-input -h", "--help nothing"] {
      XCTAssertEqual(try outcome(of: line), "help of the tool", line)
    }
    for line in ["help remove", "help rm", "rm --help", "remove -h", "-h rm", "rm x -nh --junk"] {
      XCTAssertEqual(try outcome(of: line), "help of remove", line)
    }
    XCTAssertEqual(try outcome(of: "help --help"), "help of help")
    XCTAssertEqual(try outcome(of: "--version"), "version")
    XCTAssertEqual(try outcome(of: "--no-input -V"), "version")
  }

  // MARK: What is wrong

  func testMistakesAreExplained() {
    let messages: KeyValuePairs = [
      "lst": #"unknown command "lst"; did you mean "list"?"#,
      "mvoe": #"unknown command "mvoe"; did you mean "move"?"#,
      "re": #"unknown command "re"; did you mean "remove" or "rm"?"#,
      "wardrobe": #"unknown command "wardrobe"; "shelf help" lists the commands"#,
      "__complet": #"unknown command "__complet"; "shelf help" lists the commands"#,
      "help lst": #"unknown command "lst"; did you mean "list"?"#,
      "--no-input": #"a command is missing; "shelf help" lists them"#,
      "list --fiel x": #"unknown option "--fiel"; did you mean "--file"?"#,
      "list --quite=x": #"unknown option "--quite"; did you mean "--quiet"?"#,
      "list --f": #"unknown option "--f"; did you mean "--file" or "--format"?"#,
      "list -ignore": #"unknown option "-ignore"; did you mean "--ignore"?"#,
      "list -qx": #"unknown option "-x""#,
      "list --xylophone": #"unknown option "--xylophone""#,
      "--format json list": #""--format" must come after the command"#,
      "-q list": #""-q" must come after the command"#,
      "list --version": #"unknown option "--version""#,
      "list --file": #""--file" needs a value, as in "--file WHERE""#,
      "list -qf": #""-f" needs a value, as in "--file WHERE""#,
      "list --file --quiet": #"""
      "--file" needs a value, as in "--file WHERE", but "--quiet" follows; \#
      a value that begins with a hyphen is written "--file=-..."
      """#,
      "list --quiet=yes": #""--quiet" takes no value"#,
      "list -q=yes": #""-q" takes no value"#,
      "list --limit 3 -l4": #""-l" is given twice; it takes one value"#,
      "list --limit none": #"""
      invalid value "none" for "--limit": expected a whole number above 0
      """#,
      "list --format jsno": #"""
      invalid value "jsno" for "--format": expected "text" or "json"; did you mean "json"?
      """#,
      "list --color=pink": #"""
      invalid value "pink" for "--color": expected "auto", "always" or "never"
      """#,
      "move": "SELECTOR and INDEX are missing; usage: shelf move [OPTIONS] SELECTOR INDEX",
      "move x": "INDEX is missing; usage: shelf move [OPTIONS] SELECTOR INDEX",
      "move x 1 y": #"unexpected argument "y"; usage: shelf move [OPTIONS] SELECTOR INDEX"#,
      "__complete x": #"unexpected argument "x"; "shelf __complete" takes no arguments"#,
      "export": #"""
      "--to KIND" is missing; usage: shelf export [OPTIONS] --to KIND [SHELL]
      """#,
      "export --to x bsh": #"""
      invalid value "bsh" for "SHELL": expected "bash" or "zsh"; did you mean "bash" or "zsh"?
      """#,
    ]
    for (line, expected) in messages { XCTAssertEqual(message(of: line), expected, line) }
  }

  func testAnErrorNamesTheCommandIfThereWasOne() {
    XCTAssertEqual(failure(of: "--color never rm --xylophone")?.command, "remove")
    XCTAssertNil(failure(of: "lst")?.command)
  }

  // MARK: What is never repeated

  func testARefusedOptionNeverShowsItsValue() {
    let lines = [
      "list --api-key SECRET", "list --api-key=SECRET", "--api-key SECRET list",
      "list --apikey SECRET", "list --api=SECRET", "list -api-key SECRET", "list -api-key=SECRET",
    ]
    for line in lines {
      let spelling = line.split { " =".contains($0) }.first { $0.hasPrefix("-") } ?? ""
      XCTAssertEqual(
        message(of: line), "\"\(spelling)\" is not accepted: it would be seen by others", line)
    }
  }

  func testNoValueIsRepeatedWithAnUnknownOptionOrAFlag() {
    let lines = [
      "list --xylophone=SECRET", "list --xylophone SECRET", "list --quiet=SECRET", "list -q=SECRET",
      "list -xSECRET", "list --file --xylophone=SECRET", "list --file -xSECRET",
      "list --api-key=\u{301}SECRET",
    ]
    for line in lines {
      XCTAssertEqual(message(of: line)?.contains("SECRET"), false, line)
    }
  }

  func testEverythingThatIsRepeatedPassesThroughTheQuoteClosure() {
    let parser = ArgumentParser(
      tool: "shelf", summary: "", commands: SampleTool.commands, shared: [SampleTool.color],
      quote: { _ in "<masked>" })
    let lines = [
      "SECRET", "help SECRET", "list --SECRET", "list --limit SECRET", "list --format=SECRET",
      "move a 1 SECRET", "export --to x SECRET", "list --file --SECRET", "--SECRET",
    ]
    for line in lines {
      XCTAssertThrowsError(try parser.parse(words(line)), line) { error in
        let message = (error as? UsageError)?.message ?? ""
        XCTAssertTrue(message.contains("<masked>") && !message.contains("SECRET"), message)
      }
    }
  }

  // MARK: Asking the parser

  private func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init)
  }

  private func outcome(of line: String) throws -> String {
    switch try SampleTool.parser.parse(words(line)) {
    case .help(let command): "help of \(command ?? "the tool")"
    case .version: "version"
    case .command(let name, _): name
    }
  }

  private func arguments(of line: String) throws -> ParsedArguments {
    guard case .command(_, let arguments) = try SampleTool.parser.parse(words(line)) else {
      throw UsageError("not a command")
    }
    return arguments
  }

  private func failure(of line: String) -> UsageError? {
    do {
      _ = try SampleTool.parser.parse(words(line))
      return nil
    } catch {
      return error
    }
  }

  private func message(of line: String) -> String? {
    failure(of: line)?.message
  }
}
