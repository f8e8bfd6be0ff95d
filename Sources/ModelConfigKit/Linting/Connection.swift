import JSONSyntax

/// An entry of Droid's with its base URL and key, taken apart once for all rules that speak of them.
struct Connection: Sendable {
  let entry: ModelEntry
  let credential: Credential

  init(_ entry: ModelEntry) {
    self.entry = entry
    var credential = Credential(
      SpelledText(entry[.apiKey]), for: SpelledText(entry[.baseURL]),
      expandsVariables: entry.kind.expandsVariables,
      // At Bedrock the key is a formality: requests are signed with AWS credentials.
      isFormality: entry[.bedrock] != nil)
    if entry[.bedrock] == nil {
      credential.provider = entry.provider
      credential.providerText = SpelledText(entry[.provider])
    }
    credential.models = [SpelledText(entry[.model])].compactMap { $0 }
    self.credential = credential
  }

  /// The base URL, whatever is wrong with it.
  var url: BaseURL? { credential.url }

  /// What is known of the server.
  var presets: [Preset] { credential.presets }
}

extension Credential {
  /// The path as far as it is the base URL's own.
  var path: String {
    let path = url?.trimmedPath ?? ""
    let isAbsorbed = absorbsVersion && provider == .anthropic && path.hasSuffix("/v1")
    return isAbsorbed ? String(path.dropLast(3)) : path
  }

  /// How the server answers to the protocol at its base URL, by what its presets say.
  var match: EndpointMatch { match(at: path) }

  /// How the server answers to the protocol at another path.
  func match(at path: String) -> EndpointMatch {
    provider.map { EndpointMatch($0, atPath: path, presets) } ?? .unknown
  }

  /// The path that is served where a path is not, and whether it is plain that it was meant.
  func servedPath(insteadOf path: String) -> (path: String, isCertain: Bool) {
    if case .otherPath(let served, let isCertain) = match(at: path) { return (served, isCertain) }
    return (path, true)
  }

  /// Who answers at the server, as messages say it.
  var serverName: String { presets.first?.title ?? url?.host ?? "this server" }

  /// Whether it is certain who answers there.
  var isRecognised: Bool { presets.contains { $0.recognition == .certain } }
  /// The server's URL where it is one that can be called.
  var reachable: (value: SpelledText, url: BaseURL)? {
    guard let url, let urlText, url.isSound else { return nil }
    return (urlText, url)
  }
}

extension BaseURL {
  /// Whether nothing is wrong with it as far as its path; a query is for another rule to judge.
  var namesHost: Bool {
    switch fault {
    case nil, .queryOrFragment: true
    default: false
    }
  }
}

extension LintedFile {
  /// The servers whose URL is one that can be called.
  var reachable: [(credential: Credential, value: SpelledText, url: BaseURL)] {
    credentials.compactMap { credential in
      credential.reachable.map { (credential, $0.value, $0.url) }
    }
  }
}
