import JSONSyntax

extension OpenClawConfig {
  /// Whether a file is OpenClaw's, by its name or by what stands where only OpenClaw has it.
  static func recognises(_ file: UnknownFile) -> Bool {
    let isNamed = names.contains { file.name.hasPrefix($0) } && file.name.holds(".json")
    return isNamed || file.root?["agents"]?["defaults"]?.kind == .object
      || file.root?["models"]?["providers"]?.kind == .object
  }

  private static let names = ["openclaw", "moltbot", "clawdbot"]
}
