import JSONSyntax

extension DotEnv {
  /// The spelling of a value that is read as a text again, whatever lines stand around it; `nil`
  /// when there is none.
  ///
  /// It has no quotes where it needs none; an empty text has them, lest the next line be taken for
  /// its value.
  public static func quoted(_ text: String) -> String? {
    quotes(for: text, first: .none).lazy.compactMap { spelling(of: text, in: $0) }.first
  }

  /// The edit that gives an assignment of this file another text and leaves what all others are
  /// read as alone; `nil` when no spelling does.
  ///
  /// It keeps the kind of the quotes where that can hold the text.
  public func replacing(_ assignment: Assignment, with text: String) -> SourceEdit? {
    guard let index = assignments.firstIndex(where: { $0.range == assignment.range }) else {
      return nil
    }
    return Self.quotes(for: text, first: assignment.quote).lazy
      .compactMap { Self.spelling(of: text, in: $0) }
      .map { SourceEdit.replace(assignments[index].editedRange, with: $0) }
      .first { applying($0, gives: text, toAssignmentAt: index) }
  }

  /// Every kind of quotes once, the one that is wished for first, those that the text holds last.
  private static func quotes(for text: String, first: Quote) -> [Quote] {
    let quotes = [first] + [.none, .double, .single, .backtick].filter { $0 != first }
    func isWithin(_ quote: Quote) -> Bool { quote.mark.map(text.utf8.contains) ?? false }
    return quotes.filter { !isWithin($0) } + quotes.filter(isWithin)
  }

  /// The spelling of a text in quotes of a kind, when reading it gives the text and does not depend
  /// on what follows it.
  private static func spelling(of text: String, in quote: Quote) -> String? {
    guard let mark = quote.mark else {
      let begins = Quote(mark: text.utf8.first) != .none
      return text.isEmpty || begins || !isRead(text, as: text) ? nil : text
    }
    // Behind a backslash the closing quote would give way to any that follows in the file.
    guard text.utf8.last != .backslash else { return nil }
    let content = quote == .double ? escapingLineBreaks(in: text) : text
    let marked = String(UnicodeScalar(mark))
    let spelling = marked + content + marked
    return isRead(spelling, as: text) ? spelling : nil
  }

  private static func escapingLineBreaks(in text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isRead(_ spelling: String, as text: String) -> Bool {
    let file = DotEnv("NAME=\(spelling)\n")
    guard file.lines.count == 1, file.diagnostics.isEmpty, let read = file.assignments.first else {
      return false
    }
    // Code points are compared: equal strings need not be the same bytes.
    return read.text.utf8.elementsEqual(text.utf8)
  }

  private func applying(_ edit: SourceEdit, gives text: String, toAssignmentAt index: Int) -> Bool {
    guard let edited = SourceEdit.apply([edit], to: bytes).map(DotEnv.init),
      edited.assignments.count == assignments.count
    else { return false }
    return assignments.indices.allSatisfy { place in
      let expected = place == index ? text : assignments[place].text
      let read = edited.assignments[place]
      return read.name == assignments[place].name
        && read.text.utf8.elementsEqual(expected.utf8)
    }
  }
}

extension DotEnv.Assignment {
  /// The bytes that another value replaces: those of the value, and the line breaks before it,
  /// behind which only a value in quotes is found.
  fileprivate var editedRange: ByteRange {
    let gap = bytes[separatorEnd..<valueRange.lowerBound]
    let isOnItsLine = !gap.contains(.lineFeed) && !gap.contains(.carriageReturn)
    return isOnItsLine ? valueRange : separatorEnd..<valueRange.upperBound
  }
}
