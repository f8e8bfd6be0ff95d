import XCTest

@testable import ModelConfigKit

final class OpenClawVariableTests: XCTestCase {
  func testNamesAreInCapitals() {
    XCTAssertEqual(OpenClawVariable.name(in: "${MY_KEY_2}"), "MY_KEY_2")
    for text in ["${my_key}", "$${MY_KEY}", "$MY_KEY", "${MY_KEY:-x}", "x${MY_KEY}", "${}"] {
      XCTAssertNil(OpenClawVariable.name(in: text), text)
    }
    XCTAssertEqual(OpenClawVariable.nameWithDefault(in: "${MY_KEY:-a:b}"), "MY_KEY")
    for text in ["${MY_KEY}", "${my:-x}", "${MY_KEY:x}"] {
      XCTAssertNil(OpenClawVariable.nameWithDefault(in: text), text)
    }
  }

  func testWhatIsExpandedAnywhere() {
    for text in ["${A}", "https://${HOST}/v1", "${A:-b}", "$${A} ${B}"] {
      XCTAssertTrue(OpenClawVariable.isExpanded(in: text), text)
    }
    for text in ["", "$${A}", "${a}", "${A", "$A", "{A}"] {
      XCTAssertFalse(OpenClawVariable.isExpanded(in: text), text)
    }
  }

  func testEscaping() {
    for text in ["", "plain $5", "${A}", "a${b}c${D}"] {
      let escaped = OpenClawVariable.escaped(text)
      XCTAssertFalse(OpenClawVariable.isExpanded(in: escaped), text)
      XCTAssertEqual(OpenClawVariable.unescaped(escaped), text)
    }
  }
}
