/// What keeps a text from being the key of a server.
enum KeyFault: Hashable {
  /// Something came along with the key, which is at a place in the text's UTF-8.
  case wrapped(removed: [String], key: Range<Int>)
  /// The key is there several times in a row; the first is at a place in the text's UTF-8.
  case repeated(first: Range<Int>)
  /// Another key follows.
  case several
  /// It is something else.
  case url, wireProtocol, model
  /// The beginning of its issuer's keys is cut off.
  case headless(prefix: String)
  /// It is shorter or longer than its issuer's keys, or has another character.
  case misshapen(KeyShape)
  /// It ends soon after the beginning of its issuer's keys.
  case cut
  /// It is none of a server's keys, which all begin alike.
  case foreign(KeyShape)
}

/// What an issuer documents of all of its keys: how they begin, and what follows.
struct KeyShape: Hashable {
  /// The beginning that none of its keys lacks.
  let family: String
  /// The longer beginning of those of which more is known.
  let prefix: String
  /// The number of lower-case hexadecimal digits that follow.
  let digits: Int

  /// The keys of a preset's provider, `nil` where little is documented.
  static func shape(of preset: Preset) -> KeyShape? {
    preset == .openRouter ? KeyShape(family: "sk-or-", prefix: "sk-or-v1-", digits: 64) : nil
  }

  /// Whether a text that begins like its keys goes on as they do.
  func fits(_ text: String) -> Bool {
    let rest = text.utf8.dropFirst(prefix.utf8.count)
    return rest.count == digits && rest.allSatisfy { $0.isHexadecimal && $0 == $0.lowercased }
  }
}

extension KeyFault {
  /// The fault of a text that any server would refuse; no key is so by chance.
  init?(of text: String) {
    guard !text.holds("-----BEGIN") else { return nil }
    if BaseURL(text).scheme.hasPrefix("http") {
      self = .url
      return
    }
    let pasted = PastedKey(text)
    let removed = pasted.removed.filter { $0 != PastedKey.whiteSpace }
    if !removed.isEmpty {
      self = .wrapped(removed: removed, key: pasted.place)
    } else if let first = Self.repeatedPart(of: pasted.key) {
      let start = pasted.place.lowerBound
      self = .repeated(first: start + first.lowerBound..<start + first.upperBound)
    } else if Self.holdsAnother(pasted.key) {
      self = .several
    } else {
      return nil
    }
  }

  /// The fault of a text as a key of a server that is known; one of another company's has none.
  init?(of text: String, at presets: [Preset]) {
    if let fault = KeyFault(of: text) {
      self = fault
      return
    }
    // What is around a key comes first; what is left is judged then.
    guard !presets.isEmpty, text == text.trimmed,
      KeyIssuer.issuer(of: text) == nil || Self.isOf(presets, text),
      text.utf8.allSatisfy(\.isVisible), !text.utf8.map(\.lowercased).holds(Self.example)
    else { return nil }
    let prefixes = presets.flatMap(\.keyPrefixes)
    let known = prefixes.filter(text.hasPrefix).max { $0.utf8.count < $1.utf8.count }
    let shape = presets.lazy.compactMap(KeyShape.shape).first
    if let kind = Self.kind(of: text) {
      self = kind
    } else if let shape, text.hasPrefix(shape.prefix) {
      guard !shape.fits(text) else { return nil }
      self = .misshapen(shape)
    } else if let known, text.utf8.count < known.utf8.count + Self.shortest {
      self = .cut
    } else if known == nil, let prefix = prefixes.first(where: { Self.lacks($0, text) }) {
      self = .headless(prefix: prefix)
    } else if let shape, !text.hasPrefix(shape.family) {
      self = .foreign(shape)
    } else {
      return nil
    }
  }

  private static let example = Array("example".utf8)

  /// No issuer's keys have less behind their beginning.
  private static let shortest = 16

  private static func isOf(_ presets: [Preset], _ text: String) -> Bool {
    KeyIssuer.issuer(of: text).map(presets.contains) ?? false
  }

  /// What a text is instead of a key.
  private static func kind(of text: String) -> KeyFault? {
    switch ValueForm.form(of: text, among: [], protocols: ProviderType.allCases.map(\.rawValue)) {
    case (.wireProtocol, _)?: .wireProtocol
    case (.url, .certain)?: .url
    case (.model, .likely)?: .model
    default: nil
    }
  }

  /// Whether a text begins with the end of a prefix, and goes on as a key does.
  private static func lacks(_ prefix: String, _ text: String) -> Bool {
    (1..<max(prefix.utf8.count - 2, 1)).contains { cut in
      let end = prefix.dropFirst(cut)
      return text.hasPrefix(end) && text.utf8.count >= end.utf8.count + shortest
    }
  }
}

extension KeyFault {
  /// The first part of a text that is one key over and over, with or without something between.
  private static func repeatedPart(of text: String) -> Range<Int>? {
    let bytes = Array(text.utf8)
    let pieces = bytes.split { !$0.isVisible || ",;".utf8.contains($0) }
    if let first = pieces.first, pieces.count > 1, pieces.allSatisfy({ $0 == first }),
      isKey(first)
    {
      return first.startIndex..<first.endIndex
    }
    return (2...4).lazy.compactMap { count -> Range<Int>? in
      let length = bytes.count / count
      let isRepeated =
        bytes.count % count == 0 && bytes.dropFirst(length).elementsEqual(bytes.dropLast(length))
      return isRepeated && isKey(bytes[..<length]) ? 0..<length : nil
    }.first
  }

  private static func isKey(_ bytes: ArraySlice<UInt8>) -> Bool {
    KeyPattern.holdsKey(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a long public beginning of keys is in a text a second time.
  private static func holdsAnother(_ text: String) -> Bool {
    guard let prefix = KeyIssuer.publicPrefix(of: text), prefix.utf8.count > 5 else { return false }
    return String(text.dropFirst(prefix.count)).holds(prefix)
  }
}
