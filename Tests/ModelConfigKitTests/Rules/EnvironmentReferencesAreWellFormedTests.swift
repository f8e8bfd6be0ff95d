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

  func testWhatDroidDoesNotDo() {
    let expected = "expected \"${GROQ_API_KEY}\""
    for (text, fate) in [
      ("${GROQ_API_KEY", ": its brace is missing"), ("$GROQ_API_KEY}", ": its brace is missing"),
      ("${GROQ_API_KEY:-none}", ": Droid knows no default"),
      ("${GROQ_API_KEY:?no key}", ": Droid knows no default"),
    ] {
      assertFinds(
        rule, "\"\(text)\" is sent as it stands\(fate), \(expected)",
        in: settings("\"apiKey\": «\"\(text)\"»"), as: .settings)
    }
    let elsewhere = "expected \"${OPENROUTER_API_KEY}\" and the variable set where Droid starts"
    for (text, fate) in [
      ("op://vault/openrouter/key", "nothing is read from 1Password here"),
      ("keychain:openrouter", "nothing is read from the keychain here"),
      ("$(pass show openrouter)", "no command is run here"),
      ("!pass show openrouter", "no command is run here"),
      ("{{ openrouter_key }}", "no template is filled in here"),
    ] {
      let source = settings(
        "\"baseUrl\": \"https://openrouter.ai/api/v1\", \"apiKey\": «\"\(text)\"»")
      assertFinds(
        rule, "\"\(text)\" is sent as it stands: \(fate), \(elsewhere)", in: source, as: .settings,
        LintContext(exposure: Exposure(mode: 0o644)), amongOthers: true)
      assertOffersNoFix(rule, settings("\"apiKey\": \"\(text)\""), as: .settings)
    }
  }

  func testADefaultThatIsAKeyIsKept() {
    let key = "gsk_Zq7Kp3Vw9Lt2Xr5Bn8Md4Hc6Fj1Gs0Ty"
    assertOffersNoFix(rule, settings("\"apiKey\": \"${GROQ_API_KEY:-\(key)}\""), as: .settings)
  }

  func testOtherFields() {
    assertFinds(
      rule,
      "\"Bearer ${TOKEN}\" is sent as it stands: Droid expands variables in \"apiKey\" alone, "
        + "expected the value of TOKEN itself",
      in: settings("\"extraHeaders\": {\"Authorization\": «\"Bearer ${TOKEN}\"»}"),
      as: .settings, amongOthers: true)
    func bedrock(_ region: String) -> String {
      settings("\"bedrock\": {\"awsRegion\": \(region)}")
    }
    assertFinds(
      rule,
      "\"${AWS_REGION:-us-east-1}\" is sent as it stands: Droid knows no default, expected "
        + "\"${AWS_REGION}\"", in: bedrock("«\"${AWS_REGION:-us-east-1}\"»"), as: .settings,
      amongOthers: true)
    for region in ["\"${AWS_REGION}\"", "\"us-east-1\""] {
      assertAllows(rule, bedrock(region), as: .settings)
    }
  }

  func testOpenClaw() {
    func file(_ key: String) -> String { "{ env: { OPENROUTER_API_KEY: \(key) } }" }
    assertFinds(
      rule,
      "only newer releases of OpenClaw know a default as in \"${A_KEY:-x}\", expected \"${A_KEY}\" "
        + "for all", in: file("«'${A_KEY:-x}'»"), severity: .hint, as: .openClaw)
    assertFinds(
      rule, "\"${A_KEY\" is sent as it stands: its brace is missing, expected \"${A_KEY}\"",
      in: file("«'${A_KEY'»"), as: .openClaw)
    assertFinds(
      rule,
      "\"op://a/b/c\" is sent as it stands: nothing is read from 1Password here, expected "
        + "\"${OPENROUTER_API_KEY}\" and the variable set where OpenClaw starts",
      in: file("«'op://a/b/c'»"), as: .openClaw)
  }

  func testKeysPlaceholdersAndReferencesAreLeftAlone() {
    for key in ["${GROQ_API_KEY}", "YOUR_GROQ_API_KEY", Sample.key, "$2b$10$abc", "not-needed"] {
      assertAllows(rule, settings("\"apiKey\": \"\(key)\""), as: .settings)
    }
  }
}
