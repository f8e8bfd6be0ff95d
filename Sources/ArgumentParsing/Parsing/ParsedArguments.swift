/// The arguments of one command, each known to be acceptable.
///
/// They are kept as text. The parameter that reads them knows their type, so that none is lost on
/// the way. A parameter that the command does not declare reads as absent.
package struct ParsedArguments: Sendable {
  /// The texts given for each parameter, by its spelling; none at all for a flag.
  let texts: [String: [String]]

  /// Whether the flag was given.
  package subscript(flag: Flag) -> Bool {
    texts[flag.form.spelling] != nil
  }

  /// The option's value, the last one if it is repeatable.
  package subscript<Value>(option: Option<Value>) -> Value? {
    all(option).last
  }

  /// The option's values, in the order in which they were given.
  package func all<Value>(_ option: Option<Value>) -> [Value] {
    texts[option.form.spelling, default: []].compactMap { try? option.parse($0) }
  }

  /// The arguments that fell to the positional.
  package subscript(positional: Positional) -> [String] {
    texts[positional.form.spelling, default: []]
  }
}
