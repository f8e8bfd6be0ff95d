/// An option that people will try and that is refused with a reason.
///
/// The parser stops at it, or at a misspelling of it, before it looks at its value, so that the
/// value can reach no message. Help, manual page and completions do not show it.
package struct RefusedOption: Parameter {
  package let form: ParameterForm

  /// Declares that `--long` is refused; `reason` completes `"--long" is not accepted: …`.
  package init(_ long: String, because reason: String) {
    form = ParameterForm(.refused(because: reason), name: long)
  }
}
