import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class KeyHasItsFormTests: XCTestCase {
  private let rule = KeyHasItsForm()
  private let example = "sk-or-v1-0000000000000000example0000000000000000example0000000000000000"
  /// Made up.
  private let digits = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
  private var key: String { "sk-or-v1-" + digits }

  private func source(_ text: String, at url: String = "https://openrouter.ai/api/v1") -> String {
    Sample.config([
      "base_url": "\"\(url)\"", "api_key": text, "model": #""openai/gpt-oss-120b""#,
    ])
  }

  func testWhatCameAlongIsFoundAndTakenOff() {
    for (text, removed) in [
      (#"\"KEY\""#, "quotation marks"), ("'KEY'", "quotation marks"), ("KEY,", "a comma"),
      ("OPENROUTER_API_KEY=KEY", "a variable's name"),
      ("export OPENROUTER_API_KEY=KEY", "a variable's name"),
      ("Bearer KEY", "the word Bearer"), ("x-api-key: KEY", "a field's name"),
      (#"export A_KEY=\u0022KEY\u0022"#, "quotation marks and a variable's name"),
      ("<KEY>", "brackets"), ("  KEY; ", "a semicolon"),
    ] {
      for base in [
        "https://openrouter.ai/api/v1", "https://llm.acme.net/v1", "http://localhost:4000/v1",
      ] {
        let text = text.replacingOccurrences(of: "KEY", with: key)
          .replacingOccurrences(of: "API_\(key)", with: "API_KEY")
          .replacingOccurrences(of: "A_\(key)", with: "A_KEY")
        assertFinds(
          rule, "key comes with \(removed), expected the key alone",
          in: source("«\"\(text)\"»", at: base))
        assertMends(
          rule, source("\"\(text)\"", at: base), to: source("\"\(key)\"", at: base), unsafely: true)
      }
    }
  }

  func testNoFixHoldsAKeyOrIsSafe() {
    for text in ["'\(key)'", key + key, "Bearer \(key)"] {
      let file = ModelConfig(Array(source("\"\(text)\"").utf8), kind: .config)
      let fixes = Linter(rules: [rule]).lint(file).flatMap(\.fixes)
      XCTAssertEqual(fixes.map(\.isSafe), [false])
      XCTAssertEqual(fixes.flatMap(\.edits).flatMap(\.replacement), [])
      XCTAssertEqual(Fixing().mend(file, Linter()).count, 0)
    }
  }

  func testARepeatedKeyIsFoundAndLeftOnce() {
    let message = "the same key several times in a row, expected it once"
    for text in [key + key, "\(key) \(key)", "\(key),\(key)", key + key + key] {
      assertFinds(rule, message, in: source("«\"\(text)\"»"))
      assertMends(rule, source("\"\(text)\""), to: source("\"\(key)\""), unsafely: true)
    }
    assertFinds(
      rule, "two keys in a row, expected one",
      in: source("«\"\(key)\(key.dropLast(9))\"»"))
  }

  func testSomethingElseIsNoKey() {
    for (text, what) in [
      ("https://openrouter.ai/api/v1", "a URL"), ("openrouter.ai/api/v1", "a URL"),
      ("anthropic", "a protocol"), ("openai/gpt-oss-120b", "a model id"),
    ] {
      assertFinds(
        rule, "\(what) instead of a key, expected a key from OpenRouter",
        in: source("«\"\(text)\"»"))
    }
    assertFinds(
      rule, "a URL instead of a key, expected a key",
      in: source(#"«"https://llm.acme.net"»"#, at: "https://llm.acme.net/v1"))
  }

  func testOpenRoutersKeysHaveOneLength() {
    let expected = "expected \"sk-or-v1-\" and 64 hexadecimal digits"
    for (text, what) in [
      (String(key.dropLast()), "of 72 characters"), (key + "0", "of 74 characters"),
      (
        key.uppercased().replacingOccurrences(of: "SK-OR-V1-", with: "sk-or-v1-"),
        "with a character that none has"
      ),
    ] {
      assertFinds(rule, "key \(what), \(expected)", in: source("«\"\(text)\"»"))
    }
  }

  func testTheBeginningAndTheEndBelongToAKey() {
    for (text, url, message) in [
      (
        "v1-\(digits)", "https://openrouter.ai/api/v1",
        "the beginning of the key is missing, expected \"sk-or-v1-…\""
      ),
      (
        "sk_\(digits)", "https://api.groq.com/openai/v1",
        "the beginning of the key is missing, expected \"gsk_…\""
      ),
      (
        "gsk_0123", "https://api.groq.com/openai/v1",
        "key of 8 characters is cut off, expected the whole key"
      ),
      (
        "Zx81kQpLm93VbTr0aWqE77yN", "https://openrouter.ai/api/v1",
        "key \"…77yN\" is none of OpenRouter's, expected \"sk-or-…\""
      ),
    ] {
      assertFinds(rule, message, in: source("«\"\(text)\"»", at: url))
    }
  }

  func testKeysAreJudgedInFilesOfOtherSystems() {
    assertFinds(
      rule, "the beginning of the key is missing, expected \"sk-or-v1-…\"",
      in: "{env: {OPENROUTER_API_KEY: «\"v1-\(digits)\"»}}", as: .openClaw)
    assertFinds(
      rule, "key comes with quotation marks, expected the key alone",
      in: """
        {models: {providers: {openrouter: {baseUrl: "https://openrouter.ai/api/v1", \
        apiKey: «"'\(key)'"», models: []}}}}
        """, as: .openClaw)
    assertFinds(
      rule, "key comes with the word Bearer, expected the key alone",
      in: "OPENROUTER_KEY=«Bearer \(key)»\n", as: .libreChat)
    assertMends(
      rule, "OPENROUTER_KEY=Bearer \(key) # x\n", to: "OPENROUTER_KEY=\(key) # x\n", unsafely: true,
      as: .libreChat)
    assertFinds(
      rule, "key comes with a variable's name, expected the key alone",
      in: StoredSample.object(
        StoredSample.accessKey, ["secretAccessKey": "«\"SECRET=\(StoredSample.secret)\"»"]),
      as: .openRouterKeys)
  }

  func testKeysOfAllKnownFormsAreFine() {
    for (key, url) in [
      (key, "https://openrouter.ai/api/v1"), (example, "https://openrouter.ai/api/v1"),
      ("0123456789abcdef0123456789abcdef.AbCdEfGhIjKlMnOp", "https://api.z.ai/api/paas/v4"),
      ("AbCdEfGh.0123456789abcdefghijklmnopqrstuv", "https://inference.baseten.co/v1"),
      ("sk-ant-api03-AbCdEfGh0123456789-_AbCdEfGh0123456789AA", "https://api.anthropic.com"),
      (
        "AIzaSyA0123456789abcdefghijklmnopqrstu",
        "https://generativelanguage.googleapis.com/v1beta/openai"
      ),
      ("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.AbCdEfGhIjKlMnOpQrSt", "https://api.minimax.io/anthropic"),
      ("0123456789abcdef0123456789abcdef", "https://acme.openai.azure.com/openai/v1"),
      ("https://x", "http://localhost:8000"), ("openai", "http://localhost:8000"),
      ("\"quoted\"", "http://localhost:8000"), ("anthropic", "https://llm.acme.net/v1"),
      ("acme/0123", "https://llm.acme.net/v1"),
      ("${OPENROUTER_API_KEY}", "https://openrouter.ai/api/v1"),
      ("YOUR_KEY", "https://openrouter.ai/api/v1"), ("<your key>", "https://openrouter.ai/api/v1"),
      ("sk-or-v1-…1c96", "https://openrouter.ai/api/v1"),
    ] {
      assertAllows(rule, source(JSONWriter.quoted(key), at: url))
    }
  }
}

extension KeyHasItsFormTests {
  func testAReferenceInEnvIsForAnotherRule() {
    for text in ["${MY_KEY}", "$OPENROUTER_API_KEY", "op://a/b/c"] {
      assertAllows(rule, "OPENROUTER_KEY=\(text)\n", as: .libreChat)
    }
  }

  func testAKeyOfUnknownOriginIsFoundInEnv() {
    assertFinds(
      rule, "key \"…wxyz\" is none of OpenRouter's, expected \"sk-or-…\" or \"user_provided\"",
      in: "OPENROUTER_KEY=«00000000000000000000wxyz»\n", as: .libreChat)
  }

  func testTheWordInAnotherSpellingIsMended() {
    assertFinds(
      rule, "\"USER-PROVIDED\" is taken for a key, expected \"user_provided\"",
      in: "OPENROUTER_KEY=«USER-PROVIDED» # x\n", as: .libreChat)
    assertMends(
      rule, "OPENROUTER_KEY='user provided' # x\n", to: "OPENROUTER_KEY='user_provided' # x\n",
      as: .libreChat)
  }

  func testWhatIsAKeyOrAnotherRulesMatterIsFineInEnv() {
    for value in [
      example, "\"\(example)\"", "sk-or-example", "user_provided", "your_openrouter_api_key",
      "sk-or-…1c96", "sk-ant-00000000example00000000", "'two words'", "",
    ] {
      assertAllows(rule, "OPENROUTER_KEY=\(value)\n", as: .libreChat)
    }
  }

  func testAnotherCompanysKeyIsSpokenOfOnce() {
    assertFinds(
      KeyBelongsToEndpoint(),
      "key \"sk-ant-…mple\" is Anthropic's, expected one from OpenRouter",
      in: "OPENROUTER_KEY=«sk-ant-00000000example00000000example»\n", as: .libreChat)
  }
}
