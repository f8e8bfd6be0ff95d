import XCTest

@testable import ModelConfigKit

final class BaseURLTests: XCTestCase {
  func testAURLIsTakenApart() {
    let url = BaseURL("HTTPS://user:pass@API.Acme.NET:8443/v1/x?a=b#c")
    XCTAssertEqual(url.scheme, "https")
    XCTAssertEqual(url.host, "api.acme.net")
    XCTAssertEqual(url.port, "8443")
    XCTAssertEqual(url.path, "/v1/x")
    XCTAssertEqual(url.queryAndFragment, "?a=b#c")
  }

  func testPartsCanBeMissing() {
    let url = BaseURL("localhost")
    XCTAssertEqual(
      [url.scheme, url.host, url.path, url.queryAndFragment], ["", "localhost", "", ""])
    XCTAssertNil(url.port)
    XCTAssertEqual(BaseURL("").host, "")
    XCTAssertEqual(BaseURL("http://").host, "")
    XCTAssertEqual(BaseURL("http://a?b/c").path, "")
  }

  func testAnIPv6AddressIsAHost() {
    let url = BaseURL("http://[::1]:8000/v1")
    XCTAssertEqual(url.host, "::1")
    XCTAssertEqual(url.port, "8000")
    XCTAssertTrue(url.isLocal)
  }

  func testTheRequestURLHasOneSlashBetween() {
    XCTAssertEqual(
      BaseURL("https://openrouter.ai/api/v1/").requestURL(for: .genericChatCompletion),
      "https://openrouter.ai/api/v1/chat/completions")
    XCTAssertEqual(
      BaseURL("https://api.anthropic.com").requestURL(for: .anthropic),
      "https://api.anthropic.com/v1/messages")
  }

  func testLocalHosts() {
    for host in [
      "localhost", "127.1", "box.tail99.ts.net", "fritz.box", "gpu.corp", "127.0.0.1", "127.1.2.3",
      "0.0.0.0", "10.1.2.3", "192.168.0.9", "172.16.0.1",
      "172.31.255.1", "169.254.1.1", "100.100.1.1", "[::1]", "[fe80::1]", "[fd00::1]", "gpu-box",
      "ollama", "gpu.local", "llm.internal", "nas.lan", "box.home.arpa",
    ] {
      XCTAssertTrue(BaseURL("http://\(host):8000/v1").isLocal, host)
    }
  }

  func testOtherHosts() {
    for host in [
      "openrouter.ai", "8.8.8.8", "172.32.0.1", "192.169.0.1", "100.128.0.1", "[2001:db8::1]",
      "10.example.com", "local.example.com",
    ] {
      XCTAssertFalse(BaseURL("http://\(host)/v1").isLocal, host)
    }
  }
}
