/// Texts that everybody may know: the protocols, and what the presets say of providers.
///
/// The tool itself writes them. None is a key, wherever it stands.
enum PublicText {
  /// Whether a text is one, whatever its letter case.
  static func matches(_ text: String) -> Bool { all.contains(text.trimmed.lowercased()) }

  private static let all: Set<String> = {
    var texts = ProviderType.allCases.map(\.rawValue) + ProviderType.undocumented
    for preset in Preset.all {
      texts += [preset.id, preset.title, preset.label, preset.placeholder]
      texts += [preset.keyVariable, preset.keyPage].compactMap { $0 }
      texts += preset.endpoints.flatMap { [$0.baseURL, $0.url.host] }
      texts += preset.models.flatMap { [$0.id, $0.name ?? $0.id] }
    }
    return Set(texts.map { $0.lowercased() })
  }()
}
