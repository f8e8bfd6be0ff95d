import XCTest

@testable import ModelConfigKit

final class KeyReferenceTests: XCTestCase {
  func testForms() {
    let forms: [(String, KeyReference.Form, String?)] = [
      ("${A_KEY}", .variable, "A_KEY"), ("$A_KEY", .variable, "A_KEY"),
      ("%A_KEY%", .variable, "A_KEY"),
      ("${ A_KEY }", .variable, "A_KEY"), ("$(A_KEY)", .variable, "A_KEY"),
      ("Bearer ${A_KEY}", .variable, "A_KEY"), ("GROQ_API_KEY", .variable, "GROQ_API_KEY"),
      ("${A_KEY", .unclosed, "A_KEY"), ("$A_KEY}", .unclosed, "A_KEY"),
      ("${A_KEY:-x", .unclosed, "A_KEY"),
      ("${A_KEY:-x}", .withDefault, "A_KEY"), ("${A_KEY-x}", .withDefault, "A_KEY"),
      ("${A_KEY:=x}", .withDefault, "A_KEY"), ("${A_KEY:?no key}", .withDefault, "A_KEY"),
      ("$(pass show a)", .command, nil), ("`pass show a`", .command, nil),
      ("!op read a", .command, nil),
      ("exec:pass show a", .command, nil), ("op://v/i/f", .stored(in: "1Password"), nil),
      ("pass:a/b", .stored(in: "pass"), nil), ("file:~/.key", .stored(in: "a file"), nil),
      ("file:///run/secrets/k", .stored(in: "a file"), nil),
      ("keychain:a", .stored(in: "the keychain"), nil), ("vault:a#b", .stored(in: "Vault"), nil),
      ("awssm://a/b", .stored(in: "a store of secrets"), nil), ("{{ key }}", .template, nil),
      ("<%= key %>", .template, nil), ("#{key}", .template, nil),
    ]
    for (text, form, name) in forms {
      XCTAssertEqual(KeyReference(text)?.form, form, text)
      XCTAssertEqual(KeyReference(text)?.name, name, text)
    }
    for text in [
      "", "$", "${}", "$$", "!", "!Hunter2", "acme$4fa8-19", "$2b$10$abc", "https://a.dev/v1", "x",
      "sk-ant-api03-4fa81b09", "pa55:word", "A_KEY",
    ] {
      XCTAssertNil(KeyReference(text), text)
    }
  }

  func testWhatIsShown() {
    for text in [
      "${A_KEY}", "${A_KEY", "${A_KEY:-none}", "${A_KEY:-}", "${A_KEY:?set it}", "op://v/i/f",
      "$(pass show a)", "!pass show a", "{{ key }}", "file:~/.key", "GROQ_API_KEY",
    ] {
      XCTAssertTrue(KeyReference.isHarmless(text), text)
    }
    let key = "gsk_Zq7Kp3Vw9Lt2Xr5Bn8Md4Hc6Fj1Gs0Ty"
    for text in [
      "${A_KEY:-\(key)}", "$(echo \(key))", "`echo \(key)`", "!echo \(key)", "op://\(key)/f",
      "{{ \(key) }}", "${A_KEY:-hunter2}", "curl://me:hunter2@a.dev", "Bearer ${A_KEY} hunter2",
      "$(acme-4fa81b09c2d7)", "{{acme-4fa81b09c2d7}}", "pass:acme4fa81b09", "${acme4fa81b09}",
      key,
    ] {
      XCTAssertFalse(KeyReference.isHarmless(text), text)
    }
  }
}
