import XCTest

@testable import ModelConfigKit

final class KeyIssuerTests: XCTestCase {
  func testTheLongestBeginningCounts() {
    XCTAssertEqual(KeyIssuer.publicPrefix(of: "sk-or-v1-x"), "sk-or-v1-")
    XCTAssertEqual(KeyIssuer.publicPrefix(of: "sk-proj-x"), "sk-proj-")
    XCTAssertEqual(KeyIssuer.publicPrefix(of: "sk-x"), "sk-")
    XCTAssertNil(KeyIssuer.publicPrefix(of: "SK-x"))
  }

  func testABeginningOfOneProviderTellsTheIssuer() {
    XCTAssertEqual(KeyIssuer.issuer(of: "sk-ant-12345678"), .anthropic)
    XCTAssertEqual(KeyIssuer.issuer(of: "sk-or-v1-12345678"), .openRouter)
    XCTAssertNil(KeyIssuer.issuer(of: "sk-12345678901234567890"), "OpenAI, DeepSeek and others")
    XCTAssertNil(KeyIssuer.issuer(of: "sk-ant-1234567"), "too short")
    XCTAssertNil(KeyIssuer.issuer(of: ""))
  }
}
