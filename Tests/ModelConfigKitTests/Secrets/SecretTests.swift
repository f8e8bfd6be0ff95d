import XCTest

@testable import ModelConfigKit

final class SecretTests: XCTestCase {
  private let key = "sk-or-v1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789ab1c96"
  private let masked = "sk-or-v1-…1c96"

  func testEveryWayToShowItGivesTheMaskedForm() throws {
    let secret = Secret(key)
    var dumped = ""
    dump(secret, to: &dumped)
    dump(["nested": [secret]], to: &dumped)
    let encoded = String(decoding: try JSONEncoder().encode(["key": secret]), as: UTF8.self)
    let shown = [
      secret.masked, "\(secret)", String(describing: secret), String(reflecting: secret),
      "\([secret])", "\(Optional(secret) as Any)", "\(APIKey.literal(secret))",
      "\(ModelFields(apiKey: secret))", dumped, encoded,
      "\(Mirror(reflecting: secret).children.map(\.value))",
    ]
    for text in shown {
      XCTAssertTrue(text.contains(masked), text)
      XCTAssertFalse(text.contains(key.dropFirst(9).dropLast(4)), text)
    }
    XCTAssertEqual(secret.reveal(), key)
  }

  func testAShortOneShowsNothing() {
    for text in ["", "x", "sk-or-v1-1234", "12345678901234567890123"] {
      XCTAssertEqual(Secret(text).masked, "…")
    }
    XCTAssertEqual(Secret("123456789012345678901234").masked, "…1234")
  }
}
