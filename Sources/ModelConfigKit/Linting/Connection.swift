import JSONSyntax

/// An entry's base URL and key, taken apart once for all rules that speak of them.
struct Connection: Sendable {
  let entry: ModelEntry
  /// The value of the base URL, when it is a text that is not blank.
  let urlValue: SyntaxNode?
  /// The base URL, whatever is wrong with it.
  let url: BaseURL?
  /// What is known of the server.
  let presets: [Preset]
  /// The value of the key, when it is a text that is not blank.
  let keyValue: SyntaxNode?
  let key: APIKey

  init(_ entry: ModelEntry) {
    self.entry = entry
    urlValue = entry[.baseURL].flatMap { $0.string?.isBlank ?? true ? nil : $0 }
    url = urlValue?.string.map(BaseURL.init)
    presets = url.map(Preset.presets) ?? []
    keyValue = entry[.apiKey].flatMap { $0.string?.isBlank ?? true ? nil : $0 }
    key = entry.apiKey(for: url)
  }

  var isLocal: Bool { url?.isLocal ?? false }

  /// How the server answers to the entry's type at its base URL, by what its presets say.
  var match: EndpointMatch {
    guard let url, let type = entry.provider else { return .unknown }
    return EndpointMatch(type, atPath: url.trimmedPath, presets)
  }
}

extension LintedFile {
  /// The entries whose base URL is one that can be called.
  var reachable: [(connection: Connection, value: SyntaxNode, url: BaseURL)] {
    connections.compactMap { connection in
      guard let url = connection.url, let value = connection.urlValue, url.isSound else {
        return nil
      }
      return (connection, value, url)
    }
  }
}
