import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class KeyHasNoWhitespaceTests: XCTestCase {
  private let rule = KeyHasNoWhitespace()

  func testWhiteSpaceIsFoundAndRemoved() {
    let half = Sample.key.prefix(20)
    let rest = Sample.key.dropFirst(20)
    for (text, message) in [
      (#"\#(Sample.key)\n"#, "key has a line break at its end, expected none"),
      (" \(Sample.key)", "key has a space at its start, expected none"),
      ("\(Sample.key)\u{200B}", "key has U+200B at its end, expected none"),
      ("\u{FEFF}\(Sample.key)", "key has U+FEFF at its start, expected none"),
      ("\(half)\u{200D}\(rest)", "key has U+200D inside, expected none"),
    ] {
      assertFinds(rule, message, in: Sample.config(["api_key": "«\"\(text)\"»"]))
      assertMends(rule, Sample.config(["api_key": "\"\(text)\""]), to: Sample.config([:]))
    }
  }

  func testABlankInsideIsRemovedUnaskedOnlyWhereTheRestIsKnownToBeAKey() {
    let half = Sample.key.prefix(20)
    let rest = Sample.key.dropFirst(20)
    for (text, message) in [
      ("\(half) \(rest)", "key has a space inside, expected none"),
      (#"\#(half)\r\n\#(rest)"#, "key has a line break inside, expected none"),
    ] {
      assertFinds(rule, message, in: Sample.config(["api_key": "«\"\(text)\"»"]))
      assertMends(
        rule, Sample.config(["api_key": "\"\(text)\""]), to: Sample.config([:]), unsafely: true)
    }
    // Made up.
    let key = "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"
    func source(_ key: String) -> String {
      Sample.config(["base_url": #""https://openrouter.ai/api/v1""#, "api_key": "\"\(key)\""])
    }
    assertMends(rule, source("\(key.prefix(40)) \(key.dropFirst(40))"), to: source(key))
  }

  func testAWordBesideAKeyIsNotJoinedToItUnasked() {
    let key = Sample.key
    for text in ["Token \(key)", "\(key) old", "\(key) \(key)", "Basic acme0123456789", "ab\tcd"] {
      let source = Sample.config(["api_key": JSONWriter.quoted(text)])
      let found = Linter(rules: [rule]).lint(ModelConfig(Array(source.utf8), kind: .config))
      XCTAssertEqual(found.count, 1, text)
      XCTAssertFalse(found.flatMap(\.fixes).contains(where: \.isSafe), text)
    }
  }

  func testAFixLeavesOtherEscapesAsTheyAre() {
    assertMends(
      rule, Sample.config(["api_key": #""acme\/4fa8\u0031\t""#]),
      to: Sample.config(["api_key": #""acme\/4fa8\u0031""#]))
  }

  func testAFixQuotesNoKey() {
    let source = Sample.config(["api_key": #""\#(Sample.key)\n""#])
    let found = Linter(rules: [rule]).lint(ModelConfig(Array(source.utf8), kind: .config))
    for fix in found.flatMap(\.fixes) {
      XCTAssertFalse(fix.message.contains("gsk"))
      XCTAssertEqual(fix.edits.flatMap(\.replacement), [])
    }
  }

  func testOthersAreFine() {
    assertAllows(rule, Sample.config([:]))
    assertAllows(
      rule, Sample.config(["base_url": #""http://localhost:1""#, "api_key": #""not needed""#]))
    assertAllows(rule, Sample.config(["api_key": #"" ""#]))
  }

  func testWordsAreNoKeyThatADeletionCouldMake() {
    assertOffersNoFix(rule, Sample.config(["api_key": "\"$(pass show openrouter)\""]))
    assertOffersNoFix(rule, Sample.config(["api_key": "\"op read op://x/y\""]))
  }
}
