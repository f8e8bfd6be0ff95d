import Spelling

/// The regions of a cloud in which models are served.
struct CloudRegions {
  /// Whose they are.
  let owner: String
  /// One of them.
  let example: String

  private let names: [String]
  private let isAmazons: Bool
  private let titles: [(title: String, name: String)]

  /// The regions of the cloud to which credentials of a shape belong.
  init?(of shape: CredentialShape) {
    switch shape {
    case .bedrockCredentials:
      (owner, example, names, isAmazons) = ("AWS", "us-east-1", Self.amazons, true)
      titles = Self.amazonTitles
    case .vertexAccount:
      (owner, example, names, isAmazons) = ("Google", "global or us-central1", Self.googles, false)
      titles = Self.googleTitles
    default: return nil
    }
  }

  /// Whether a region is listed here, or made of the same words in the same way: a cloud opens
  /// regions faster than a program learns of them.
  func has(_ text: String) -> Bool {
    if names.contains(text) { return true }
    guard isWellFormed(text) else { return false }
    let known = Set(names.flatMap(words))
    return words(text).allSatisfy(known.contains)
  }

  /// Whether a text is written as the cloud writes its regions: `us-east-1`, `us-central1`.
  func isWellFormed(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let last = parts.last, parts.count == 2 || isAmazons && 3...4 ~= parts.count else {
      return false
    }
    let letters = last.prefix(while: Self.isLowerCase)
    let digits = last.dropFirst(letters.count)
    guard 1...2 ~= digits.count, digits.allSatisfy(\.isDigit), letters.isEmpty == isAmazons else {
      return false
    }
    return parts.dropLast().allSatisfy { !$0.isEmpty && $0.allSatisfy(Self.isLowerCase) }
      && (!isAmazons || parts.count > 2)
  }

  /// The region that somebody meant, and whether no other can be meant: other separators or letter
  /// case, or a zone in it.
  func regions(meantBy text: String) -> (name: String, isCertain: Bool)? {
    let typed = Self.letters(text)
    for written in [typed, String(typed.dropLast())] {
      if let same = names.first(where: { Self.letters($0) == written }) { return (same, true) }
    }
    let near = Suggestion.misspelled(text, in: names).first { $0.prefix(2) == text.prefix(2) }
    return near.map { ($0, false) }
  }

  /// The region that a text names as the cloud's console does: `US East (N. Virginia)`, the place
  /// alone, or with the region's own name beside it.
  func region(titled text: String) -> String? {
    let typed = Self.letters(text)
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map { $0.lowercased() }
    if words.count > 1, let name = names.first(where: { $0.count > 2 && words.contains($0) }) {
      return name
    }
    // A direction alone is a part of many regions' names.
    let isPlace = !names.contains { Self.letters($0).holds(typed) }
    return titles.first { title, _ in
      let place = title.split { "()".contains($0) }.last.map { Self.letters(String($0)) }
      return Self.letters(title) == typed || isPlace && place == typed
    }?.name
  }

  /// The words of a region without its number.
  private func words(_ region: String) -> [String] {
    region.split(separator: "-").map { String($0.filter(\.isLetter)) }.filter { !$0.isEmpty }
  }

  private static func isLowerCase(_ byte: UInt8) -> Bool {
    byte.isLetter && byte == byte.lowercased
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let amazons = [
    "us-east-1", "us-east-2", "us-west-1", "us-west-2", "us-gov-east-1", "us-gov-west-1",
    "ca-central-1", "ca-west-1", "mx-central-1", "sa-east-1", "eu-central-1", "eu-central-2",
    "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3",
    "il-central-1", "me-central-1", "me-south-1", "af-south-1", "ap-east-1", "ap-east-2",
    "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2",
    "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5",
    "ap-southeast-6", "ap-southeast-7", "cn-north-1", "cn-northwest-1",
  ]

  private static let googles = [
    "global", "us", "eu", "us-central1", "us-east1", "us-east4", "us-east5", "us-south1",
    "us-west1", "us-west2", "us-west3", "us-west4", "northamerica-northeast1",
    "northamerica-northeast2", "southamerica-east1", "southamerica-west1", "europe-central2",
    "europe-north1", "europe-southwest1", "europe-west1", "europe-west2", "europe-west3",
    "europe-west4", "europe-west6", "europe-west8", "europe-west9", "europe-west12",
    "me-central1", "me-central2", "me-west1", "africa-south1", "asia-east1", "asia-east2",
    "asia-northeast1", "asia-northeast2", "asia-northeast3", "asia-south1", "asia-south2",
    "asia-southeast1", "asia-southeast2", "australia-southeast1", "australia-southeast2",
  ]
}
