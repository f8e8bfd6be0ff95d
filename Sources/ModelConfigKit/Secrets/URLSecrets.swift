import JSONSyntax

/// What must not be shown of a URL: user and password, the values of parameters that are named for
/// secrets, and whatever may be a key behind its `?` or `#`.
package enum URLSecrets {
  /// The secrets in a text that may be one.
  ///
  /// `isAddress` says that it stands where one belongs, and so may lack the scheme.
  static func ranges(in bytes: [UInt8], _ text: ByteRange, isAddress: Bool) -> [ByteRange] {
    let parameters = bytes[text].firstIndex { $0 == UInt8(ascii: "?") || $0 == .numberSign }
    let user = userPart(of: text.lowerBound..<(parameters ?? text.upperBound), bytes, isAddress)
    let rest = (parameters ?? text.upperBound)..<text.upperBound
    let path = path(of: (user?.upperBound ?? text.lowerBound)..<rest.lowerBound, bytes, isAddress)
    return
      ([user].compactMap { $0 } + path + named(in: bytes, rest)
      + KeyPattern.tokens(in: bytes, rest)).merged
  }

  /// What may be keys in the path, or the whole host; an id behind the name of a collection (`accounts/…`), or at a
  /// server that has one in all its paths, is none.
  private static func path(
    of text: ByteRange, _ bytes: [UInt8], _ isAddress: Bool
  ) -> [ByteRange] {
    let scheme = bytes[text].firstIndex(of: .colon).flatMap { colon in
      bytes[colon..<text.upperBound].starts(with: "://".utf8) ? colon + 3 : nil
    }
    // Without a scheme it may be anything that was put where an address belongs.
    guard let host = scheme else { return isAddress ? KeyPattern.tokens(in: bytes, text) : [] }
    let slash = bytes[host..<text.upperBound].firstIndex(of: .slash) ?? text.upperBound
    if hostsOfIDs.contains(String(decoding: bytes[host..<slash], as: UTF8.self)) { return [] }
    let hasDot = bytes[host..<slash].contains(UInt8(ascii: "."))
    // A host with a dot in it has labels that chance may have made, but no long ones.
    let inHost = KeyPattern.tokens(in: bytes, host..<slash).filter { !hasDot || $0.count >= 40 }
    let inPath = KeyPattern.tokens(in: bytes, slash..<text.upperBound).filter { key in
      bytes[slash..<key.lowerBound].dropLast().last.map(\.lowercased) != UInt8(ascii: "s")
    }
    // Where the host is a key of Base64, a slash in it parts no path from it.
    let across = inHost.isEmpty ? [] : KeyPattern.tokens(in: bytes, host..<text.upperBound)
    return inHost + inPath + across
  }

  private static let hostsOfIDs: Set = ["gateway.ai.cloudflare.com"]

  /// A URL with them masked.
  package static func masked(_ url: String) -> String {
    KeyPattern.masking(url) {
      (ranges(in: $0, $1, isAddress: true) + KeyPattern.keys(in: $0, $1)).merged
    }
  }

  private static func userPart(
    of text: ByteRange, _ bytes: [UInt8], _ isAddress: Bool
  ) -> ByteRange? {
    guard let colon = bytes[text].firstIndex(of: .colon) else { return nil }
    let hasScheme = bytes[colon..<text.upperBound].starts(with: "://".utf8)
    guard hasScheme || isAddress else { return nil }
    let start = hasScheme ? colon + 3 : text.lowerBound
    let end = endOfUser(bytes[start..<text.upperBound])
    guard let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")), start < at else {
      return nil
    }
    return start..<at
  }

  /// Where user and password may end at the latest: at the first slash, unless that stands in a
  /// password, which no port does.
  private static func endOfUser(_ text: ArraySlice<UInt8>) -> Int {
    guard let slash = text.firstIndex(of: .slash) else { return text.endIndex }
    guard let colon = text[..<slash].lastIndex(of: .colon) else { return slash }
    return text[(colon + 1)..<slash].allSatisfy(\.isDigit) ? slash : text.endIndex
  }

  /// The values of parameters whose names are those of secrets.
  private static func named(in bytes: [UInt8], _ range: ByteRange) -> [ByteRange] {
    bytes[range].split { "?#&;".utf8.contains($0) }.compactMap { parameter in
      guard let sign = parameter.firstIndex(of: UInt8(ascii: "=")),
        SecretName.matches(parameter[..<sign])
      else { return nil }
      return SecretName.secret(in: bytes, sign + 1..<parameter.endIndex)
    }
  }
}

extension [ByteRange] {
  /// The same bytes in order, ranges that overlap made one.
  var merged: [ByteRange] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { result, range in
      guard !range.isEmpty else { return }
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
  }
}
