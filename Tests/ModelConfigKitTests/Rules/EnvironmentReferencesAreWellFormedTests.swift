import XCTest

@testable import ModelConfigKit

final class EnvironmentReferencesAreWellFormedTests: XCTestCase {
  private let rule = EnvironmentReferencesAreWellFormed()

  private func settings(_ key: String) -> String {
    Sample.settings("\"provider\": \"generic-chat-completion-api\"", key)
  }

  func testOtherFormsAreReportedAndRewritten() {
    let forms = [
      "$GROQ_API_KEY", "{env:GROQ_API_KEY}", "%GROQ_API_KEY%", "GROQ_API_KEY",
      "${env:GROQ_API_KEY}", "process.env.GROQ_API_KEY", "env:GROQ_API_KEY",
    ]
    for form in forms {
      assertFinds(
        rule, "\"\(form)\" is sent as it stands, expected \"${GROQ_API_KEY}\"",
        in: settings("\"apiKey\": «\"\(form)\"»"), as: .settings)
      assertMends(
        rule, settings("\"apiKey\": \"\(form)\""),
        to: settings("\"apiKey\": \"${GROQ_API_KEY}\""), unsafely: true, as: .settings)
    }
  }

  func testKeysPlaceholdersAndReferencesAreLeftAlone() {
    for key in ["${GROQ_API_KEY}", "YOUR_GROQ_API_KEY", Sample.key, "$2b$10$abc", "not-needed"] {
      assertAllows(rule, settings("\"apiKey\": \"\(key)\""), as: .settings)
    }
  }
}
