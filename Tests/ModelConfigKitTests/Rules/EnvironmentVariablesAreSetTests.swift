import XCTest

@testable import ModelConfigKit

final class EnvironmentVariablesAreSetTests: XCTestCase {
  private let rule = EnvironmentVariablesAreSet()
  private let context = LintContext(environment: ["FULL": "x", "EMPTY": ""])

  private func settings(_ key: String) -> String {
    Sample.settings("\"provider\": \"generic-chat-completion-api\"", key)
  }

  func testAVariableThatIsNotSetIsReported() {
    assertFinds(
      rule, "environment variable GONE is not set here, expected a value in it",
      in: settings("\"apiKey\": «\"${GONE}\"»"), as: .settings, context)
    assertFinds(
      rule, "environment variable EMPTY is empty here, expected a value in it",
      in: settings("\"apiKey\": «\"${EMPTY}\"»"), as: .settings, context)
  }

  func testDroidExpandsThemInWhatLeadsToBedrock() {
    let missing = "environment variable GONE is not set here, expected a value in it"
    for member in [
      #""awsRegion": «"${GONE}"»"#, #""awsProfile": «"${GONE}"»"#,
      #""bedrockBaseUrl": «"${GONE}"»"#,
      #""requestMetadata": {"team": «"${GONE}"»}"#, #""requestMetadata": {«"${GONE}"»: "a"}"#,
    ] {
      assertFinds(
        rule, missing, in: settings("\"bedrock\": {\(member)}"), as: .settings, context)
    }
  }

  func testNothingIsSaidOfOthersOrWithoutAnEnvironment() {
    assertAllows(rule, settings("\"apiKey\": \"${FULL}\""), as: .settings, context)
    assertAllows(rule, settings("\"apiKey\": \"GONE\""), as: .settings, context)
    assertAllows(rule, settings("\"apiKey\": \"${GONE}\""), as: .settings)
  }
}
