/// The file name of a backup: when it was made, by which change, and of which file.
///
///     00001763686130123-migrate-3f9a2c-811c9dc5-%2Fhome%2Fada%2F.factory%2Fconfig.json.backup
///
/// Names sort by time. Behind the change is a checksum of what it wrote; a write that was not recorded
/// has neither. The path is written out where it fits, so that a person who looks into the directory
/// knows what a file is.
struct BackupName: Equatable {
  /// The change of which a write was a part.
  struct Change: Equatable {
    let recording: Recording
    /// A checksum of what the file held afterwards.
    let written: UInt32
  }

  private static let timeDigits = 17
  private static let longestKey = 200

  let time: UInt64
  let change: Change?
  /// The path, spelled so that it can be part of a file name.
  let key: String
  /// Whether there was a file to back up.
  let hasContent: Bool

  init(time: UInt64, change: Change? = nil, key: String, hasContent: Bool) {
    self.time = time
    self.change = change
    self.key = key
    self.hasContent = hasContent
  }

  /// Reads a name; `nil` where it is none of a backup.
  init?(_ text: String) {
    guard let dash = text.firstIndex(of: "-"), let dot = text.lastIndex(of: "."), dash < dot,
      text[..<dash].utf8.count == Self.timeDigits, let time = UInt64(text[..<dash]),
      [".backup", ".nofile"].contains(text[dot...])
    else { return nil }
    let rest = text[text.index(after: dash)..<dot]
    // No key holds a dash: it is spelled there.
    let parts = rest.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    if parts.count == 4, let recording = Recording(command: parts[0], id: parts[1]),
      let written = UInt32(parts[2], radix: 16)
    {
      change = Change(recording: recording, written: written)
      key = String(parts[3])
    } else {
      change = nil
      key = String(rest)
    }
    self.time = time
    hasContent = text[dot...] == ".backup"
  }

  var text: String {
    let recorded = change.map {
      "\($0.recording.command)-\($0.recording.id)-" + Self.padded(String($0.written, radix: 16), 8)
        + "-"
    }
    return Self.padded(String(time), Self.timeDigits) + "-" + (recorded ?? "") + key
      + (hasContent ? ".backup" : ".nofile")
  }

  /// What tells the change from others; a write that was not recorded is one of its own.
  var changeID: String { change?.recording.id ?? String(time, radix: 36) }

  private static func padded(_ digits: String, _ length: Int) -> String {
    String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
  }

  /// Whether the key spells the whole path.
  var hasWholePath: Bool { !key.hasPrefix("...") }

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
    let hash = checksum(path)
    var end: [String] = []
    var length = 0
    for piece in spelled.reversed() {
      length += piece.utf8.count
      guard length <= longestKey - 24 else { break }
      end.append(piece)
    }
    return "..." + String(hash, radix: 16) + "..." + end.reversed().joined()
  }

  /// A checksum of what a file holds; no file counts as an empty one.
  static func checksum(of bytes: [UInt8]?) -> UInt32 {
    UInt32(truncatingIfNeeded: checksum(bytes ?? []))
  }

  /// FNV-1a.
  private static func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0100_0000_01b3 }
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
