import XCTest

@testable import ModelConfigKit

final class PlaceholderKeyTests: XCTestCase {
  func testEveryPresetsPlaceholderIsOne() {
    for preset in Preset.all {
      XCTAssertTrue(PlaceholderKey.matches(preset.placeholder), preset.id)
    }
  }

  func testKeysAreNone() {
    for prefix in KeyIssuer.prefixes {
      XCTAssertFalse(PlaceholderKey.matches(prefix + "Zq7Kp3Vw9Lt2Xr5Bn8Md4Hc6Fj1Gs0Ty"), prefix)
    }
    XCTAssertFalse(PlaceholderKey.matches("my0123456789abcdef01234567"))
  }
}

extension PlaceholderKeyTests {
  func testATextThatHoldsAKeyWaitsForNone() {
    let keys = [
      "sk-or-v1-0f1e2d3c4b5a69788796a5b40f1e2d3c", "Zq7Kp3Vw9Lt2Xr5B", "QmZxPLtRvWyKbNcHdJfGsaTe",
      "7c1f09e4-3b7a-4d2e-9a6b-52e8c0d41f93", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYqZ3vT8kLm0",
    ]
    for key in keys {
      for (start, end) in [
        ("<", ">"), ("[", "]"), ("{", "}"), ("(", ")"), ("...", "..."), ("your-", ""),
        ("", "-example"), ("", "..."), ("", "-EXAMPLE"),
      ] {
        XCTAssertFalse(PlaceholderKey.matches(start + key + end), start + key + end)
        XCTAssertFalse(SecretName.isShown(start + key + end), start + key + end)
      }
    }
    for text in [
      "<your-OpenRouter-key>", "[API_KEY_V2]", "{{OPENROUTER_API_KEY}}", "sk-or-v1-...",
      "sk-xxxxxxxx",
      "<sk-ant-api03-xxxxxxxxxxxxxxxxxxxx>", "YOUR_ANTHROPIC_KEY", "AKIAIOSFODNN7EXAMPLE",
      "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "<YourOpenRouterApiKeyGoesHere>",
    ] {
      XCTAssertTrue(PlaceholderKey.matches(text), text)
    }
  }
}
