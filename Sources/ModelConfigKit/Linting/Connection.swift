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
    credential.provider = entry.provider
    self.credential = credential
  }

  /// The base URL, whatever is wrong with it.
  var url: BaseURL? { credential.url }

  /// What is known of the server.
  var presets: [Preset] { credential.presets }

  /// How the server answers to the entry's type at its base URL, by what its presets say.
  var match: EndpointMatch {
    guard let url, let type = entry.provider else { return .unknown }
    return EndpointMatch(type, atPath: url.trimmedPath, presets)
  }
}

extension Credential {
  /// The server's URL where it is one that can be called.
  var reachable: (value: SpelledText, url: BaseURL)? {
    guard let url, let urlText, url.isSound else { return nil }
    return (urlText, url)
  }
}

extension LintedFile {
  /// The entries whose base URL is one that can be called.
  var reachable: [(connection: Connection, value: SpelledText, url: BaseURL)] {
    connections.compactMap { connection in
      connection.credential.reachable.map { (connection, $0.value, $0.url) }
    }
  }
}
