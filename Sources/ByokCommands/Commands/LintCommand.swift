import ArgumentParsing
import FileStore
import JSONSyntax
import ModelConfigKit
import Spelling

/// `byok lint`: reports problems, and mends those that it can.
struct LintCommand: Command {
  private static let files = Positional(
    "FILE", .any, help: "Files to check; - is standard input; without any, all that Droid reads",
    completion: .file)
  private static let format = Option<ReportFormat>(
    "format", help: "How to print the report", choices: ReportFormat.allCases)
  private static let strict = Flag("strict", help: "Let warnings fail, too")
  private static let quiet = Flag("quiet", short: "q", help: "Report errors only")
  private static let ignore = Option<DiagnosticID>(
    "ignore", value: "RULE", help: "Leave out a rule; may be given several times",
    repeatable: true, completion: .choices(ruleNames)
  ) { (text) throws(ValueError) in
    guard RuleRegistry.rule(DiagnosticID(rawValue: text)) != nil else {
      throw ValueError(
        expected: "the name of a rule, see \"byok rules\"",
        suggestions: Suggestion.nearest(to: text, in: ruleNames))
    }
    return DiagnosticID(rawValue: text)
  }
  private static let kind = SharedOptions.kind(
    FileKind.allCases, help: "Take the files for this kind, whatever they are called")
  private static let stdinName = Option<String>(
    "stdin-name", value: "NAME", help: "What to call standard input in the report")
  private static let fix = Flag("fix", help: "Mend what can be mended without asking")
  private static let unsafeFixes = Flag(
    "unsafe-fixes", help: "Mend also where the meaning has to be guessed")

  private static let ruleNames = RuleRegistry.all.map(\.description.id.rawValue)

  static let description = CommandDescription(
    name: "lint", group: "Look", summary: "Report problems in files of models",
    discussion: [
      """
      Each finding names its place, its rule and, where there is one, the fix. "byok explain RULE" \
      tells more about a rule. The exit code is 1 when there is an error, and with --strict also \
      when there is a warning.
      """
    ],
    parameters: [
      files, format, strict, ignore, quiet, fix, unsafeFixes, SharedOptions.dryRun, kind,
      stdinName,
    ],
    examples: [
      ("byok lint", "Check every file that Droid reads"),
      ("byok lint --fix ~/.factory/config.json", "Mend what can be mended safely"),
      ("byok lint --format json - < config.json", "Check standard input, for a program"),
    ])

  private let paths: [String]
  private let format: ReportFormat
  private let isStrict: Bool
  private let isQuiet: Bool
  private let ignored: Set<DiagnosticID>
  private let kind: FileKind?
  private let stdinName: String
  private let fixing: Fixing?
  private let isDryRun: Bool

  init(_ arguments: ParsedArguments) throws {
    paths = arguments[Self.files]
    format = arguments[Self.format] ?? .text
    isStrict = arguments[Self.strict]
    isQuiet = arguments[Self.quiet]
    ignored = Set(arguments.all(Self.ignore))
    kind = arguments[Self.kind]
    stdinName = arguments[Self.stdinName] ?? "<stdin>"
    let isUnsafe = arguments[Self.unsafeFixes]
    isDryRun = arguments[SharedOptions.dryRun]
    fixing = arguments[Self.fix] || isUnsafe ? Fixing(includingUnsafe: isUnsafe) : nil
    if isDryRun, fixing == nil {
      throw UsageError("\"--dry-run\" shows what a fix would change, expected \"--fix\" with it")
    }
    if fixing != nil, paths.contains("-") {
      throw UsageError("standard input cannot be mended, expected a file")
    }
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let found = paths.isEmpty ? try foundFiles(context) : []
    guard !paths.isEmpty || !found.isEmpty else { return Self.nothingToLint }
    let locations = paths.map {
      Location(source: $0, kind: kind, standardInputName: stdinName, context)
    }
    if let fixing {
      return try mend(locations + found.map(\.location), with: fixing, context)
    }
    var unread = StyledText()
    let named = try locations.compactMap { location in
      try Self.collecting(&unread) { try ReadFile.read(location, context) }
    }
    let files = named + found
    var outcome = outcome(of: report(on: files, LintSurroundings(context)), context)
    outcome.add(unread: unread)
    return outcome
  }

  /// Every file that Droid reads, of custom droids those that name a custom model.
  private func foundFiles(_ context: ToolContext) throws -> [ReadFile] {
    try ConfigFile.readAll(nil, context).map(ReadFile.init)
      + ReadFile.customDroids(context).filter { !$0.document.references.isEmpty }
  }

  /// Does something with one of several files; what is wrong with it does not keep the others from
  /// being looked at.
  private static func collecting<Value>(
    _ unread: inout StyledText, _ work: () throws -> Value
  ) throws -> Value? {
    do {
      return try work()
    } catch let error as FileError {
      unread.add(CommandFailure(error.description, code: .failure).messages)
      return nil
    }
  }

  private func report(on files: [ReadFile], _ surroundings: LintSurroundings) -> Report {
    Report(
      files: files.map { file in
        let found = Linter(ignoring: ignored).lint(file.document, surroundings.context(of: file))
        return FileReport(file, found)
      })
  }

  private func outcome(of report: Report, _ context: ToolContext) -> Outcome {
    let shown = isQuiet ? report.errorsOnly : report
    var outcome = Outcome(output: format.text(of: shown, context))
    if !format.isDocument {
      outcome.messages = shown.isEmpty ? allIsWell(with: report) : Self.recognised(in: report)
    }
    let fails = report.count(.error) > 0 || isStrict && report.count(.warning) > 0
    outcome.code = fails ? .problems : .success
    return outcome
  }

  /// What the files hold in which nothing was found; of custom droids only those that were asked for.
  private func allIsWell(with report: Report) -> StyledText {
    var text = StyledText()
    for file in report.files where file.document.fileKind != .droid || !paths.isEmpty {
      text.addLine(
        "\(file.document.summary) in \(file.location.shownPath), no "
          + (isQuiet ? "errors" : "problems"))
    }
    return text
  }

  /// What files of other systems were taken for, which their names need not tell.
  private static func recognised(in report: Report) -> StyledText {
    var text = StyledText()
    for file in report.files where file.document.fileKind.isOfAnotherSystem {
      text.addLine(
        "\(file.location.shownPath) holds \(file.document.summary)")
    }
    return text
  }

  private static var nothingToLint: Outcome {
    var outcome = Outcome()
    outcome.messages.addLine("note: ", .bold, "there is no file of models yet; byok add makes one")
    return outcome
  }

  // MARK: Mending

  /// Mends every file, then reports what is left.
  private func mend(
    _ locations: [Location], with fixing: Fixing, _ context: ToolContext
  ) throws -> Outcome {
    var files: [ReadFile] = []
    var fixed = 0
    var diffs = StyledText()
    var unread = StyledText()
    let mending = FileMending(
      linter: Linter(ignoring: ignored), fixing: fixing, isDryRun: isDryRun, context: context)
    for location in locations {
      guard let mended = try Self.collecting(&unread, { try mending.mend(location) }) else {
        continue
      }
      fixed += mended.count
      files.append(ReadFile(location, mended.new))
      if isDryRun { diffs.add(UnifiedDiff(location, old: mended.old, new: mended.new).text) }
    }
    var outcome = outcome(of: report(on: files, LintSurroundings(context)), context)
    if isDryRun { outcome.output = diffs }
    let problems = TextReport.counted(fixed, "problem")
    outcome.messages.addLine(
      fixed == 0 ? "nothing to mend" : "\(isDryRun ? "would mend" : "mended") \(problems)")
    outcome.add(unread: unread)
    return outcome
  }
}

extension Outcome {
  /// Adds what is to be said of files that could not be read or written.
  fileprivate mutating func add(unread: StyledText) {
    guard !unread.isEmpty else { return }
    messages.add(unread)
    code = .failure
  }
}
