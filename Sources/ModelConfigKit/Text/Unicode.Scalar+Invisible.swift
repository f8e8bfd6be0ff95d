extension Unicode.Scalar {
  /// Whether nothing is to be seen of it: white space, a control character, a format character
  /// (zero-width, bidirectional, byte order mark) or one of the filler letters.
  var isInvisible: Bool { isBlankSpace || isUnsafe }

  /// Whether it is white space.
  var isBlankSpace: Bool { properties.isWhitespace }

  /// Whether it joins or parts its neighbours, or chooses how one of them looks.
  var isJoiner: Bool { value == 0x200C || value == 0x200D || 0xFE00...0xFE0F ~= value }

  /// What a message calls it.
  var name: String {
    switch value {
    case 0x20: return "a space"
    case 0x09: return "a tab"
    case 0x0A, 0x0D, 0x2028, 0x2029: return "a line break"
    default:
      let digits = String(value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
  }

  /// Whether it changes what is seen without being seen: a control character other than white
  /// space, a bidirectional or zero-width character, a filler letter.
  ///
  /// The joiners and variation selectors inside emoji and Indic words are none of these.
  var isUnsafe: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E: true
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}

extension String {
  /// What cannot be seen at its ends, else what does not belong inside: `a space at its end`.
  func unseen(_ isForeign: (Unicode.Scalar) -> Bool) -> String? {
    func isOut(_ scalar: Unicode.Scalar) -> Bool { scalar.isInvisible || isForeign(scalar) }
    if let first = unicodeScalars.first, isOut(first) { return "\(first.name) at its start" }
    if let tail = unicodeScalars.reversed().prefix(while: isOut).last {
      return "\(tail.name) at its end"
    }
    return unicodeScalars.first(where: isForeign).map { "\($0.name) inside" }
  }
}
