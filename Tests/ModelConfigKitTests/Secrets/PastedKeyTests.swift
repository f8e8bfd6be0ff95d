import ModelConfigKit
import XCTest

final class PastedKeyTests: XCTestCase {
  /// Made up.
  private let key = "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"

  func testWhatCameAlongIsTakenOffAndNamed() {
    let cases: [(String, [String])] = [
      ("◆", []),
      (" ◆\n", ["white space"]),
      ("\u{FEFF}◆\u{200B}", ["white space"]),
      ("\"◆\"", ["quotation marks"]), ("'◆'", ["quotation marks"]),
      ("`◆`", ["quotation marks"]), ("“◆”", ["quotation marks"]),
      ("„◆“", ["quotation marks"]), ("«◆»", ["quotation marks"]),
      ("◆\"", ["quotation marks"]), ("\\\"◆\\\"", ["quotation marks"]),
      ("◆,", ["a comma"]), ("◆;", ["a semicolon"]),
      ("\"◆\",", ["a comma", "quotation marks"]),
      ("<◆>", ["brackets"]), ("[◆]", ["brackets"]),
      ("Bearer ◆", ["the word Bearer"]), ("bearer  ◆", ["the word Bearer"]),
      ("Authorization: Bearer ◆", ["a field's name", "the word Bearer"]),
      ("x-api-key: ◆", ["a field's name"]), ("api-key:◆", ["a field's name"]),
      ("\"apiKey\": \"◆\",", ["a comma", "a field's name", "quotation marks"]),
      ("api_key: '◆'", ["a field's name", "quotation marks"]),
      ("{\"apiKey\": \"◆\"}", ["brackets", "a field's name", "quotation marks"]),
      ("OPENROUTER_API_KEY=◆", ["a variable's name"]),
      ("OPENROUTER_API_KEY = \"◆\";", ["a semicolon", "a variable's name", "quotation marks"]),
      ("OPENROUTER_API_KEY: ◆", ["a field's name"]),
      ("ACME=◆", ["a variable's name"]), ("apiKey=◆", ["a variable's name"]),
      ("export OPENROUTER_API_KEY=◆", ["a variable's name"]),
      ("export acme='◆'", ["a variable's name", "quotation marks"]),
      ("set OPENROUTER_API_KEY=◆", ["a variable's name"]),
      ("set -gx OPENROUTER_API_KEY ◆", ["a variable's name"]),
      ("setx OPENROUTER_API_KEY \"◆\"", ["a variable's name", "quotation marks"]),
      ("$env:OPENROUTER_API_KEY=◆", ["a variable's name"]),
      ("$Env:OPENROUTER_API_KEY = \"◆\"", ["a variable's name", "quotation marks"]),
      ("const apiKey = '◆';", ["a semicolon", "a variable's name", "quotation marks"]),
    ]
    for (pattern, removed) in cases {
      let text = pattern.replacingOccurrences(of: "◆", with: key)
      let pasted = PastedKey(text)
      XCTAssertEqual(pasted.key, key, pattern)
      // What goes at the ends may go in any order.
      XCTAssertEqual(Set(pasted.removed), Set(removed), pattern)
      XCTAssertFalse(pasted.removed.contains { $0.contains("OPENROUTER") }, pattern)
    }
  }

  func testWhatBelongsToAKeyStays() {
    let keys = [
      "QmVkcm9ja0FQSUtleS1hYmNkLWF0LTEyMzQ1Njc4OTAxMg==", "ABCDEFGH=", "A=", "=",
      "0123456789abcdef0123456789abcdef.AbCdEfGhIjKlMnOp", "a1b2c3d4:e5f6a7b8",
      "key_1:0123456789abcdef", "user:password", "${OPENROUTER_API_KEY}", "{env:OPENAI_API_KEY}",
      "<your-key>", "$env:OPENROUTER_API_KEY", "Bearer", "OPENROUTER_API_KEY=", "", "\"",
      "https://openrouter.ai/api/v1", "https://example.com/?key=1", "op://vault/item/key",
    ]
    for key in keys {
      XCTAssertEqual(PastedKey(key).key, key)
      XCTAssertEqual(PastedKey(key).removed, [], key)
    }
  }

  func testACleanedKeyIsClean() {
    let parts = ["\"", "'", "export ", "A_KEY=", "Bearer ", ",", " ", ";", "x-api-key: ", "<", ">"]
    for first in parts {
      for second in parts {
        let text = first + second + key + second + first
        let once = PastedKey(text).key
        XCTAssertEqual(PastedKey(once).key, once, text)
        XCTAssertTrue(text.contains(once), text)
        XCTAssertTrue(once.contains(key), text)
      }
    }
  }
}
