/// A moment as a person reads it: `2026-11-21 09:05:00 UTC`.
struct UTCTime: Sendable, CustomStringConvertible {
  private let date: String
  private let clock: String

  var description: String { "\(date) \(clock) UTC" }

  /// As programs read it: `2026-11-21T09:05:00Z` (RFC 3339).
  var rfc3339: String { "\(date)T\(clock)Z" }

  /// Spells a number of milliseconds since 1970.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  init(milliseconds: UInt64) {
    let seconds = Int(clamping: milliseconds / 1000)
    let days = seconds / 86_400 + 719_468
    let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = [month, dayOfYear - (153 * shifted + 2) / 5 + 1].map(Self.twoDigits)
    let rest = seconds % 86_400
    let time = [rest / 3_600, rest / 60 % 60, rest % 60].map(Self.twoDigits)
    date = "\(year)-\(day.joined(separator: "-"))"
    clock = time.joined(separator: ":")
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
