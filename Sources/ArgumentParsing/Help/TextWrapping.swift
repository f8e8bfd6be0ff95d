extension String {
  /// The text in lines of at most `width` characters, each run of white space taken as one space.
  ///
  /// A word that is longer stands alone on its line.
  package func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for word in split(whereSeparator: \.isWhitespace) {
      if let line = lines.last, line.count + 1 + word.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// The text as a part of a line, where a full stop has no place.
  var withoutFullStop: String {
    last == "." ? String(dropLast()) : self
  }

  /// The sentences of the text, each with its full stop and with single spaces.
  ///
  /// One ends where a stop is followed by a word in upper case, so that `e.g. this` ends none.
  var sentences: [String] {
    let words = split(whereSeparator: \.isWhitespace)
    var sentences: [String] = []
    var sentence: [Substring] = []
    for (index, word) in words.enumerated() {
      sentence.append(word)
      let next = words.dropFirst(index + 1).first
      let hasStop = word.last.map { ".?!".contains($0) } ?? false
      if next == nil || hasStop && next?.first?.isUppercase == true {
        sentences.append(sentence.joined(separator: " "))
        sentence = []
      }
    }
    return sentences
  }
}
