/// Makes broken files of good ones.
struct MutationGenerator {
  private var random: SeededGenerator
  private static let fragments = [
    "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "/*", "*/", "//", "#", "\n", "\r\n", "{{", "}}",
    "${", "<", ">", "...", "…", "\u{201C}", "\u{201D}", "\u{A0}", "\u{200B}", "\u{FEFF}", "é", "😀",
    "\\u", "\\ud800", "\\x4", "0x", "1e", "-", "+", ".", "Infinity", "true", "nul", ";", "=", "://",
  ].map { Array($0.utf8) }

  init(seed: Int) { random = SeededGenerator(seed: seed) }

  /// A source with some bytes lost, doubled, replaced or put in.
  mutating func mutation(of source: [UInt8]) -> [UInt8] {
    var bytes = source
    for _ in 0..<random.pick(1...6) {
      let start = random.pick(0...bytes.count)
      let end = min(start + random.pick([0, 0, 1, 1, 2, 20]), bytes.count)
      switch random.pick(0..<4) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: random.pick(0...bytes.count))
      case 2: bytes.replaceSubrange(start..<end, with: random.pick(Self.fragments))
      default: bytes.insert(random.pick(UInt8.min...UInt8.max), at: start)
      }
    }
    return bytes
  }

  /// Bytes without any order, or fragments of the grammar.
  mutating func noise() -> [UInt8] {
    let count = random.pick(0...40)
    if random.chance(50) { return (0..<count).map { _ in random.pick(UInt8.min...UInt8.max) } }
    return (0..<count).flatMap { _ in random.pick(Self.fragments) }
  }
}
