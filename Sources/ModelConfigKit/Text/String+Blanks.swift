extension String {
  /// Whether there is nothing to be seen in it.
  public var isBlank: Bool {
    if let first = utf8.first, first.isVisible { return false }
    return unicodeScalars.allSatisfy(\.isInvisible)
  }

  /// The text without white space and invisible characters at its ends.
  public var trimmed: String {
    if utf8.first?.isVisible ?? true, utf8.last?.isVisible ?? true { return self }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isInvisible }),
      let last = scalars.lastIndex(where: { !$0.isInvisible })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The pieces around each place where a text stands in it, byte for byte; the whole of it where
  /// that stands nowhere.
  func pieces(around mark: String) -> [String] {
    let mark = Array(mark.utf8)
    var pieces: [[UInt8]] = [[]]
    var rest = Array(utf8)[...]
    while let first = rest.first {
      if !mark.isEmpty, rest.starts(with: mark) {
        pieces.append([])
        rest = rest.dropFirst(mark.count)
      } else {
        pieces[pieces.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return pieces.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension [UInt8] {
  /// Whether a file of these bytes holds nothing: none at all, or only blanks, line ends and a byte
  /// order mark.
  public var isBlankFile: Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return dropFirst(starts(with: mark) ? mark.count : 0).allSatisfy {
      [0x20, 0x09, 0x0A, 0x0D].contains($0)
    }
  }

  /// Whether some bytes stand in it.
  func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, count >= part.count else { return part.isEmpty }
    for start in 0...count - part.count where self[start] == first {
      if self[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}

extension StringProtocol {
  /// Whether a text stands in it, byte for byte.
  public func holds(_ part: String) -> Bool { Array(utf8).holds(Array(part.utf8)) }
}
