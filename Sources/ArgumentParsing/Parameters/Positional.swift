/// An argument told by its place, such as `SELECTOR`.
package struct Positional: Parameter {
  /// How many arguments a positional takes.
  package enum Arity: Sendable, Equatable {
    case optional
    case one
    case any
    case oneOrMore

    var minimum: Int {
      self == .one || self == .oneOrMore ? 1 : 0
    }

    /// The largest number of arguments, `nil` when there is none.
    var maximum: Int? {
      self == .one || self == .optional ? 1 : nil
    }
  }

  package let form: ParameterForm

  /// Declares an argument that accepts any text.
  package init(
    _ name: String, _ arity: Arity, help: String, completion: ValueCompletion = .none
  ) {
    form = ParameterForm(.positional(arity), name: name, help: help, completion: completion)
  }

  /// Declares an argument that accepts a fixed set of words and offers them to the shell.
  package init(_ name: String, _ arity: Arity, help: String, choices: [String]) {
    form = ParameterForm(
      .positional(arity), name: name, help: help, completion: .choices(choices),
      check: { (text) throws(ValueError) in
        guard choices.contains(text) else { throw ValueError(text, isNoneOf: choices) }
      })
  }
}
