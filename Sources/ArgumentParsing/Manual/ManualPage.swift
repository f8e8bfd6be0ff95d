/// Renders a tool's manual page in the mdoc(7) language.
package struct ManualPage: Sendable {
  /// A term and what it means, such as an exit code or the name of a file.
  package typealias Entry = (term: String, meaning: String)

  private let tool: ToolDescription
  private let date: String
  private let description: [String]
  private let environment: [Entry]
  private let files: [Entry]
  private let exitStatus: [Entry]

  /// Creates the page; its synopsis, commands, options and examples come from the tool's tables.
  ///
  /// `date` is the day of the last change, as in `November 20, 2025`. `description` holds
  /// paragraphs. A section without entries is left out.
  package init(
    of tool: ToolDescription, date: String, description: [String], environment: [Entry] = [],
    files: [Entry] = [], exitStatus: [Entry] = []
  ) {
    self.tool = tool
    self.date = date
    self.description = description
    self.environment = environment
    self.files = files
    self.exitStatus = exitStatus
  }

  /// The page's source, in ASCII, ending in a newline.
  package func source() -> String {
    var page = MdocText()
    writeOpening(to: &page)
    page.macro("Sh", "COMMANDS")
    for command in tool.visibleCommands { write(command, to: &page) }
    page.macro("Sh", "GLOBAL OPTIONS")
    writeList(of: tool.visibleLeadingOptions, to: &page)
    writeSection("ENVIRONMENT", environment, term: "Ev", to: &page)
    writeSection("FILES", files, term: "Pa", to: &page)
    writeSection("EXIT STATUS", exitStatus, term: "Li", to: &page)
    writeExamples(to: &page)
    return page.source
  }
}

extension ManualPage {
  private func writeOpening(to page: inout MdocText) {
    page.macro("Dd", date)
    page.macro("Dt", "\(tool.name.uppercased()) 1")
    page.macro("Os")
    page.macro("Sh", "NAME")
    page.macro("Nm", MdocText.argument(tool.name))
    page.macro("Nd", MdocText.escaped(tool.summary.withoutFullStop))
    page.macro("Sh", "SYNOPSIS")
    page.macro("Nm")
    page.macro("Ar", "COMMAND")
    page.macro("Op", "Ar OPTIONS")
    page.macro("Op", "Ar ARGUMENTS")
    page.macro("Sh", "DESCRIPTION")
    page.paragraphs(description)
  }

  private func write(_ command: CommandDescription, to page: inout MdocText) {
    page.macro("Ss", MdocText.argument(command.names.joined(separator: ", ")))
    let words = command.visibleOptions.filter(\.isRequired) + command.positionals
    let synopsis = ["Nm", "Cm \(MdocText.argument(command.name))", "Oo Ar OPTIONS Oc"]
    page.macro("D1", (synopsis + words.map(usage(of:))).joined(separator: " "))
    page.macro("Pp")
    page.paragraphs([command.summary] + command.discussion)
    let forms = command.positionals + command.visibleOptions
    if !forms.isEmpty { writeList(of: forms, to: &page) }
  }

  private func writeList(of forms: [ParameterForm], to page: inout MdocText) {
    page.macro("Bl", "-tag -width Ds")
    for form in forms {
      page.macro("It", label(of: form))
      page.text(form.help)
    }
    page.macro("El")
  }

  private func writeSection(
    _ title: String, _ entries: [Entry], term: String, to page: inout MdocText
  ) {
    guard !entries.isEmpty else { return }
    page.macro("Sh", title)
    page.macro("Bl", "-tag -width Ds")
    for entry in entries {
      page.macro("It", "\(term) \(MdocText.argument(entry.term))")
      page.text(entry.meaning)
    }
    page.macro("El")
  }

  private func writeExamples(to page: inout MdocText) {
    let examples = tool.visibleCommands.flatMap(\.examples)
    guard !examples.isEmpty else { return }
    page.macro("Sh", "EXAMPLES")
    page.macro("Bl", "-tag -width Ds")
    for example in examples {
      page.macro("It", "Li \(MdocText.argument(example.line))")
      page.text(example.purpose)
    }
    page.macro("El")
  }
}

extension ManualPage {
  /// The parameter in a command's synopsis.
  ///
  /// Brackets are opened and closed by macros of their own, because `Op` reaches to the line's end.
  private func usage(of form: ParameterForm) -> String {
    let name = MdocText.argument(form.name)
    switch form.arity {
    case .one: return "Ar \(name)"
    case .optional: return "Oo Ar \(name) Oc"
    case .any: return "Oo Ar \(name) ... Oc"
    case .oneOrMore: return "Ar \(name) ..."
    case nil: return longLabel(of: form)
    }
  }

  private func label(of form: ParameterForm) -> String {
    guard !form.isPositional else { return "Ar \(MdocText.argument(form.name))" }
    let short = form.short.map { "Fl \(MdocText.argument(String($0))) , " } ?? ""
    return short + longLabel(of: form) + (form.isRepeatable ? " ..." : "")
  }

  private func longLabel(of form: ParameterForm) -> String {
    let value = form.valueName.map { " Ar \(MdocText.argument($0))" } ?? ""
    return "Fl \(MdocText.argument("-\(form.name)"))\(value)"
  }
}
