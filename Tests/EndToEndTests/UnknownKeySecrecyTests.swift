import XCTest

/// Keys of issuers whom nobody knows, in files that slips have spoilt and in what messages quote.
final class UnknownKeySecrecyTests: XCTestCase {
  private let mixed = "Zq7Wx2Lm9Kt4Rv8Yb3Nc6Hd1Jf5Gs0Pa"
  private let signed = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYqZ3vT8kLm0"
  private let commands: [[String]] = [
    ["lint"], ["lint", "--format", "json"], ["lint", "--format", "sarif"],
    ["lint", "--format", "github"], ["lint", "--fix", "--dry-run"],
    ["lint", "--unsafe-fixes", "--dry-run"], ["lint", "--unsafe-fixes"],
    ["remove", "0", "--dry-run"],
    ["set", "0", "--max-tokens", "5", "--dry-run"],
  ]

  private func assertHidden(
    _ run: RunResult, _ what: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    for part in ["Zq7Wx2Lm9K", "6Hd1Jf5G", "wJalrXU", "K7MDENG", "bPxRfiCY"]
    where run.everything.contains(part) {
      XCTFail("\(what) shows the key:\n\(run.everything)", file: file, line: line)
    }
  }

  func testSlipsShowNoKey() throws {
    let members = [
      #""api_key" "%""#, #""api_key"= "%""#, #""api_key": {"value": "%"}"#, #""api_key": % "#,
      #""api_key": "first" + "%""#, #""api_key": "%" + "%""#, #""api_key": "%" "%""#,
      #""extra_headers": {"Cookie": "%", "X-Custom": "%"}"#, #""api_key": "x" // %"# + "\n",
      #""provider": "%""#, #""base_url": "https://h/v1?key=%""#, #""base_url": "user:%@host""#,
      #""base_url": "https://h/v1#%""#, #""passwd": "%""#, #""secretTokens": ["%"]"#,
      #""base_url": "https://user:%@h/v1""#,
    ]
    for member in members {
      for key in [mixed, signed] where !(key == signed && member.contains("provider")) {
        let file =
          "{\"custom_models\": [{\"model\": \"m\", \"max_tokens\": 1, "
          + "\(member.replacing("%", with: key))}]}"
        for command in commands {
          let home = try TestHome()
          try home.write(file)
          assertHidden(home.run(command), "\(command) on \(file)")
        }
      }
    }
  }

  func testARunInAMessageIsMasked() throws {
    let home = try TestHome()
    assertHidden(home.run("lint", "/nope/\(mixed)"), "a path")
    assertHidden(home.run("lint", "/nope/\(signed)"), "a path")
    try home.write("{\"custom_models\": [{\"model_display_name\": \"\(mixed)\", \"model\": 1}]}")
    assertHidden(home.run("lint", "--format", "json"), "a name")
  }

  func testOtherSystemsMessages() throws {
    let home = try TestHome()
    let file = """
      {models: {providers: {acme: {baseUrl: 'https://acme.dev/v1', api: '%', apiKey: 'x',
        models: [{id: 'm', name: 'm', maxTokens: '%'}]}}}}
      """
    for key in [mixed, signed] {
      try home.write(file.replacing("%", with: key), to: "openclaw.json")
      for format in ["text", "json", "sarif", "github"] {
        assertHidden(
          home.run("lint", home.factory("openclaw.json"), "--as", "openclaw", "--format", format),
          format)
      }
      assertHidden(
        home.run("import", home.factory("openclaw.json"), "--as", "openclaw", "--dry-run"), "import"
      )
    }
  }
}
