/// The file name of a backup: when it was made, and of which file.
///
///     00001763686130123-%2Fhome%2Fada%2F.factory%2Fconfig.json.backup
///
/// Names sort by time. The path is written out where it fits, so that a person who looks into the
/// directory knows what a file is.
struct BackupName: Equatable {
  private static let timeDigits = 17
  private static let longestKey = 200

  let time: UInt64
  /// The path, spelled so that it can be part of a file name.
  let key: String
  /// Whether there was a file to back up.
  let hasContent: Bool

  init(time: UInt64, key: String, hasContent: Bool) {
    self.time = time
    self.key = key
    self.hasContent = hasContent
  }

  /// Reads a name; `nil` where it is none of a backup.
  init?(_ text: String) {
    guard let dash = text.firstIndex(of: "-"), let dot = text.lastIndex(of: "."), dash < dot,
      text[..<dash].utf8.count == Self.timeDigits, let time = UInt64(text[..<dash])
    else { return nil }
    let key = String(text[text.index(after: dash)..<dot])
    switch text[dot...] {
    case ".backup": self.init(time: time, key: key, hasContent: true)
    case ".nofile": self.init(time: time, key: key, hasContent: false)
    default: return nil
    }
  }

  var text: String {
    let digits = String(time)
    let zeros = String(repeating: "0", count: max(0, Self.timeDigits - digits.utf8.count))
    return zeros + digits + "-" + key + (hasContent ? ".backup" : ".nofile")
  }

  /// The path that the key spells; of one that was too long, what was kept of it.
  var originalPath: String {
    var bytes: [UInt8] = []
    var rest = Array(key.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return PathText.text(bytes)
  }

  /// Spells a path.
  ///
  /// Equal paths give equal keys; a long one is told apart by its checksum.
  static func key(for path: String) -> String {
    let path = PathText.bytes(path)
    let spelled = path.map { isPlain($0) ? String(UnicodeScalar($0)) : percent($0) }
    let whole = spelled.joined()
    guard whole.utf8.count > longestKey else { return whole }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3 }
    var end: [String] = []
    var length = 0
    for piece in spelled.reversed() {
      length += piece.utf8.count
      guard length <= longestKey - 24 else { break }
      end.append(piece)
    }
    return "..." + String(hash, radix: 16) + "..." + end.reversed().joined()
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func percent(_ byte: UInt8) -> String {
    (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
  }
}
