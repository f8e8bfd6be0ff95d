/// A switch: typed or not, and without a value.
package struct Flag: Parameter {
  package let form: ParameterForm

  /// Declares `--long`, and a letter for it if there is one.
  ///
  /// Typing a flag twice changes nothing.
  package init(_ long: String, short: Character? = nil, help: String) {
    form = ParameterForm(.flag, name: long, short: short, help: help)
  }
}

extension Flag {
  /// The flag that shows help, accepted everywhere.
  package static let help = Flag("help", short: "h", help: "Show help")

  /// The flag that shows the version, accepted where no command has been named yet.
  package static let version = Flag("version", short: "V", help: "Show the version")
}
