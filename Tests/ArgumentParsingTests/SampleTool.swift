import ArgumentParsing

/// A small tool with one of everything, on which the tests run.
enum SampleTool {
  enum Format: String, CaseIterable {
    case text
    case json
  }

  static let color = Option(
    "color", value: "WHEN", help: "When to use colours.",
    choices: [("auto", 0), ("always", 1), ("never", 2)])
  static let noInput = Flag("no-input", help: "Never ask")
  static let refused = RefusedOption("api-key", because: "it would be seen by others")

  static let file = Option(
    "file", short: "f", value: "WHERE", help: "The file to work on",
    completion: .choices(["home", "project"], orFile: true))
  static let format = Option(
    "format", help: "How to print it. The default is text.", choices: Format.allCases)
  static let ignore = Option("ignore", value: "RULE", help: "A rule to skip", repeatable: true)
  static let limit = Option("limit", short: "l", value: "COUNT", help: "At most this many") {
    (text) throws(ValueError) in
    guard let count = Int(text), count > 0 else {
      throw ValueError(expected: "a whole number above 0")
    }
    return count
  }
  static let quiet = Flag("quiet", short: "q", help: "Say less")
  static let dryRun = Flag("dry-run", short: "n", help: "Show what would change, change nothing")
  static let files = Positional("FILE", .any, help: "The files to read", completion: .file)
  static let selector = Positional(
    "SELECTOR", .one, help: "The entry", completion: .dynamic("selectors"))
  static let selectors = Positional(
    "SELECTOR", .oneOrMore, help: "The entries", completion: .dynamic("selectors"))
  static let index = Positional("INDEX", .one, help: "Its new place")
  static let target = Option("to", value: "KIND", help: "What to write", required: true)
  static let shell = Positional("SHELL", .optional, help: "The shell", choices: ["bash", "zsh"])

  static let commands = [
    CommandDescription(
      name: "list", group: "Look", summary: "Print the entries",
      discussion: [
        "Entries are printed in the order in which the file has them, one on each line, so that "
          + "other programs can read them."
      ],
      parameters: [file, format, ignore, limit, quiet, files],
      examples: [
        ("shelf list --limit 3", "Print the first three entries"),
        ("shelf list -", "Read what another program prints"),
      ]),
    CommandDescription(
      name: "move", group: "Change", summary: "Move an entry",
      parameters: [dryRun, selector, index]),
    CommandDescription(
      name: "remove", aliases: ["rm"], group: "Change", summary: "Remove entries",
      parameters: [dryRun, selectors]),
    CommandDescription(
      name: "export", group: "Change", summary: "Write entries in another form",
      parameters: [target, shell]),
    CommandDescription(name: "__complete", summary: "Print words", isHidden: true),
  ]

  static let parser = ArgumentParser(
    tool: "shelf", summary: "Keeps a shelf of entries in order.", commands: commands,
    shared: [color, noInput, refused])
}
