/// A kind of file that the engine knows, by the name that a person gives it.
public enum FileKind: String, Sendable, CaseIterable {
  /// Droid's older file of models, `config.json`.
  case config
  /// Droid's settings files.
  case settings
  /// OpenClaw's configuration.
  case openClaw = "openclaw"
  /// LibreChat's `.env`.
  case libreChat = "librechat"
  /// Provider credentials as one stores them at OpenRouter.
  case openRouterKeys = "openrouter-keys"
  /// A custom droid, a Markdown file that may name a model.
  case droid

  /// What a person calls a file of this kind.
  public var title: String {
    switch self {
    case .config: "Droid's config.json"
    case .settings: "a settings file of Droid's"
    case .openClaw: "OpenClaw's openclaw.json"
    case .openRouterKeys: "a file of provider credentials for OpenRouter"
    case .libreChat: "LibreChat's .env"
    case .droid: "a custom droid"
    }
  }

  /// Whether another program than Droid reads it.
  public var isOfAnotherSystem: Bool { modelFileKind == nil && self != .droid }

  /// The kind where it is one of Droid's files of models.
  public var modelFileKind: ModelFileKind? { ModelFileKind(rawValue: rawValue) }

  /// Reads a file's bytes as this kind; it never fails, see `ConfigDocument.syntaxDiagnostics`.
  public func read(_ bytes: [UInt8]) -> any ConfigDocument {
    switch self {
    case .config: ModelConfig(bytes, kind: .config)
    case .settings: ModelConfig(bytes, kind: .settings)
    case .openClaw: OpenClawConfig(bytes)
    case .openRouterKeys: OpenRouterKeys(bytes)
    case .libreChat: LibreChatConfig(bytes)
    case .droid: CustomDroid(bytes)
    }
  }
}

extension FileKind {
  /// The kind that a file's name and content tell; what nothing tells is taken for a `config.json`.
  public static func detect(_ bytes: [UInt8], named path: String) -> FileKind {
    let file = UnknownFile(bytes, named: path)
    if CustomDroid.recognises(file) { return .droid }
    // Settings hold much beside models, and need not hold any.
    if file.name.hasPrefix("settings"), file.name.holds(".json") { return .settings }
    return allCases.first { $0.recognises(file) } ?? .config
  }

  private func recognises(_ file: UnknownFile) -> Bool {
    switch self {
    case .config: ModelFileKind.config.recognises(file)
    case .settings: ModelFileKind.settings.recognises(file)
    case .openClaw: OpenClawConfig.recognises(file)
    case .libreChat: LibreChatConfig.recognises(file)
    case .openRouterKeys: OpenRouterKeys.recognises(file)
    case .droid: CustomDroid.recognises(file)
    }
  }
}

extension ModelFileKind {
  /// The same as a kind among all others.
  public var fileKind: FileKind {
    switch self {
    case .config: .config
    case .settings: .settings
    }
  }

  /// A list of models tells what a file is; under the name that the other kind has for it, the
  /// file's own name does.
  fileprivate func recognises(_ file: UnknownFile) -> Bool {
    let hasList = ModelFileKind.allCases.filter { file.root?[$0.listName] != nil }
    return hasList.contains(self) || !hasList.isEmpty && file.name.hasPrefix(rawValue)
  }
}
