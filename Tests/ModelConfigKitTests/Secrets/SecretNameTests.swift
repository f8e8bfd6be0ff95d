import XCTest

@testable import ModelConfigKit

final class SecretNameTests: XCTestCase {
  func testNamesOfSecrets() {
    for name in [
      "api_key", "apiKey", "API-KEY", "\"token\"", "passwd", "pass", "DB_PASS", "userPass", "pwd",
      "cookie", "Set-Cookie", "auth", "X-Auth", "proxyAuth", "passphrase", "private_key",
      "secretTokens", "accessTokens", "Authorization", "botToken", "client_secret",
    ] {
      XCTAssertTrue(SecretName.matches(Array(name.utf8)[...]), name)
    }
  }

  func testHarmlessNames() {
    for name in [
      "maxTokens", "max_tokens", "thinkingMaxTokens", "token_uri", "tokenizer", "authMode",
      "author", "auth_uri", "authorization_endpoint", "apiKeyHelper", "passthrough", "compass",
      "model", "oauthEndpoint", "tokens", "bypass", "",
    ] {
      XCTAssertFalse(SecretName.matches(Array(name.utf8)[...]), name)
    }
  }
}
