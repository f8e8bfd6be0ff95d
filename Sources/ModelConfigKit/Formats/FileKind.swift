/// A kind of file that the engine knows, by the name that a person gives it.
public enum FileKind: String, Sendable, CaseIterable {
  /// Droid's older file of models, `config.json`.
  case config
  /// Droid's settings files.
  case settings

  /// What a person calls a file of this kind.
  public var title: String {
    switch self {
    case .config: "Droid's config.json"
    case .settings: "a settings file of Droid's"
    }
  }

  /// The kind where it is one of Droid's files of models.
  public var modelFileKind: ModelFileKind? { ModelFileKind(rawValue: rawValue) }

  /// Reads a file's bytes as this kind; it never fails, see `ConfigDocument.syntaxDiagnostics`.
  public func read(_ bytes: [UInt8]) -> any ConfigDocument {
    switch self {
    case .config: ModelConfig(bytes, kind: .config)
    case .settings: ModelConfig(bytes, kind: .settings)
    }
  }
}

extension FileKind {
  /// The kind that a file's name and content tell.
  ///
  /// A `config*.json` or `settings*.json` is what it is called, any other file what its list of
  /// models is called.
  public static func detect(_ bytes: [UInt8], named path: String) -> FileKind {
    let name = path.split(separator: "/").last ?? ""
    if let kind = ModelFileKind.allCases.first(where: { name.hasPrefix($0.rawValue) }) {
      return kind.fileKind
    }
    let config = ModelConfig(bytes, kind: .config)
    let isSettings = config.list == nil && config.tree.root?[ModelFileKind.settings.listName] != nil
    return isSettings ? .settings : .config
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
}
