import ModelConfigKit

/// The systems whose configuration models can be printed as.
enum ExportFormat: String, CaseIterable, Sendable {
  case config, settings
  case openClaw = "openclaw"
  case libreChat = "librechat"

  /// What is printed, and what is to be said of it.
  struct Export {
    /// The configuration.
    let text: String
    /// What it has no place for.
    let losses: [Conversion.Loss]
    /// The environment variables that stand for keys in it.
    let variables: [String]
    /// Whether any model is in it.
    let holdsModels: Bool
    /// Whether keys stay that would leave if they were revealed.
    let holdsKeysBack: Bool
  }

  /// Models as the system has them; of LibreChat's two files one part alone, if wished.
  func export(
    _ entries: [ModelEntry], revealing: Bool, part: LibreChatExport.Part? = nil
  ) -> Export {
    switch self {
    case .config: Self.droid(entries, as: .config, revealing)
    case .settings: Self.droid(entries, as: .settings, revealing)
    case .openClaw, .libreChat: other(entries.map(\.conversion), revealing, part)
    }
  }

  private static func droid(
    _ entries: [ModelEntry], as kind: ModelFileKind, _ reveals: Bool
  ) -> Export {
    let keys = ExportedKeys(entries.map { ($0.apiKey, $0.baseURL) }, reveals: reveals)
    let export = DroidExport(entries, as: kind, keys)
    return Export(
      text: export.text, losses: export.losses,
      variables: kind.expandsVariables ? keys.variables : [], holdsModels: !entries.isEmpty,
      holdsKeysBack: keys.holdsBack)
  }

  /// Models as another system can have them, with what is lost on the way there.
  private func other(
    _ conversions: [Conversion], _ reveals: Bool, _ part: LibreChatExport.Part?
  ) -> Export {
    let models = conversions.flatMap(\.models)
    let losses = conversions.flatMap(\.losses)
    let keys = ExportedKeys(models, reveals: reveals)
    if self == .libreChat {
      let export = LibreChatExport(models, reveals: reveals)
      return Export(
        text: export.text(of: part), losses: losses + export.losses, variables: export.variables,
        holdsModels: !models.isEmpty, holdsKeysBack: keys.holdsBack)
    }
    let export = OpenClawExport(models, keys)
    return Export(
      text: export.text, losses: losses + export.losses, variables: export.variables,
      holdsModels: !models.isEmpty, holdsKeysBack: keys.holdsBack)
  }
}
