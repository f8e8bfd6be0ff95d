import JSONSyntax

/// A private key as text between two lines that say what it is (RFC 7468).
struct PEM {
  typealias Spelled = (scalar: Unicode.Scalar, range: ByteRange)

  /// What the first line calls it: `PRIVATE KEY`; `nil` where there is no such line.
  let label: String?
  /// Whether the last line is there.
  let isClosed: Bool
  /// What stands between them, line breaks included; all of it where they are missing.
  let body: ArraySlice<Spelled>

  private let whole: SpelledText
  private let all: [Spelled]

  init(_ text: SpelledText) {
    whole = text
    all = text.spelledScalars
    let scalars = all.map(\.scalar)
    guard let begin = Self.find("-----BEGIN ", in: scalars[...]),
      let labelEnd = Self.find("-----", in: scalars[begin.upperBound...])
    else {
      (label, isClosed, body) = (nil, false, all[...])
      return
    }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[begin.upperBound..<labelEnd.lowerBound])
    label = String(name)
    let end = Self.find("-----END \(String(name))-----", in: scalars[labelEnd.upperBound...])
    isClosed = end != nil
    body = all[labelEnd.upperBound..<(end?.lowerBound ?? all.endIndex)]
  }

  /// The line breaks anywhere that are escaped twice: a backslash and a letter each.
  var escapedBreaks: [(spelling: ByteRange, letter: Unicode.Scalar)] {
    zip(all, all.dropFirst()).compactMap { first, second in
      guard first.scalar == "\\", second.scalar == "n" || second.scalar == "r" else { return nil }
      return (first.range.lowerBound..<second.range.upperBound, second.scalar)
    }
  }

  /// The key itself, without line breaks of any spelling.
  var content: [Spelled] {
    var result: [Spelled] = []
    var isEscape = false
    for item in body {
      if isEscape || item.scalar == "\\" {
        isEscape = !isEscape
      } else if !item.scalar.isBlankSpace {
        result.append(item)
      }
    }
    return result
  }

  /// The key as the rules about keys see it.
  var key: SpelledText {
    let content = content
    guard !content.isEmpty else { return whole }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: content.map(\.scalar))
    return SpelledText(String(text), at: whole.range, content)
  }

  private static func find(
    _ text: String, in scalars: ArraySlice<Unicode.Scalar>
  ) -> Range<Int>? {
    let wanted = Array(text.unicodeScalars)
    guard scalars.count >= wanted.count else { return nil }
    for start in scalars.startIndex...(scalars.endIndex - wanted.count)
    where scalars[start] == wanted[0] {
      let end = start + wanted.count
      if scalars[start..<end].elementsEqual(wanted) { return start..<end }
    }
    return nil
  }
}
