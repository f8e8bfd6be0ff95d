import XCTest

@testable import ModelConfigKit

final class KeyPatternTests: XCTestCase {
  func testAKeyOfAKnownIssuerIsMaskedInAnyText() {
    for prefix in KeyIssuer.prefixes {
      let key = prefix + "Zq7Kp3Vw9Lt2Xr5Bn8Md4Hc6Fj1Gs0Ty"
      let masked = KeyPattern.masked("key=\(key), really")
      XCTAssertEqual(masked, "key=\(prefix)…s0Ty, really")
    }
  }

  func testWhatIsNoKeyIsLeftAlone() {
    for text in [
      "sk-ip", "hf_", "task-force-of-many", "desk-0123456789abcdef", "", "sk-xxxxxxxxxxxx",
    ] {
      XCTAssertEqual(KeyPattern.masked(text), text)
    }
  }

  func testStrictlyAnyLongMixtureIsAKey() {
    XCTAssertEqual(KeyPattern.strictlyMasked("9f86d081884c7d659a2feaa0c55ad015"), "…d015")
    XCTAssertEqual(KeyPattern.strictlyMasked("unknown-provider"), "unknown-provider")
  }

  func testAnIDBehindANameIsAPartOfIt() {
    let id = "Zq8xV3mN7bT2kL9wR4yH6cJ1"
    for name in ["acme/model:\(id)", "Acme Large acme/model:\(id)", "model@\(id)"] {
      XCTAssertEqual(KeyPattern.maskedName(name), name)
    }
    for name in [
      "<KEY:\(id)>", "{env:\(id)}", "https://acme.net/\(id)", "x [a:\(id)]", id, ":\(id)",
    ] {
      XCTAssertFalse(KeyPattern.maskedName(name).contains("Zq8xV3mN"), name)
    }
  }

  func testNamesOfModelsAreNoKeys() {
    for name in [
      "claude-sonnet-4-5-20250929", "Qwen3-Coder-480B-A35B-Instruct-Turbo",
      "moonshotai/kimi-k2-instruct-0905", "deepseek-v3p1-terminus-preview-20260101",
    ] {
      XCTAssertEqual(KeyPattern.strictlyMasked(name), name)
    }
    for key in ["Zq8xV3mN7bT2kL9wR4yH6cJ1", "550e8400-e29b-41d4-a716-446655440000"] {
      XCTAssertFalse(KeyPattern.strictlyMasked(key).contains(key.prefix(12)), key)
    }
  }
}
