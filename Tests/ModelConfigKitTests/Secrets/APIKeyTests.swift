import XCTest

@testable import ModelConfigKit

final class APIKeyTests: XCTestCase {
  private func key(_ text: String, _ kind: ModelFileKind, _ base: String) -> APIKey {
    APIKey(text, expandsVariables: kind.expandsVariables, baseURL: BaseURL(base))
  }

  func testWhereAKeyComesFrom() {
    let groq = "https://api.groq.com/openai/v1"
    XCTAssertEqual(key("${GROQ_KEY}", .settings, groq), .environment(variable: "GROQ_KEY"))
    XCTAssertEqual(key("${GROQ_KEY}", .config, groq), .literal(Secret("${GROQ_KEY}")))
    XCTAssertEqual(key("YOUR_KEY", .config, groq), .placeholder("YOUR_KEY"))
    XCTAssertEqual(key("YOUR_KEY", .config, "http://localhost:1"), .literal(Secret("YOUR_KEY")))
    XCTAssertEqual(key(" ", .config, groq), .none)
  }

  func testAReferenceIsDroidsFormAlone() {
    XCTAssertEqual(EnvironmentReference.name(in: "${a_1}"), "a_1")
    for text in ["${}", "${1a}", "${a b}", "$a", "${a", "x${a}", "${a}x", "${a:-b}"] {
      XCTAssertNil(EnvironmentReference.name(in: text), text)
    }
  }

  func testTheFirstReferenceWithinATextIsFound() {
    XCTAssertEqual(EnvironmentReference.firstName(within: "Bearer ${TOKEN} ${B}"), "TOKEN")
    XCTAssertEqual(EnvironmentReference.firstName(within: "$${A:-x}"), "A")
    for text in ["", "$", "${", "${A", "${A }", "$A", "${1}", "a$b{c}"] {
      XCTAssertNil(EnvironmentReference.firstName(within: text), text)
    }
  }
}
