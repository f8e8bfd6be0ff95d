import Spelling

/// What the presets of a server say about a type and a path.
enum EndpointMatch: Hashable {
  /// Nothing.
  case unknown
  /// The type is spoken there.
  case served
  /// Another type is spoken there, or on the whole server.
  case otherType(ProviderType)
  /// The type is spoken at another path; certain when it is plain which one was meant.
  case otherPath(String, isCertain: Bool)

  init(_ type: ProviderType, atPath path: String, _ presets: [Preset]) {
    let endpoints = presets.flatMap(\.endpoints)
    let here = endpoints.filter { $0.url.trimmedPath == path }
    if endpoints.isEmpty || here.contains(where: { $0.provider == type }) {
      self = endpoints.isEmpty ? .unknown : .served
      return
    }
    var seen: Set<String> = []
    let paths = endpoints.filter { $0.provider == type }.map(\.url.trimmedPath).filter {
      seen.insert($0).inserted
    }
    if let other = here.first {
      // At the address that a provider is known by it is the type that is wrong; elsewhere a
      // version may be missing, as in the base URL of Ollama's own API.
      let isMain = presets.contains { $0.endpoint.url.trimmedPath == path }
      let longer = isMain ? nil : paths.first { $0.hasPrefix(path) }
      self = longer.map { .otherPath($0, isCertain: true) } ?? .otherType(other.provider)
      return
    }
    if !path.isEmpty, presets.contains(where: \.hasOpenPaths) {
      let whole = paths.first { $0.hasPrefix(path + "/") || $0.hasSuffix(path) }
      self = whole.map { .otherPath($0, isCertain: true) } ?? .unknown
      return
    }
    if let first = paths.first {
      self = Self.nearest(to: path, in: paths, first)
    } else {
      self = .otherType(endpoints[0].provider)
    }
  }

  private static func nearest(to path: String, in paths: [String], _ first: String) -> Self {
    if let near = Suggestion.misspelled(path, in: paths).first {
      return .otherPath(near, isCertain: true)
    }
    if !path.isEmpty, let longer = paths.first(where: { $0.hasSuffix(path) }) {
      return .otherPath(longer, isCertain: true)
    }
    // The name of a deployment would be lost, and the model may have another.
    return .otherPath(first, isCertain: paths.count == 1 && !path.holds("/deployments/"))
  }
}
