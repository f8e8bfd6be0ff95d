import XCTest

/// Files of credentials for OpenRouter through the commands.
final class StoredKeysTests: XCTestCase {
  private static let commands: [[String]] = [
    [], ["--format", "json"], ["--format", "sarif"], ["--format", "github"],
    ["--fix", "--dry-run"], ["--unsafe-fixes", "--dry-run"], ["--strict", "--quiet"],
    ["--fix"], ["--unsafe-fixes"],
  ]

  /// An object, one of its values replaced by the key.
  private static func object(_ members: KeyValuePairs<String, String>, _ field: String) -> String {
    let lines = members.map { name, value in
      "\"\(name)\": \"\(name == field ? value.replacing("%", with: Canary.foreignKey) : value)\""
    }
    return "{\(lines.joined(separator: ", "))}"
  }

  private static let azure: KeyValuePairs = [
    "model_slug": "openai/gpt%", "endpoint_url": "http://h.acme.net/deployments/%?api-key=%",
    "api_key": "%", "model_id": "%",
  ]
  private static let aws: KeyValuePairs = [
    "accessKeyId": "%", "secretAccessKey": "%", "region": "us-east-1%",
  ]
  private static let google: KeyValuePairs = [
    "type": "service_account%", "project_id": "%", "private_key_id": "%",
    "private_key": #"-----BEGIN PRIVATE KEY-----\\n%\\n-----END PRIVATE KEY-----\\n"#,
    "client_email": "%", "token_uri": "https://acme.net/%", "region": "%",
    "client_x509_cert_url": "https://acme.net/?key=%", "bucket": "%",
  ]
  private static let resource: KeyValuePairs = [
    "api_key": "%", "resource_name": "https://%.openai.azure.com", "resource_type": "openai%",
  ]

  /// Files with a key in every place that one could end up in.
  private static var files: [String] {
    let key = Canary.foreignKey
    let objects = [azure, aws, google, resource].flatMap { members in
      members.map { object(members, $0.key) }
    }
    let all = [azure, aws, google, resource].map { members in
      "{\(members.map { "\"\($0.key)\": \"\($0.value.replacing("%", with: key))\"" }.joined(separator: ", "))}"
    }
    return objects + all + all.map { "[\($0), \($0)]" } + all.map { String($0.dropLast(9)) } + [
      key, "\(key)\n", " \(key) \r\n", "\"\(key)\"", "\"\(key)", "[\"\(key)\"]",
      "{\"x\": \"\(key)\"}", "{\"\(key)\": 1}", "{\"api_key\": [\"\(key)\"]}",
      "{\"accessKeyId\": \"ABC\", \"secretAccessKey\": \(key)}", "Bearer \(key)", "\(key)\n\(key)",
      "\u{FEFF}\(key)", "AKIA\(key)", "\"\\u005a\(key.dropFirst())\"",
      "{\"resource_name\": \"\\u005a\(key.dropFirst())\"}", "\(Canary.key)\n", "\"\(Canary.key)\"",
    ]
  }

  func testNoKeyIsShown() throws {
    for (number, file) in Self.files.enumerated() {
      for command in Self.commands {
        let home = try TestHome()
        let path = try home.write(file, to: home.workingDirectory + "/keys.json")
        let run = home.run(["lint", "--as", "openrouter-keys", path] + command) {
          if number % 2 == 0 { $0.useTerminal(width: 200) }
        }
        for part in Canary.parts where run.everything.contains(part) {
          XCTFail("\(command) on \(file) shows the key:\n\(run.everything)")
        }
      }
    }
  }

  func testWhatIsSoundIsNamed() throws {
    let home = try TestHome()
    let path = try home.write(
      #"{"api_key": "0000example0000example", "resource_name": "acme-ai"}"#,
      to: home.workingDirectory + "/azure.json")
    let run = home.run("lint", path)
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(
      run.messages, "an Azure resource for OpenRouter in \(path), no problems\n")
    let report = try home.run("lint", path, "--format", "json").json()
    let file = try XCTUnwrap((report["files"] as? [[String: Any]])?.first)
    XCTAssertEqual(file["kind"] as? String, "openrouter-keys")
    XCTAssertEqual(file["models"] as? Int, 0)
  }

  func testALineBreakEscapedTwiceIsMended() throws {
    let home = try TestHome()
    let key = #"-----BEGIN PRIVATE KEY-----\\nMIIexample00\\n-----END PRIVATE KEY-----\\n"#
    let source = """
      {"type": "service_account", "project_id": "acme", "private_key": "\(key)",
       "client_email": "a@acme.iam.gserviceaccount.com"}
      """
    let path = try home.write(source, to: home.workingDirectory + "/vertex.json")
    XCTAssertEqual(home.run("lint", path).code, 1)
    let run = home.run("lint", "--fix", path)
    XCTAssertEqual(run.code, 0, run.everything)
    XCTAssertEqual(home.text(path), source.replacing(#"\\n"#, with: #"\n"#))
  }

  func testTheFileIsNoneOfDroids() throws {
    let home = try TestHome()
    let path = try home.write(Self.files[0], to: home.workingDirectory + "/keys.json")
    let run = home.run("list", "--file", path)
    XCTAssertEqual(run.code, 1)
    XCTAssertTrue(run.messages.contains("a file of provider credentials for OpenRouter"))
    XCTAssertFalse(run.messages.contains("import"), run.messages)
  }
}
