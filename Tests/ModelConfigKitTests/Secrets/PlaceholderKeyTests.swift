import XCTest

@testable import ModelConfigKit

final class PlaceholderKeyTests: XCTestCase {
  func testEveryPresetsPlaceholderIsOne() {
    for preset in Preset.all {
      XCTAssertTrue(PlaceholderKey.matches(preset.placeholder), preset.id)
    }
  }

  func testKeysAreNone() {
    for prefix in KeyIssuer.prefixes {
      XCTAssertFalse(PlaceholderKey.matches(prefix + "Zq7Kp3Vw9Lt2Xr5Bn8Md4Hc6Fj1Gs0Ty"), prefix)
    }
    XCTAssertFalse(PlaceholderKey.matches("my0123456789abcdef01234567"))
  }
}
