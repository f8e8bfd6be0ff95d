extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let backslash = UInt8(ascii: "\\")
  static let numberSign = UInt8(ascii: "#")
  static let colon = UInt8(ascii: ":")
  static let slash = UInt8(ascii: "/")

  var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isHexadecimal: Bool { isDigit || lowercased &- UInt8(ascii: "a") < 6 }
  var isAlphanumeric: Bool { isLetter || isDigit }
  /// Whether it is a printed character of ASCII.
  var isVisible: Bool { self > 0x20 && self < 0x7F }
  var uppercased: UInt8 { self &- UInt8(ascii: "a") < 26 ? self & ~0x20 : self }
  var lowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
