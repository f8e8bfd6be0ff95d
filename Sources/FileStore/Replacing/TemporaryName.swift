/// The names of temporaries, and what they tell the next run about one that was left behind.
///
/// A temporary is a `.part` until it is complete: nobody but its writer ever had anything in it. It
/// becomes a `.swap` before it changes places with the file; from then on it may hold the file's
/// old content, or what another program wrote in between. So the name carries fingerprints of the
/// old and of the new content: what matches neither is another program's.
struct TemporaryName: Equatable {
  static let prefix = ".byok-"

  enum Stage: Equatable {
    case part
    case swap(before: UInt64, after: UInt64)
  }

  let number: UInt64
  let stage: Stage

  init(number: UInt64, stage: Stage) {
    self.number = number
    self.stage = stage
  }

  /// Reads a name; `nil` where it is none of a temporary.
  init?(_ text: String) {
    guard text.hasPrefix(Self.prefix), let dot = text.lastIndex(of: "."), dot > text.startIndex
    else { return nil }
    let numbers = text[..<dot].dropFirst(Self.prefix.count)
      .split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.utf8.count == 16 ? UInt64($0, radix: 16) : nil }
    switch (String(text[dot...]), numbers.count) {
    case (".part", 1):
      guard let number = numbers[0] else { return nil }
      self.init(number: number, stage: .part)
    case (".swap", 3):
      guard let number = numbers[0], let before = numbers[1], let after = numbers[2] else {
        return nil
      }
      self.init(number: number, stage: .swap(before: before, after: after))
    default: return nil
    }
  }

  var text: String {
    switch stage {
    case .part: Self.prefix + hexadecimal(number) + ".part"
    case .swap(let before, let after):
      Self.prefix + [number, before, after].map(hexadecimal).joined(separator: "-") + ".swap"
    }
  }

  /// The name of the same temporary when it is complete.
  func swap(before: [UInt8], after: [UInt8]) -> TemporaryName {
    let prints = (fingerprint(before), fingerprint(after))
    return TemporaryName(number: number, stage: .swap(before: prints.0, after: prints.1))
  }

  /// Whether a temporary of this name that holds these bytes holds nothing but this store's.
  func accounts(for bytes: [UInt8]) -> Bool {
    guard case .swap(let before, let after) = stage else { return true }
    let print = fingerprint(bytes)
    return print == before || print == after
  }

  /// FNV-1a, begun with the temporary's own random number, so that two of one content differ.
  private func fingerprint(_ bytes: [UInt8]) -> UInt64 {
    var hash = 0xcbf2_9ce4_8422_2325 ^ number
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3 }
    return hash
  }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
