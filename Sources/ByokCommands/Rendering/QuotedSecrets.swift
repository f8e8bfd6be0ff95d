import JSONSyntax
import ModelConfigKit

/// Masks a file's secrets where a message quotes them, whole or by their beginnings.
///
/// A message is the tool's own words and pieces of the file. A secret that chance made is masked
/// wherever it stands; one of words alone may be a word of the tool's, too, and is masked only
/// beside a quotation mark or a sign of a URL, in a message about the place where it stands.
///
/// A file may hold hundreds of thousands of secrets and as many findings, so the secrets are looked
/// up by what stands in a message and never tried one by one.
struct QuotedSecrets: Sendable {
  /// What of a secret is looked for.
  private struct Piece {
    let mask: [UInt8]
    /// Whether it is words alone.
    let isOfWords: Bool
  }

  /// Shorter ones are words that stand in messages for other reasons.
  private static let minimumLength = 8
  private static let minimumLengthOfWords = 4
  /// How much of a long text a message quotes, in Unicode scalars, before `…`; a mark or two before
  /// the secret may be among them.
  private static let quotedBeginnings = 10...12

  private let secrets: SecretScanner
  private let bytes: [UInt8]
  private var pieces: [[UInt8]: Piece] = [:]
  private var lengths: Set<Int> = []
  /// Whether a piece begins with two bytes: most places of a message are passed over by it.
  private var beginnings: Set<UInt16> = []

  /// Collects the secrets of a file.
  init(_ secrets: SecretScanner, in bytes: [UInt8]) {
    self.secrets = secrets
    self.bytes = bytes
    for range in secrets.ranges where range.count >= Self.minimumLengthOfWords {
      let secret = Array(bytes[range])
      guard pieces[secret] == nil else { continue }
      let isOfWords = KeyRun.isWords(secret) || secret.count < Self.minimumLength
      for (text, mask) in Self.pieces(of: secret) {
        add(text, Piece(mask: mask, isOfWords: isOfWords))
      }
      for part in KeyPattern.parts(ofSecret: secret) {
        for (text, mask) in Self.pieces(of: Array(secret[part])) {
          add(text, Piece(mask: mask, isOfWords: false))
        }
      }
    }
  }

  /// A secret and its beginnings as a message may quote them, each with its mask.
  private static func pieces(of secret: [UInt8]) -> [(text: [UInt8], mask: [UInt8])] {
    let text = String(decoding: secret, as: UTF8.self)
    let mask = Array(Secret(text).masked.utf8)
    let beginnings = quotedBeginnings.map { length in
      String(String.UnicodeScalarView(text.unicodeScalars.prefix(length)))
    }
    return [(secret, mask)]
      + beginnings.filter { $0 != text }.map { (Array("\($0)…".utf8), mask) }
  }

  private mutating func add(_ text: [UInt8], _ piece: Piece) {
    pieces[text] = piece
    lengths.insert(text.count)
    beginnings.insert(Self.beginning(of: text[...]))
  }

  /// A message with every secret masked that it quotes.
  ///
  /// - Parameters:
  ///   - message: the message.
  ///   - places: the places that it speaks of, `nil` for the whole file.
  /// - Returns: the message to show.
  func masked(_ message: String, about places: [ByteRange]?) -> String {
    guard !pieces.isEmpty else { return message }
    let spoken = places.map { places in
      Set(
        places.flatMap { secrets.secrets(touching: $0) }
          .flatMap { Self.pieces(of: Array(bytes[$0])).map(\.text) })
    }
    let message = Array(message.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < message.count {
      if let (length, mask) = piece(at: position, in: message, spoken) {
        result += mask
        position += length
      } else {
        result.append(message[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The longest piece that begins at a place.
  private func piece(
    at position: Int, in message: [UInt8], _ spoken: Set<[UInt8]>?
  ) -> (length: Int, mask: [UInt8])? {
    let left = message.count - position
    guard left >= Self.minimumLengthOfWords,
      beginnings.contains(Self.beginning(of: message[position...]))
    else { return nil }
    return lengths.filter { $0 <= left }.sorted(by: >).lazy.compactMap { length in
      let range = position..<position + length
      let text = Array(message[range])
      guard let piece = pieces[text] else { return nil }
      let isQuoted =
        !piece.isOfWords || (spoken?.contains(text) ?? true) && Self.isQuoted(range, in: message)
      return isQuoted ? (length, piece.mask) : nil
    }.first
  }

  /// Whether words are a piece of the file by what stands around them; a name before a colon is none.
  private static func isQuoted(_ range: ByteRange, in message: [UInt8]) -> Bool {
    let before = message[..<range.lowerBound].last
    let rest = message[range.upperBound...]
    guard !(before.map(isLetterOrDigit) ?? false), !(rest.first.map(isLetterOrDigit) ?? false)
    else { return false }
    if rest.first == UInt8(ascii: "\""),
      rest.dropFirst().first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: ":")
    {
      return false
    }
    return before.map { "\"'`/@:=?&#-".utf8.contains($0) } ?? false
      || rest.first.map { "\"'`/@?&#".utf8.contains($0) } ?? false
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func beginning(of bytes: ArraySlice<UInt8>) -> UInt16 {
    bytes.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
  }
}
