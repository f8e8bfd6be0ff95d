import ModelConfigKit

/// Masks a file's secrets where a message quotes them, whole or by their beginnings.
///
/// A file may hold hundreds of thousands of secrets and as many findings, so the secrets are looked
/// up by what stands in a message and never tried one by one.
struct QuotedSecrets: Sendable {
  /// Shorter ones are words that stand in messages for other reasons.
  private static let minimumLength = 8
  /// How much of a long text a message quotes, in Unicode scalars, before `…`.
  private static let quotedBeginning = 12

  private var masks: [[UInt8]: [UInt8]] = [:]
  private var lengths: Set<Int> = []
  /// Whether a secret begins with two bytes: most places of a message are passed over by it.
  private var beginnings: Set<UInt16> = []

  /// Collects the secrets of a file.
  init(_ secrets: SecretScanner, in bytes: [UInt8]) {
    for range in secrets.ranges where range.count >= Self.minimumLength {
      let secret = Array(bytes[range])
      guard masks[secret] == nil else { continue }
      for part in KeyPattern.parts(ofSecret: secret) {
        let text = String(decoding: secret[part], as: UTF8.self)
        add(Array(secret[part]), Array(Secret(text).masked.utf8))
      }
      let text = String(decoding: secret, as: UTF8.self)
      let mask = Array(Secret(text).masked.utf8)
      add(secret, mask)
      let beginning = String(
        String.UnicodeScalarView(text.unicodeScalars.prefix(Self.quotedBeginning)))
      if beginning != text { add(Array("\(beginning)…".utf8), mask) }
    }
  }

  private mutating func add(_ secret: [UInt8], _ mask: [UInt8]) {
    masks[secret] = mask
    lengths.insert(secret.count)
    beginnings.insert(Self.beginning(of: secret[...]))
  }

  /// A message with every secret masked that it quotes.
  func masked(_ message: String) -> String {
    guard !masks.isEmpty else { return message }
    let bytes = Array(message.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if let (length, mask) = secret(at: position, in: bytes) {
        result += mask
        position += length
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The longest secret that begins at a place.
  private func secret(at position: Int, in bytes: [UInt8]) -> (length: Int, mask: [UInt8])? {
    let left = bytes.count - position
    guard left >= Self.minimumLength, beginnings.contains(Self.beginning(of: bytes[position...]))
    else { return nil }
    return lengths.filter { $0 <= left }.sorted(by: >).lazy.compactMap { length in
      masks[Array(bytes[position..<position + length])].map { (length, $0) }
    }.first
  }

  private static func beginning(of bytes: ArraySlice<UInt8>) -> UInt16 {
    bytes.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
  }
}
