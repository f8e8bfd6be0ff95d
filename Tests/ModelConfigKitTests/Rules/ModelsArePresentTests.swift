import XCTest

@testable import ModelConfigKit

final class ModelsArePresentTests: XCTestCase {
  private let rule = ModelsArePresent()

  func testAConfigWithoutAListIsFoundAtItsFirstCharacter() {
    for source in ["«{»}", #"«{»"theme": "dark"}"#] {
      assertFinds(rule, "no models in this file, expected \"custom_models\": […]", in: source)
    }
  }

  func testAnEmptyListIsAList() { assertClean(#"{"custom_models": []}"#) }

  func testSettingsNeedNoModels() { assertClean("{}", as: .settings) }

  func testADamagedFileMayHoldThem() { assertAllows(rule, #"{"custom_models [] }"#) }
}
