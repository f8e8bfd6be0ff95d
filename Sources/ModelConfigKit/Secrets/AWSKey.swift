/// What the parts of an AWS access key look like.
enum AWSKey {
  static func isID(_ text: String) -> Bool { isLasting(text) || isTemporary(text) }

  static func isLasting(_ text: String) -> Bool { isID(text, beginningWith: "AKIA") }

  static func isTemporary(_ text: String) -> Bool { isID(text, beginningWith: "ASIA") }

  static func isSecret(_ text: String) -> Bool {
    text.utf8.count == 40 && text.utf8.allSatisfy(isSecretByte)
  }

  /// Whether a text may be a secret that was cut or of which too much was copied.
  static func isNearlySecret(_ text: String) -> Bool {
    30...50 ~= text.utf8.count && text.utf8.allSatisfy(isSecretByte)
  }

  static func isSecretByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+")
  }

  private static func isID(_ text: String, beginningWith start: String) -> Bool {
    text.hasPrefix(start) && text.utf8.count == 20
      && text.utf8.allSatisfy { $0.isAlphanumeric && $0 == $0.uppercased }
  }
}
