/// Broken files made of good ones, the same for the same seed (SplitMix64), so that a failure can
/// be repeated.
struct SeededMutation: RandomNumberGenerator {
  private var state: UInt64
  private static let fragments = [
    "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "/*", "*/", "//", "#", "\n", "{{", "${", "é",
    "\u{201C}", "\u{A0}", "nul", "True", ";", "=", "x", "---\n", " ", "0x1F",
  ].map { Array($0.utf8) }

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x2545_F491_4F6C_DD1D }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A source with some bytes lost, doubled, replaced or put in, or without its end.
  mutating func mutation(of source: [UInt8]) -> [UInt8] {
    var bytes = source
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let start = Int.random(in: 0...bytes.count, using: &self)
      let end = min(start + Int.random(in: 0...3, using: &self), bytes.count)
      switch Int.random(in: 0..<5, using: &self) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.removeSubrange(max(start, bytes.count / 2)...)
      default:
        bytes.replaceSubrange(
          start..<end, with: Self.fragments.randomElement(using: &self) ?? [])
      }
    }
    return bytes
  }
}
