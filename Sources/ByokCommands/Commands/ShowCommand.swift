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

  private func text(_ selected: SelectedModel) -> StyledText {
    let model = ModelSummary(selected.entry)
    var text = StyledText()
    text.addLine(model.name, .bold)
    for (title, value) in rows(selected, model) where !value.isEmpty {
      text.addLine("  " + TextWidth.padded(title, to: 16), .dim, "")
      if let key = revealedKey(selected.entry), title == "Key" {
        text.append(revealing: key)
      } else {
        text.append(value)
      }
    }
    return text
  }

  private func rows(_ selected: SelectedModel, _ model: ModelSummary) -> [(String, String)] {
    let type = selected.entry.provider
    return [
      ("Selector id", model.id),
      ("Model", model.model),
      ("Base URL", model.baseURL),
      ("Provider", model.provider + (type.map { " (\($0.protocolName))" } ?? ", not a known type")),
      ("Droid calls", requestURL(selected.entry)),
      ("Max output", model.maxTokens.isEmpty ? "" : "\(model.maxTokens) tokens"),
      ("Key", key(selected.entry)),
      ("Routing", routing(selected.entry)),
      ("Caching", type?.caching ?? ""),
      ("Documentation", type?.documentation ?? ""),
      ("File", "\(selected.file.location.shownPath), entry \(model.index)"),
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

  private func revealedKey(_ entry: ModelEntry) -> String? {
    reveals ? entry.string(.apiKey) : nil
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
      members.append(.init("revealedKey", .string(key)))
    }
    let document = JSONValue.object([
      .init("version", .integer(1)), .init("model", .object(members)),
    ])
    return StyledText(json: document.fileText, isRevealing: reveals)
  }
}
