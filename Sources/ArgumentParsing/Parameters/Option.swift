/// A named parameter that takes a value, such as `--file WHERE`.
///
/// An option that is not `repeatable` may be given once; one that is `required` must be given.
package struct Option<Value: Sendable>: Parameter {
  package let form: ParameterForm
  /// Reads one value.
  let parse: @Sendable (String) throws(ValueError) -> Value

  /// Declares an option whose values `parse` reads.
  ///
  /// `parse` depends on nothing but the text: it runs once to check the command line and again
  /// whenever the value is asked for.
  package init(
    _ long: String, short: Character? = nil, value: String, help: String,
    repeatable: Bool = false, required: Bool = false, completion: ValueCompletion = .none,
    parse: @escaping @Sendable (String) throws(ValueError) -> Value
  ) {
    self.parse = parse
    form = ParameterForm(
      .option(value: value, repeatable: repeatable, required: required),
      name: long, short: short, help: help, completion: completion,
      check: { (text) throws(ValueError) in _ = try parse(text) })
  }

  /// Declares an option that accepts a fixed set of spellings and offers them to the shell.
  ///
  /// Help shows them in place of a value's name, `--format text|json`, unless `value` names it.
  package init(
    _ long: String, short: Character? = nil, value: String? = nil, help: String,
    repeatable: Bool = false, required: Bool = false,
    choices: [(spelling: String, value: Value)]
  ) {
    let spellings = choices.map(\.spelling)
    self.init(
      long, short: short, value: value ?? spellings.joined(separator: "|"), help: help,
      repeatable: repeatable, required: required, completion: .choices(spellings)
    ) { (text) throws(ValueError) in
      guard let choice = choices.first(where: { $0.spelling == text }) else {
        throw ValueError(text, isNoneOf: spellings)
      }
      return choice.value
    }
  }
}

extension Option where Value == String {
  /// Declares an option that accepts any text.
  package init(
    _ long: String, short: Character? = nil, value: String, help: String,
    repeatable: Bool = false, required: Bool = false, completion: ValueCompletion = .none
  ) {
    self.init(
      long, short: short, value: value, help: help, repeatable: repeatable, required: required,
      completion: completion, parse: { (text) throws(ValueError) in text })
  }
}

extension Option where Value: RawRepresentable, Value.RawValue == String {
  /// Declares an option that accepts the raw values of `choices`, such as `Format.allCases`.
  package init(
    _ long: String, short: Character? = nil, value: String? = nil, help: String,
    repeatable: Bool = false, required: Bool = false, choices: [Value]
  ) {
    self.init(
      long, short: short, value: value, help: help, repeatable: repeatable, required: required,
      choices: choices.map { (spelling: $0.rawValue, value: $0) })
  }
}
