import JSONSyntax

/// Which of OpenClaw's files a file is.
enum OpenClawPart: Sendable {
  /// `openclaw.json`, for the gateway and all agents.
  case config
  /// `models.json` of one agent: the providers alone, as the gateway writes them.
  case models
  /// `auth-profiles.json` of one agent: its logins with their keys.
  case authProfiles

  /// Tells by the sections at the top of a file; what tells nothing is the configuration.
  init(of root: SyntaxNode?) {
    let isConfig = ["models", "agents", "auth", "env", "gateway"].contains { root?[$0] != nil }
    if !isConfig, root?["providers"]?.kind == .object {
      self = .models
    } else if !isConfig, root?["profiles"]?.kind == .object {
      self = .authProfiles
    } else {
      self = .config
    }
  }

  /// How messages call the file.
  var title: String {
    switch self {
    case .config: "openclaw.json"
    case .models: "models.json"
    case .authProfiles: "auth-profiles.json"
    }
  }
}
