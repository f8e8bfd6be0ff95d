import XCTest

@testable import ModelConfigKit

final class ConnectionIsEncryptedTests: XCTestCase {
  private let rule = ConnectionIsEncrypted()

  func testAServerBeyondTheNetworkIsFound() {
    for host in ["llm.acme.net", "8.8.8.8", "[2001:db8::1]:8000", "LLM.ACME.NET:8000"] {
      let name = BaseURL("http://\(host)").host
      assertFinds(
        rule, "the key goes to \"\(name)\" unencrypted, expected \"https://\"",
        in: Sample.config(["base_url": "«\"http://\(host)/v1\"»"]))
    }
  }

  func testThisMachineAndItsNetworkAreFine() {
    for host in [
      "localhost:1", "127.0.0.1", "10.0.0.1", "192.168.1.1", "172.20.0.1", "169.254.0.1", "[::1]",
      "box.local", "llm.internal", "gpu", "nas.lan",
    ] {
      assertAllows(rule, Sample.config(["base_url": "\"http://\(host)/v1\""]))
    }
    assertAllows(rule, Sample.config(["base_url": #""https://llm.acme.net""#]))
  }
}
