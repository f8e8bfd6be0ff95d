import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class TreeSecretsTests: XCTestCase {
  private let key = "Zq7Wx2Lm9Kt4Rv8Yb3Nc6Hd1Jf5Gs0Pa"
  private let aws = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYqZ3vT8kLm0"

  private func assertSecrets(
    _ marked: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    let filled = marked.split(separator: "%A", omittingEmptySubsequences: false).joined(
      separator: aws
    ).split(separator: "%K", omittingEmptySubsequences: false).joined(separator: key)
    let source = MarkedSource(filled)
    let found = ModelConfig(source.bytes, kind: .config).secretRanges
    let marks = MarkedSource.marking(found, in: source.bytes)
    XCTAssertEqual(found, source.ranges, marks, file: file, line: line)
  }

  func testASlipAtTheColonHidesWhatFollows() {
    assertSecrets(#"{"api_key" "«hunter»"}"#)
    assertSecrets(#"{"api_key"= "«hunter»", "model": "m"}"#)
    assertSecrets(#"{"api_key" => "«%A»"}"#)
    assertSecrets(#"{"api_key" = «hunter»}"#)
    assertSecrets(#"{api_key = "«hunter»"}"#)
    assertSecrets(#"{"api_key" "«K»", "model" "m"}"#)
    assertSecrets(#"{"a": "api_key", "model": "m"}"#)
    assertSecrets(#"{"a": "api_key" "model": "m"}"#)
  }

  func testWhatFollowsASecretWithoutACommaIsSecret() {
    assertSecrets(#"{"api_key": "«first»" + "«rest»", "model": "m"}"#)
    assertSecrets(#"{"api_key": "«first»" «concat» "«rest»", "model": "m"}"#)
    assertSecrets(#"{"api_key": "«first»", "+": "«rest»"}"#)
    assertSecrets(#"{"api_key": "«first»" "model": "m"}"#)
  }

  func testAnObjectUnderASecretNameHidesItsContents() {
    assertSecrets(#"{"api_key": {"value": "«%A»", "list": ["«a»", {"b": "«c»"}]}, "d": "e"}"#)
    assertSecrets(#"{"api_key": {"source": "env", "id": "ACME_API_KEY"}}"#)
    assertSecrets(#"{"api_key": {"source": "env", "id": "«acme»"}}"#)
    assertSecrets(#"{"auth": {"profiles": {"a": {"mode": "api_key", "token": "«b»"}}}}"#)
    assertSecrets(#"{"auth": "api-key", "x": {"auth": "«user:word»"}}"#)
  }

  func testHeadersHideWhatMayBeAKey() {
    for name in ["headers", "extra_headers", "extraHeaders", "EXTRA-HEADERS"] {
      assertSecrets(
        #"{"\#(name)": {"X-Title": "byok", "Referer": "https://my.site", "Cookie": "«a=b»","#
          + #""X-Custom": "«%K»", "X-Other": "«%A»", "x-api-key": "«short»", "X-T": "a «%K»"}}"#)
    }
  }

  func testServersOfModelContextProtocol() {
    assertSecrets(
      #"{"mcp": {"a": {"env": {"A": "«%A»", "B": "on"}, "headers": {"C": "«%K»", "D": "on"}}}}"#)
  }

  func testCommentsListsAndTextThatIsNoValue() {
    assertSecrets("// aws_secret_access_key = «%A»\n{}")
    assertSecrets("{} /* «%A» */")
    assertSecrets(#"{"args": ["--token", "«%A»", "«QmZxPLtRvWyKbNcHdJfGsaTe»"]}"#)
    assertSecrets("export AWS_SECRET_ACCESS_KEY=«%A»")
    assertSecrets("{} «%A»")
    assertSecrets(#"{"«%K»": 1}"#)
    assertSecrets(#"{"a": ["«wJalrXUtnFEMI\/K7MDENG\/bPxRfiCYqZ3vT8kLm0»"]}"#)
  }

  func testAddresses() {
    assertSecrets(#"{"base_url": "https://h/v1?api_key=«short»&model=m"}"#)
    assertSecrets(#"{"base_url": "https://h/v1?x=«%A»&auth=«a»"}"#)
    assertSecrets(#"{"base_url": "https://h/v1#«%K»"}"#)
    assertSecrets(#"{"base_url": "«user:%K»@host/v1", "model": "custom:claude-4@20250514-0"}"#)
    assertSecrets(#"{"base_url": "https://«a@b:c»@host/v1"}"#)
    assertSecrets(#"{"base_url": "https://«a:b/c»@host/v1", "url": "http://h:80/a/@cf/b"}"#)
    assertSecrets(#"{"docs": "https://docs.acme.dev/a/b?page=2#models"}"#)
  }

  func testWordsUnderASecretName() {
    assertSecrets(#"{"api_key": «%A»}"#)
    assertSecrets(#"{"api_key": null, "token": true, "max_tokens": 32000, "key_count": 3}"#)
    assertSecrets(#"{"api_key": process.env.GROQ_API_KEY}"#)
  }
}
