/// What surrounds or replaces a URL that was pasted from elsewhere.
extension BaseURL {
  /// The URL that is meant where the text is a link or a quotation of it: `[x](https://x)`,
  /// `<https://x>`, `'https://x'`, `https://x,`.
  var urlInMarkup: String? {
    let typed = text.trimmed
    guard let last = typed.utf8.last, Self.closings.contains(last), typed.utf8.count > 1 else {
      return nil
    }
    var url = Self.target(ofLink: typed) ?? Substring(typed)
    url = url.drop { Self.marks.contains($0) }
    while let last = url.last, Self.marks.contains(last) { url.removeLast() }
    let found = BaseURL(String(url))
    return found.text != typed && found.hasFamiliarScheme && found.isSound ? found.text : nil
  }

  private var hasFamiliarScheme: Bool { scheme == "https" || scheme == "http" }

  /// What stands in the parentheses of a link of Markdown's.
  private static func target(ofLink text: String) -> Substring? {
    guard let start = text.utf8.lastIndex(of: UInt8(ascii: "(")), text.hasSuffix(")"),
      text[..<start].hasSuffix("]"), text.contains("[")
    else { return nil }
    let target = text[text.index(after: start)...].dropLast()
    // A title may follow the address.
    return target.prefix { $0 != " " }
  }

  private static let marks: Set<Character> = [
    "<", ">", "'", "\"", "`", "(", ")", "[", "]", ",", ";", "‘", "’", "“", "”", "«", "»",
  ]

  /// The last byte of each mark.
  private static let closings = Set(marks.compactMap { String($0).utf8.last })

  /// The first variable in the text, in whatever form programs write one; `nil` without any.
  var variable: String? {
    let bytes = text.utf8
    guard bytes.contains(where: { "$%{_".utf8.contains($0) }) else { return nil }
    if let name = EnvironmentReference.nameMeant(by: text.trimmed) { return name }
    for piece in text.pieces(around: "{env:").dropFirst() {
      let name = String(piece.prefix { $0 != "}" })
      if name != piece, EnvironmentReference.isName(name) { return name }
    }
    let pieces = bytes.split(omittingEmptySubsequences: true) { "/:@?&=.".utf8.contains($0) }
    let names = pieces.compactMap { String($0).flatMap(Self.nameOfVariable) }
    if let name = names.first { return name }
    return text.trimmed.utf8.allSatisfy(Self.isOfName) && bytes.contains(UInt8(ascii: "_"))
      && EnvironmentReference.isName(text.trimmed) ? text.trimmed : nil
  }

  /// What becomes of a command or of an entry of a store, `nil` where the text is none.
  var fateOfReference: String? {
    if text.holds("$(") || text.utf8.contains(UInt8(ascii: "`")) {
      return KeyReference.Form.command.fate(in: "")
    }
    // What other stores are called may be a host's name: `vault:8200`.
    return scheme == "op" ? KeyReference(text.trimmed)?.fate(in: "") : nil
  }

  /// The name in `$NAME`, `%NAME%`, and in what is left of `{env:NAME}` behind its colon.
  private static func nameOfVariable(_ piece: String) -> String? {
    let isClosed = piece.hasPrefix("%") && piece.hasSuffix("%") || piece.hasPrefix("$")
    let name = String(piece.drop { $0 == "$" || $0 == "%" }.prefix { $0 != "%" })
    let isLong = name.utf8.count > 2 && name.utf8.allSatisfy(isOfName)
    return isClosed && isLong && EnvironmentReference.isName(name) ? name : nil
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLetter && byte == byte.uppercased || byte == UInt8(ascii: "_")
  }
}
