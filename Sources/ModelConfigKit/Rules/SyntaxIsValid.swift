import JSONSyntax

/// A file is JSON, with the list of models inside an object.
struct SyntaxIsValid: Rule {
  let description = RuleDescription(
    .invalidJSON, "text that is not JSON, or models without the object around their list",
    config: .error, settings: .error, elsewhere: .error, fix: .safe,
    explanation: """
      Droid reads nothing at all from a file that is not JSON: every model in it is missing from \
      the selector. Usually a comma, a bracket or a quotation mark is missing or superfluous \
      after an edit by hand, or a piece of a web page was pasted with its typographic quotation \
      marks. The finding stands where the mistake is, which is not always where a parser gives \
      up: a list that is never closed is reported where it is opened. An empty file is no JSON, \
      either; byok add, import and migrate fill it as they make a new one.
      """,
    bad: """
      "model": "openai/gpt-oss-120b"
      "provider": "generic-chat-completion-api"
      """,
    good: """
      "model": "openai/gpt-oss-120b",
      "provider": "generic-chat-completion-api"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    if let config = file.config, config.tree.bytes.isBlankFile {
      return findings.report(Self.empty(config.kind), at: file.start)
    }
    let bare = BareModels(file)
    for diagnostic in file.syntaxDiagnostics(description.id) {
      if let bare, diagnostic.range.lowerBound >= bare.rootEnd { continue }
      findings.adopt(diagnostic)
    }
    if let bare {
      findings.report(
        Self.bare(bare.what, in: bare.kind), at: file.start, fixes: [bare.fix])
    }
  }
}

/// Models pasted into a file without the object that has to stand around their list.
private struct BareModels {
  let kind: ModelFileKind
  let what: String
  let rootEnd: Int
  let fix: FixIt

  init?(_ file: LintedFile) {
    guard let config = file.config, let root = file.root, let form = Self.form(root, config.kind)
    else { return nil }
    kind = config.kind
    let list = JSONWriter.quoted(kind.listName)
    rootEnd = root.range.upperBound
    what = form.what
    let end = config.tree.tokens.dropLast().last?.range.upperBound ?? root.range.upperBound
    let (opening, closing) =
      switch form {
      case .list: ("{\(list): ", "}")
      case .entries: ("{\(list): [", "]}")
      case .member: ("{", "}")
      }
    fix = FixIt(
      "put it into {\(list): […]}", isSafe: false,
      [.insert(opening, at: root.range.lowerBound), .insert(closing, at: end)])
  }

  private enum Form {
    case list, entries, member

    var what: String {
      switch self {
      case .list: "list of models"
      case .entries: "model entry"
      case .member: "list of models"
      }
    }
  }

  private static func form(_ root: SyntaxNode, _ kind: ModelFileKind) -> Form? {
    switch root.kind {
    case .array where root.elements.contains { isEntry($0) }: .list
    case .object where isEntry(root): .entries
    case .string where root.string == kind.listName: .member
    default: nil
    }
  }

  /// Whether an object can only be a model entry: it holds two fields that nothing else has.
  private static func isEntry(_ node: SyntaxNode) -> Bool {
    let names = Set(
      ModelFileKind.allCases.flatMap { kind in Field.main.compactMap { $0.name(in: kind) } })
    return node.members.filter { names.contains($0.name.string ?? "") }.count >= 2
  }
}

extension SyntaxIsValid {
  private static func empty(_ kind: ModelFileKind) -> String {
    "the file is empty, expected {\"\(kind.listName)\": […]}; byok add writes it"
  }

  private static func bare(_ what: String, in kind: ModelFileKind) -> String {
    "\(what) without the object around it, expected {\"\(kind.listName)\": […]}"
  }
}
