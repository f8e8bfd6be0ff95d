import Spelling

/// Why a value is not acceptable.
///
/// It says what was expected and never repeats what was typed: the parser quotes that, with the
/// care that a secret needs.
package struct ValueError: Error, Equatable {
  /// Completes "expected …": `a whole number above 0`.
  package let expected: String
  /// Acceptable values that the person may have meant, nearest first.
  package let suggestions: [String]

  /// Says what was expected, in lower case and without a full stop.
  package init(expected: String, suggestions: [String] = []) {
    self.expected = expected
    self.suggestions = suggestions
  }

  /// Says that `text` is none of `choices`.
  init(_ text: String, isNoneOf choices: [String]) {
    let quoted = choices.map { "\"\($0)\"" }
    self.init(
      expected: quoted.listed(with: "or"), suggestions: Suggestion.nearest(to: text, in: choices))
  }
}
