import ArgumentParsing
import XCTest

final class ToolDescriptionTests: XCTestCase {
  func testASoundTableHasNoDefects() {
    XCTAssertEqual(SampleTool.parser.tool.defects, [])
  }

  func testWhateverIsDeclaredTwiceIsADefect() {
    let tool = ToolDescription(
      name: "t", summary: "",
      commands: [
        CommandDescription(
          name: "add", summary: "",
          parameters: [
            Flag("all", short: "a", help: ""), Flag("any", short: "a", help: ""),
            Flag("color", help: ""),
          ]),
        CommandDescription(name: "plus", aliases: ["add"], summary: ""),
      ], shared: [Flag("color", help: "")])
    XCTAssertEqual(
      tool.defects,
      ["two commands named add", "add declares --color twice", "add declares -a twice"])
  }

  func testADeclaredHelpFlagReplacesTheBuiltInOne() {
    let flag = Flag("help", short: "?", help: "Explain")
    let tool = ToolDescription(name: "t", summary: "", commands: [], shared: [flag])
    XCTAssertEqual(tool.shared.map(\.form.help), ["Explain"])
  }
}
