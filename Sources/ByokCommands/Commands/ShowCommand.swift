import ArgumentParsing
import JSONSyntax
import ModelConfigKit

/// `byok show`: one model in full.
struct ShowCommand: Command {
  private static let reveal = Flag("reveal", help: "Show the key itself")

  static let description = CommandDescription(
    name: "show", group: "Look", summary: "Show one model in full",
    discussion: [
      """
      Tells the URL that Droid will call, the selector id, where the key comes from, how prompts \
      are cached, and where the protocol is documented. The key is masked unless --reveal is given.
      """
    ],
    parameters: [
      SharedOptions.selector, SharedOptions.file, SharedOptions.format, reveal,
    ],
    examples: [("byok show 0", "Show the first model")])

  private let selector: String
  private let file: String?
  private let format: TextOrJSON
  private let reveals: Bool

  init(_ arguments: ParsedArguments) {
    selector = arguments[SharedOptions.selector][0]
    file = arguments[SharedOptions.file]
    format = arguments[SharedOptions.format] ?? .text
    reveals = arguments[Self.reveal]
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let files = try ConfigFile.readAll(file, context)
    let selected = try SelectedModel.find(selector, in: files)
    return Outcome(output: format == .json ? json(selected) : text(selected))
  }

  /// What stands behind a row's title.
  private enum Value: Equatable {
    case text(String)
    case revealed(Secret)

    var isEmpty: Bool { self == .text("") }
  }

  private func text(_ selected: SelectedModel) -> StyledText {
    let model = ModelSummary(selected.entry)
    var text = StyledText()
    text.addLine(model.name, .bold)
    for (title, value) in rows(selected, model) where !value.isEmpty {
      text.addLine("  " + TextWidth.padded(title, to: 16), .dim, "")
      switch value {
      case .text(let shown): text.append(shown)
      case .revealed(let key): text.append(revealing: key)
      }
    }
    return text
  }

  private func rows(
    _ selected: SelectedModel, _ model: ModelSummary
  ) -> [(title: String, value: Value)] {
    let type = selected.entry.provider
    let protocolName = type.map { " (\($0.protocolName))" } ?? ", not a known type"
    let place = "\(selected.file.location.shownPath), entry \(model.index)"
    return [
      ("Selector id", .text(model.id)),
      ("Model", .text(model.model)),
      ("Base URL", .text(model.baseURL)),
      ("Provider", .text(model.provider + protocolName)),
      ("Droid calls", .text(requestURL(selected.entry))),
      ("Max output", .text(model.maxTokens.isEmpty ? "" : "\(model.maxTokens) tokens")),
      ("Key", revealedKey(selected.entry).map(Value.revealed) ?? .text(key(selected.entry))),
      ("Routing", .text(routing(selected.entry))),
      ("Caching", .text(type?.caching ?? "")),
      ("Documentation", .text(type?.documentation ?? "")),
      ("File", .text(place)),
    ]
  }

  /// What stands in the extra arguments for OpenRouter, on one line.
  private func routing(_ entry: ModelEntry) -> String {
    guard let routing = entry[.extraArgs]?["provider"] else { return "" }
    let words = routing.sourceText.split(whereSeparator: \.isWhitespace)
    return KeyPattern.maskedRuns(words.joined(separator: " "))
  }

  private func requestURL(_ entry: ModelEntry) -> String {
    guard let url = entry.baseURL, let type = entry.provider, url.fault == nil else { return "" }
    return URLSecrets.masked(url.requestURL(for: type))
  }

  private func key(_ entry: ModelEntry) -> String {
    switch entry.apiKey {
    case .literal(let secret): "\(secret.masked) (in the file)"
    case .environment(let variable): "${\(variable)} (from the environment)"
    case .placeholder(let text): "\(text) (a placeholder, to be replaced)"
    case .none: "none"
    }
  }

  private func revealedKey(_ entry: ModelEntry) -> Secret? {
    reveals ? entry.keyText : nil
  }

  private func json(_ selected: SelectedModel) -> StyledText {
    guard case .object(var members) = ModelSummary(selected.entry).json(in: selected.file) else {
      return StyledText()
    }
    members.append(.init("requestUrl", .string(requestURL(selected.entry))))
    if let type = selected.entry.provider {
      members.append(.init("caching", .string(type.caching)))
      members.append(.init("documentation", .string(type.documentation)))
    }
    if let key = revealedKey(selected.entry) {
      members.append(.init("revealedKey", .string(key.reveal())))
    }
    let document = JSONValue.object([
      .init("version", .integer(1)), .init("model", .object(members)),
    ])
    return StyledText(json: document.fileText, isRevealing: reveals)
  }
}
