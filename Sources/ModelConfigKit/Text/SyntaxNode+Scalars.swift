import JSONSyntax

extension SyntaxNode {
  /// The code points of a string, each with the bytes that spell it, escapes included; none where
  /// a byte or an escape spells none.
  ///
  /// By it a fix can take a character out and leave the spelling of all others alone.
  var spelledScalars: [(scalar: Unicode.Scalar, range: ByteRange)] {
    guard kind == .string else { return [] }
    var result: [(Unicode.Scalar, ByteRange)] = []
    let (content, bytes) = (contentRange, tree.bytes)
    result.reserveCapacity(content.count)
    var position = content.lowerBound
    while position < content.upperBound {
      let byte = bytes[position]
      if byte < 0x80, byte != UInt8(ascii: "\\") {
        result.append((Unicode.Scalar(byte), position..<position + 1))
        position += 1
        continue
      }
      let rest = bytes[position..<content.upperBound]
      guard
        let (scalar, length) =
          rest.first == UInt8(ascii: "\\") ? Self.escaped(rest) : Self.plain(rest)
      else { return [] }
      result.append((scalar, position..<position + length))
      position += length
    }
    return result
  }

  private static func plain(_ rest: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    var decoder = UTF8()
    var bytes = rest.prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  private static func escaped(_ rest: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    guard let letter = rest.dropFirst().first else { return nil }
    switch letter {
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(rest) else { return nil }
      if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
      guard let low = codeUnit(rest.dropFirst(6)) else { return nil }
      var decoder = UTF16()
      var units = [unit, low].makeIterator()
      guard case .scalarValue(let scalar) = decoder.decode(&units) else { return nil }
      return (scalar, 12)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    default: return (Unicode.Scalar(letter), 2)
    }
  }

  private static func codeUnit(_ rest: ArraySlice<UInt8>) -> UInt16? {
    guard rest.starts(with: "\\u".utf8), rest.count >= 6 else { return nil }
    return UInt16(String(decoding: rest.dropFirst(2).prefix(4), as: UTF8.self), radix: 16)
  }
}
