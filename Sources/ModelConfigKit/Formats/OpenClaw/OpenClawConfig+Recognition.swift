import JSONSyntax

extension OpenClawConfig {
  /// Whether a file is OpenClaw's, by its name or by what stands where only OpenClaw has it.
  static func recognises(_ file: UnknownFile) -> Bool {
    if file.name.holds(".json"), names.contains(where: { file.name.hasPrefix($0) }) {
      return true
    }
    if isOfAgent(file) { return true }
    return file.root?["agents"]?["defaults"]?.kind == .object
      || file.root?["models"]?["providers"]?.kind == .object
      || ["models", "model"].contains { file.root?["agent"]?[$0] != nil }
  }

  /// Whether it is one of the files of a single agent: in a folder of OpenClaw's, or with the shape
  /// of one.
  private static func isOfAgent(_ file: UnknownFile) -> Bool {
    let isNamed = ["models.json", "auth-profiles.json"].contains(String(file.name))
    if isNamed, file.folders.contains(where: { names.map { ".\($0)" }.contains(String($0)) }) {
      return true
    }
    switch OpenClawPart(of: file.root) {
    case .config: return false
    case .models:
      let providers = file.root?["providers"]?.members.map(\.value) ?? []
      return providers.contains { provider in
        let isNative = provider["api"]?.string.map(OpenClawAPI.all.contains) ?? false
        return isNative || isNamed && (provider["baseUrl"] != nil || provider["models"] != nil)
      }
    case .authProfiles:
      let profiles = file.root?["profiles"]?.members.map(\.value) ?? []
      return profiles.contains { profile in
        let type = (profile["type"] ?? profile["mode"])?.string
        return profile["provider"] != nil && type.map(Login.types.contains) ?? false
      } || isNamed
    }
  }

  private static let names = ["openclaw", "moltbot", "clawdbot"]
}
