import JSONSyntax

/// A kind of Droid's files that hold models.
public enum ModelFileKind: String, Sendable, CaseIterable {
  /// Droid's older file, `~/.factory/config.json`: strict JSON with `custom_models`.
  case config

  /// Droid's newer files, `settings.json` and `settings.local.json`: JSON with comments and
  /// `customModels`.
  case settings

  /// The member of the outermost object that holds the models.
  public var listName: String {
    switch self {
    case .config: "custom_models"
    case .settings: "customModels"
    }
  }

  /// What the file may hold beyond JSON.
  public var dialect: Dialect {
    switch self {
    case .config: .json
    case .settings: .jsonc
    }
  }

  /// Whether Droid expands `${NAME}` in keys.
  public var expandsVariables: Bool { self == .settings }

  /// The file's usual name, for messages.
  public var fileName: String {
    switch self {
    case .config: "config.json"
    case .settings: "settings.json"
    }
  }
}
