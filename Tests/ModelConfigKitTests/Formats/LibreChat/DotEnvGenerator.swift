/// Makes `.env` files and texts of the characters on which their grammar turns, the same ones for
/// the same seed (SplitMix64).
struct DotEnvGenerator {
  private var state: UInt64
  private static let fragments = [
    "A", "FOO", "B=", "=", ": ", ":", "\"", "'", "`", "\\", "\\\"", "\\'", "\n", "\n", "\r\n", "\r",
    " ", "\t", "#", " # c", "export ", "export", "x", "y z", "\\n", "\\r", "é", "😀", "\u{A0}",
    "\u{FEFF}", "\u{2028}", "${A}", "\0", "=\"", "='", "\nK=\"", "\nK='", "\nK=", "\"\n", "'\n",
  ]

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x2545_F491_4F6C_DD1D }

  /// A value for a program to find.
  mutating func text() -> String { fragments(upTo: 6) }

  /// A file, mostly broken.
  mutating func file() -> [UInt8] {
    var bytes = Array(fragments(upTo: 20).utf8)
    if number(below: 4) == 0, !bytes.isEmpty {
      bytes[number(below: bytes.count)] = UInt8(number(below: 256))
    }
    return bytes
  }

  private mutating func fragments(upTo count: Int) -> String {
    (0...number(below: count)).map { _ in
      Self.fragments[number(below: Self.fragments.count)]
    }.joined()
  }

  private mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
