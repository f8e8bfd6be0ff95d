import ArgumentParsing

/// `byok manual`: the manual page.
struct ManualCommand: Command {
  static let description = CommandDescription(
    name: "manual", group: "Learn", summary: "Print the manual page (mdoc)",
    examples: [("byok manual | man -l -", "Read it")])

  init(_ arguments: ParsedArguments) {}

  func run(_ context: ToolContext) -> Outcome {
    let page = ManualPage(
      of: Tool.parser.tool, date: Tool.date, description: Self.paragraphs,
      environment: Self.environment, files: Self.files, exitStatus: Self.exitStatus)
    return Outcome(output: StyledText(lines: page.source()))
  }

  private static let paragraphs = [
    """
    byok reads and changes the files in which Factory's Droid looks for custom models, and reports \
    what is wrong with them. A change touches only the bytes that it must: comments, order and \
    spelling of everything else stay.
    """,
    """
    It also checks what OpenClaw and LibreChat keep for the same keys, and the credentials of cloud \
    providers that one stores at OpenRouter; import and export carry models between these files and \
    Droid's.
    """,
    """
    A SELECTOR is the first of these that matches: an id (custom:...), the index that list prints, \
    the exact display name, the exact model. Keys never travel in an argument and are shown by \
    --reveal alone, of show and export.
    """,
  ]

  private static let environment: [ManualPage.Entry] = [
    ("HOME", "Where .factory is looked for, before the user database."),
    ("NO_COLOR", "If not empty, no colour is used."),
    ("CLICOLOR_FORCE", "If neither empty nor 0, colour is used even where no terminal is."),
    ("TERM", "If dumb, no colour is used."),
    ("COLUMNS", "The width of the terminal, in place of what the terminal says."),
  ]

  private static let files: [ManualPage.Entry] = [
    ("~/.factory/config.json", "Custom models, in the older format."),
    ("~/.factory/settings.json", "Settings, and custom models in the newer format."),
    ("~/.factory/settings.local.json", "The same, for this machine alone."),
    (".factory/settings.json", "The same, for a project."),
    (".factory/settings.local.json", "The same, for a project on this machine alone."),
    ("~/.factory/droids/*.md", "Custom droids, which may name a model."),
    ("~/.openclaw/openclaw.json", "OpenClaw's configuration, read when it is named."),
    ("~/.factory/.byok", "What files held before changes, for undo."),
  ]

  private static let exitStatus: [ManualPage.Entry] = [
    ("0", "Done, nothing wrong."),
    ("1", "Problems found, or a change refused because of what the file holds."),
    ("2", "Wrong usage."),
    ("3", "It could not be done: a file cannot be read or written."),
  ]
}
