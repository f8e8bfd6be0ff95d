import XCTest

@testable import ModelConfigKit

final class RequiredValuesAreNotEmptyTests: XCTestCase {
  private let rule = RequiredValuesAreNotEmpty()

  func testEachMainTextThatIsEmptyOrBlankIsFound() {
    let expected = [
      "model_display_name": "a name", "model": "a name", "base_url": "a URL",
      "api_key": "a key (any text for a server that needs none)", "provider": "a provider type",
    ]
    for (name, what) in expected {
      for blank in [#""""#, #"" ""#, #""\t\n""#, "\"\u{3000}\"", "\"\u{200B}\""] {
        assertFinds(
          rule, "\"\(name)\" is empty, expected \(what)",
          in: Sample.config([name: "«\(blank)»"]))
      }
    }
  }

  func testATextIsNotEmpty() { assertAllows(rule, Sample.config(["api_key": #""x""#])) }
}
