import Foundation
import XCTest

@testable import ByokCommands

final class UTCTimeTests: XCTestCase {
  func testKnownMoments() {
    for (seconds, text) in [
      (0, "1970-01-01 00:00:00 UTC"), (951_782_399, "2000-02-28 23:59:59 UTC"),
      (951_782_400, "2000-02-29 00:00:00 UTC"), (1_763_629_445, "2025-11-20 09:04:05 UTC"),
      (4_107_542_400, "2100-03-01 00:00:00 UTC"),
    ] {
      XCTAssertEqual(UTCTime(milliseconds: UInt64(seconds) * 1000 + 999).description, text)
    }
  }

  func testEveryDayOfFourCenturies() {
    let formatter = DateFormatter()
    formatter.dateFormat = "yyyy-MM-dd HH:mm:ss 'UTC'"
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    for day in stride(from: 0, to: 146_097, by: 13) {
      let seconds = day * 86_400 + 45_296
      let expected = formatter.string(from: Date(timeIntervalSince1970: TimeInterval(seconds)))
      XCTAssertEqual(UTCTime(milliseconds: UInt64(seconds) * 1000).description, expected)
    }
  }
}
