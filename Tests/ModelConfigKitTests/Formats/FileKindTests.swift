import XCTest

@testable import ModelConfigKit

final class FileKindTests: XCTestCase {
  private func kind(_ name: String, _ source: String = "{}") -> FileKind {
    FileKind.detect(Array(source.utf8), named: name)
  }

  func testTheNameTells() {
    XCTAssertEqual(kind("/home/me/.factory/config.json"), .config)
    XCTAssertEqual(kind("settings.local.json"), .settings)
    XCTAssertEqual(kind("config.json", #"{"customModels": []}"#), .config)
  }

  func testMarkdownIsACustomDroidWhateverItHolds() {
    for source in ["", "---\nmodel: x\n", #"{"custom_models": []}"#, "# Head", "ABSKexample"] {
      for name in ["droids/x.md", "config.json.md", "settings.json.MD"] {
        XCTAssertEqual(kind(name, source), .droid, source)
      }
    }
  }

  func testElseTheContentTells() {
    XCTAssertEqual(kind("bad.json", #"{"custom_models": []}"#), .config)
    XCTAssertEqual(kind("bad.json", #"{"customModels": []}"#), .settings)
    XCTAssertEqual(kind("bad.json", #"{"customModels": [], "custom_models": []}"#), .config)
    XCTAssertEqual(kind("bad.json"), .config)
  }
}
