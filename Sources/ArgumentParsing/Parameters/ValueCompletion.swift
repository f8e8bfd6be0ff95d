/// What a shell offers where a value is expected.
package struct ValueCompletion: Sendable, Equatable {
  /// Fixed words.
  package let words: [String]
  /// The kind of words that only a run of the tool can tell, such as `selectors`.
  package let dynamicKind: String?
  /// Whether the names of files are offered too.
  package let offersFiles: Bool

  /// Offers nothing, for values that only the person knows.
  package static let none = ValueCompletion(words: [], dynamicKind: nil, offersFiles: false)

  /// Offers the names of files.
  package static let file = ValueCompletion(words: [], dynamicKind: nil, offersFiles: true)

  /// Offers fixed words, and the names of files as well if `orFile` says so.
  package static func choices(_ words: [String], orFile: Bool = false) -> ValueCompletion {
    ValueCompletion(words: words, dynamicKind: nil, offersFiles: orFile)
  }

  /// Offers what the command registered for `kind` prints, one candidate a line.
  package static func dynamic(_ kind: String) -> ValueCompletion {
    ValueCompletion(words: [], dynamicKind: kind, offersFiles: false)
  }
}
