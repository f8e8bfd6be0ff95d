/// The plain description of one parameter.
package struct ParameterForm: Sendable {
  /// What the parameter is, with what only this kind of parameter has.
  package enum Role: Sendable, Equatable {
    /// A switch without a value.
    case flag
    /// An option that takes a value, shown to people as `value`.
    case option(value: String, repeatable: Bool, required: Bool)
    /// An option that exists to be refused.
    case refused(because: String)
    /// An argument told by its place.
    case positional(Positional.Arity)
  }

  package let role: Role
  /// The long name without hyphens (`dry-run`), or a positional's placeholder (`SELECTOR`).
  package let name: String
  package let short: Character?
  /// One or a few sentences; a renderer wraps them.
  package let help: String
  package let completion: ValueCompletion
  /// Says whether a value is acceptable.
  let check: @Sendable (String) throws(ValueError) -> Void

  init(
    _ role: Role, name: String, short: Character? = nil, help: String = "",
    completion: ValueCompletion = .none,
    check: @escaping @Sendable (String) throws(ValueError) -> Void = { (_) throws(ValueError) in }
  ) {
    self.role = role
    self.name = name
    self.short = short
    self.help = help
    self.completion = completion
    self.check = check
  }
}

extension ParameterForm {
  /// What a person types or reads: `--dry-run`, or `SELECTOR`.
  package var spelling: String {
    isPositional ? name : "--\(name)"
  }

  /// The name of the option's value, `nil` for everything that takes none.
  package var valueName: String? {
    guard case .option(let value, _, _) = role else { return nil }
    return value
  }

  var isPositional: Bool {
    guard case .positional = role else { return false }
    return true
  }

  var isRepeatable: Bool {
    guard case .option(_, let repeatable, _) = role else { return false }
    return repeatable
  }

  var isRequired: Bool {
    guard case .option(_, _, let required) = role else { return false }
    return required
  }

  /// Why the option is refused, `nil` for everything that is not.
  var refusal: String? {
    guard case .refused(let reason) = role else { return nil }
    return reason
  }

  /// Whether the parameter is a flag or an option that help, manual and completions show.
  var isVisibleOption: Bool {
    !isPositional && refusal == nil
  }

  var arity: Positional.Arity? {
    guard case .positional(let arity) = role else { return nil }
    return arity
  }

  /// How the parameter is written in a usage line: `[FILE...]`, `--to KIND`, `--dry-run`.
  var usage: String {
    switch role {
    case .positional(.one): name
    case .positional(.optional): "[\(name)]"
    case .positional(.any): "[\(name)...]"
    case .positional(.oneOrMore): "\(name)..."
    case .option(let value, _, _): "\(spelling) \(value)"
    case .flag, .refused: spelling
    }
  }
}
