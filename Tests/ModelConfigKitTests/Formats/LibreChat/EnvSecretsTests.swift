import XCTest

@testable import ModelConfigKit

final class EnvSecretsTests: XCTestCase {
  /// Asserts that exactly the marked texts are secret.
  private func assertSecret(
    _ marked: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    let source = MarkedSource(marked)
    let found = LibreChatConfig(source.bytes).secretRanges
    XCTAssertEqual(
      found, source.ranges, MarkedSource.marking(found, in: source.bytes), file: file, line: line)
  }

  func testAVariableOfASecretsNameHidesItsValue() {
    for name in [
      "OPENROUTER_KEY", "JWT_SECRET", "EMAIL_PASSWORD", "CREDS_IV", "BINGAI_TOKEN",
      "LDAP_BIND_CREDENTIALS", "DB_PASS", "db_pwd", "REFRESH_TOKENS_SECRET", "SENTRY_DSN",
      "AZURE_STORAGE_CONNECTION_STRING",
    ] {
      assertSecret("A=1\n\(name)=«hunter2»\n")
      assertSecret("export \(name) = \"«hun\\nter2»\" # x\n")
      assertSecret("\(name): '«hunter\n2»'\n")
      assertSecret("#  \(name)=«hunter2»\n")
      assertSecret("##\(name)='«hunter 2»'\nX=1 # \(name)=«hunter2»\n")
    }
  }

  func testWhatIsNoSecretIsSeen() {
    assertSecret("OPENROUTER_KEY=user_provided\nX_KEY=user_provided\nMAX_TOKENS=200\nY_KEY=\n")
    assertSecret("OPENROUTER_KEY=your_openrouter_api_key\nOPENAI_API_KEY=${MINE}\n")
    assertSecret("OPENAI_MODELS=gpt-4o-2024-08-06,claude-sonnet-4-5-20250929\nPORT=3080 # see x\n")
    // A password may be a text that would be no key.
    assertSecret("EMAIL_PASSWORD=«my dummy»\n")
  }

  func testTheUserPartOfAURLIsHidden() {
    assertSecret("MONGO_URI=mongodb://«u:p»@db/x\nREDIS_URL='redis://«:p@q/r»@h:1' # x\n")
    assertSecret("SITE=https://acme.net\nMAIL=a@b.c\n# MONGO_URI=mongodb://«u:p»@db\n")
  }

  func testARunThatMayBeAKeyIsHiddenAnywhere() {
    let run = "0f1e2d3c4b5a69788796a5b4"
    assertSecret("A=x,«\(run)»,y\n# see «\(run)»\njust «\(run)»\nB=1 # «\(run)»\n«\(run)»=1\n")
    assertSecret("A=\"x\\n«gsk_0000wxyz1»\\r\u{200B}y\" # «\(run)»\n")
    assertSecret("A='«0f1e2d3c4b5a\n69788796a5b4»'\n")
  }

  func testALineThatDoesNotParseHidesWhatFollowsItsName() {
    assertSecret("set JWT_SECRET=«hunter2\n»")
    assertSecret("OPENROUTER_KEY «hunter2\n»just words\n")
    assertSecret("X=\"open\n«hunter2\n»Y=1\njust words\n")
  }
}
