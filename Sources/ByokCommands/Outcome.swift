/// What a command has to say when it is done; it is written in one go.
struct Outcome: Sendable {
  /// The result, for standard output.
  var output = StyledText()
  /// What a person should know beside it, for standard error.
  var messages = StyledText()
  /// How it ended.
  var code = ExitCode.success
}

/// Why a command ends without a result.
struct CommandFailure: Error {
  /// What to say, on standard error.
  let messages: StyledText
  /// How it ended.
  let code: ExitCode

  /// Ends with lines of which the first is an error message: lower case, no full stop.
  init(_ message: String, details: [String] = [], code: ExitCode) {
    var text = StyledText()
    text.addLine("error: ", .error, message)
    for detail in details { text.addLine("  " + detail) }
    messages = text
    self.code = code
  }

  /// Ends with a text.
  init(_ messages: StyledText, code: ExitCode) {
    self.messages = messages
    self.code = code
  }
}
