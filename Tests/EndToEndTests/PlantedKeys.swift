/// Keys of the forms that issuers give them, all made up, and the hunt for their pieces.
struct PlantedKey: Sendable {
  /// What kind of key it is.
  let form: String
  /// The key.
  let text: String
  /// What of it nobody may see.
  let secret: String

  private init(_ form: String, _ prefix: String, _ secret: String) {
    self.form = form
    text = prefix + secret
    self.secret = secret
  }

  /// What a text shows of the key: eight characters of its secret in a row, `nil` when nothing.
  func piece(shownIn text: String) -> String? {
    let shown = Set(Self.windows(of: text))
    return Self.windows(of: secret).first(where: shown.contains).map { window in
      String(decoding: (0..<8).reversed().map { UInt8(window >> ($0 * 8) & 0xFF) }, as: UTF8.self)
    }
  }

  /// Every eight bytes in a row, each as one number.
  private static func windows(of text: String) -> [UInt64] {
    var window: UInt64 = 0
    return text.utf8.map { byte in
      window = window << 8 | UInt64(byte)
      return window
    }.dropFirst(7).map { $0 }
  }

  static let all = [
    PlantedKey("OpenRouter", "sk-or-v1-", hexadecimal(64, 1)),
    PlantedKey("Anthropic", "sk-ant-api03-", base64URL(93, 2) + "AA"),
    PlantedKey("OpenAI, of a project", "sk-proj-", base64URL(74, 3)),
    PlantedKey("OpenAI, of a service", "sk-svcacct-", base64URL(60, 4)),
    PlantedKey("OpenAI, old", "sk-", base62(48, 5)),
    PlantedKey("Google", "AIza", base64URL(35, 6)),
    PlantedKey("Google, new", "AQ.", base64URL(50, 7)),
    PlantedKey("Groq", "gsk_", base62(52, 8)),
    PlantedKey("Hugging Face", "hf_", base62(34, 9)),
    PlantedKey("xAI", "xai-", base62(80, 10)),
    PlantedKey("NVIDIA", "nvapi-", base64URL(64, 11)),
    PlantedKey("Cerebras", "csk-", hexadecimal(48, 12)),
    PlantedKey("Fireworks", "fw_", base62(24, 13)),
    PlantedKey("AWS", "", "u8Zk/3mQx7Lw+Vt2RcYb9NpHd1Jf5Gs0PaKe4WoT"),
    PlantedKey("Azure, old", "", hexadecimal(32, 14)),
    PlantedKey("Azure", "", base62(84, 15)),
    PlantedKey("UUID", "", "7c1f09e4-3b7a-4d2e-9a6b-52e8c0d41f93"),
    PlantedKey("JWT", "eyJ", "\(base62(33, 16)).\(base64URL(60, 17)).\(base64URL(43, 18))"),
    PlantedKey("Bedrock", "ABSK", base64(128, 19)),
    PlantedKey("40 digits", "", hexadecimal(40, 20)),
    PlantedKey("43 characters", "", base64URL(43, 21)),
    PlantedKey("letters alone", "", "QmZxPLtRvWyKbNcHdJfGsaTeUo"),
  ]
}

extension PlantedKey {
  private static let letters =
    Array("0123456789abcdefABCDEFGHIJKLMNOPQRSTUVWXYZghijklmnopqrstuvwxyz")

  private static func hexadecimal(_ count: Int, _ seed: UInt64) -> String {
    text(count, of: Array(letters.prefix(16)), seed)
  }

  private static func base62(_ count: Int, _ seed: UInt64) -> String {
    text(count, of: letters, seed)
  }

  private static func base64URL(_ count: Int, _ seed: UInt64) -> String {
    text(count, of: letters + ["-", "_"], seed)
  }

  private static func base64(_ count: Int, _ seed: UInt64) -> String {
    text(count, of: letters + ["+", "/"], seed)
  }

  /// Characters by the generator of Steele, Lea and Flood (SplitMix64): the same in every run.
  private static func text(_ count: Int, of letters: [Character], _ seed: UInt64) -> String {
    var state = seed
    return String(
      (0..<count).map { _ in
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return letters[Int((mixed ^ (mixed >> 31)) % UInt64(letters.count))]
      })
  }
}
