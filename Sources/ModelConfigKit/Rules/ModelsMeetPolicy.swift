import JSONSyntax

/// Models are such as the organisation's managed settings allow.
struct ModelsMeetPolicy: Rule {
  let description = RuleDescription(
    "organisation-policy", "a model that the machine's managed settings forbid", config: .warning,
    settings: .warning,
    explanation: """
      An organisation can forbid custom models, allow those of some base URLs only, or block \
      single ones, in the settings file that it manages on the machine ("modelPolicy"). A base URL \
      is allowed that equals an allowed one or goes on from it behind a slash. Droid leaves out \
      what is forbidden; who manages the machine can change it.
      """,
    bad: """
      "base_url": "https://openrouter.ai/api/v1"
      """,
    good: """
      "base_url": "https://api.groq.com/openai/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let policy = file.context.policy else { return }
    guard policy.allowsCustomModels else {
      if let list = file.config?.list, let first = list.elements.first(where: { _ in true }) {
        let start = first.range.lowerBound
        findings.report(Self.noModels, at: start..<start + 1)
      }
      return
    }
    for (_, value, text) in file.texts(.baseURL) where !policy.allows(baseURL: text) {
      findings.report(Self.forbidden("base URL", text), at: value.range)
    }
    for (_, value, text) in file.texts(.model) where !policy.allows(model: text) {
      findings.report(Self.forbidden("model", text), at: value.range)
    }
  }
}

extension ModelPolicy {
  fileprivate func allows(baseURL: String) -> Bool {
    let url = Self.comparable(baseURL)
    return allowedBaseURLs.isEmpty
      || allowedBaseURLs.map(Self.comparable).contains { url == $0 || url.hasPrefix($0 + "/") }
  }

  /// A URL without slashes at its end, letter case as it does not matter.
  private static func comparable(_ text: String) -> String {
    let url = BaseURL(text)
    let port = url.port.map { ":\($0)" } ?? ""
    return "\(url.scheme)://\(url.host)\(port)\(url.trimmedPath)"
  }

  fileprivate func allows(model: String) -> Bool {
    !blockedModels.contains(model)
  }
}

extension ModelsMeetPolicy {
  private static let noModels =
    "this machine's managed settings forbid custom models, expected none"

  private static func forbidden(_ what: String, _ text: String) -> String {
    "\(what) \"\(text)\" is forbidden by this machine's managed settings, expected an allowed one"
  }
}
