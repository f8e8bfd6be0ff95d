import XCTest

final class GitHubReportTests: XCTestCase {
  func testOneCommandForEachFinding() throws {
    let home = try TestHome()
    let path = home.workingDirectory + "/a,b:%/config.json"
    try home.write(
      """
      {"custom_models": [
        {"model_display_name": "50%", "model": "m-7b", "base_url": "https://openrouter.ai/api/v1",
         "api_key": "YOUR_KEY", "provider": "openAI", "max_tokens": 5}
      ]}
      """, to: path)
    let run = home.run("lint", path, "--format", "github")
    XCTAssertEqual(run.code, 1)
    XCTAssertEqual(run.messages, "")
    let lines = run.output.split(separator: "\n")
    let file = "file=a%2Cb%3A%25/config.json"
    XCTAssertTrue(
      lines.contains {
        $0.hasPrefix(
          "::error \(file),line=3,endLine=3,col=39,endColumn=47,"
            + "title=unknown-provider::unknown provider \"openAI\"")
      }, run.output)
    XCTAssertTrue(lines.contains { $0.hasPrefix("::warning \(file),") }, run.output)
    XCTAssertTrue(lines.contains { $0.hasPrefix("::notice \(file),") }, run.output)
    XCTAssertTrue(lines.allSatisfy { $0.hasPrefix("::") })
  }

  func testAMessageBeginsNoCommandOfItsOwn() throws {
    let home = try TestHome()
    try home.write(
      #"{"custom_models": [{"model_display_name": "x\n::stop-commands::y%0A::error::z"}]}"#)
    let run = home.run("lint", "--format", "github")
    let starts = ["::error file=", "::warning file=", "::notice file="]
    for line in run.output.split(separator: "\n") {
      XCTAssertTrue(starts.contains { line.hasPrefix($0) }, String(line))
      XCTAssertFalse(line.contains("%0A"), String(line))
    }
    XCTAssertTrue(run.output.contains("y%250A"), run.output)
  }

  func testACleanRunSaysSoAsideFromTheCommands() throws {
    let home = try TestHome()
    try home.write(#"{"custom_models": []}"#)
    let run = home.run("lint", "--format", "github", "--ignore", "no-models")
    XCTAssertEqual(run.output, "")
    XCTAssertEqual(run.messages, "0 models in ~/.factory/config.json, no problems\n")
  }
}
