/// A moment as a person reads it: `2026-11-21 09:05:00 UTC`.
struct UTCTime: Sendable, CustomStringConvertible {
  let description: String

  /// Spells a number of milliseconds since 1970.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  init(milliseconds: UInt64) {
    let seconds = Int(clamping: milliseconds / 1000)
    let days = seconds / 86_400 + 719_468
    let (era, day) = days.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let date = [month, dayOfYear - (153 * shifted + 2) / 5 + 1].map(Self.twoDigits)
    let rest = seconds % 86_400
    let time = [rest / 3_600, rest / 60 % 60, rest % 60].map(Self.twoDigits)
    description = "\(year)-\(date.joined(separator: "-")) \(time.joined(separator: ":")) UTC"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
