extension BaseURL {
  /// What keeps a text from being a base URL.
  public enum Fault: Hashable, Sendable {
    /// Nothing before `://`, or a separator that is mistyped; with the scheme that fits the host.
    case missingScheme(suggestion: String)
    /// Another scheme than http or https.
    case unknownScheme(String)
    /// Nothing between `://` and the path.
    case missingHost
    /// A character that no host has.
    case invalidHost(String)
    /// A port that is no number from 1 to 65535.
    case invalidPort(String)
    /// A link of Markdown's, quotation marks or punctuation around the URL that is meant.
    case markup(url: String)
    /// A variable, which nobody who calls the URL expands.
    case variable(String)
    /// White space or a control character inside.
    case whiteSpace
    /// `?` or `#` and what follows.
    case queryOrFragment(String)
  }

  /// The first thing that is wrong, `nil` when nothing is.
  public var fault: Fault? {
    if let url = urlInMarkup { return .markup(url: url) }
    if let variable { return .variable(variable) }
    if Self.holdsWhiteSpace(text.trimmed) { return .whiteSpace }
    if scheme.isEmpty { return .missingScheme(suggestion: suggestionWithScheme) }
    if scheme != "http", scheme != "https" { return .unknownScheme(scheme) }
    if host.isEmpty { return .missingHost }
    if let port, !(Int(port).map { 1...65_535 ~= $0 } ?? false) { return .invalidPort(port) }
    if !isPlaceholder, !host.utf8.allSatisfy(Self.isHostByte) { return .invalidHost(host) }
    return queryAndFragment.isEmpty ? nil : .queryOrFragment(queryAndFragment)
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || "-._:%".utf8.contains(byte)
  }

  private static func holdsWhiteSpace(_ text: String) -> Bool {
    if text.utf8.contains(where: { $0 <= 0x20 }) { return true }
    return text.utf8.contains { $0 >= 0x80 } && text.contains(where: \.isWhitespace)
  }

  /// Whether the host was left for somebody to fill in, as in `https://<resource>.example`.
  public var isPlaceholder: Bool {
    host.utf8.contains { "<{[".utf8.contains($0) }
  }

  /// Whether it is a URL that can be called, as far as its text tells.
  var isSound: Bool { fault == nil && !isPlaceholder }

  private var suggestionWithScheme: String {
    var rest = Substring(text.trimmed)
    for mistyped in ["https", "http"] where rest.lowercased().hasPrefix(mistyped) {
      let tail = rest.dropFirst(mistyped.count)
      let separators = tail.prefix { $0 == ":" || $0 == "/" || $0 == ";" }
      guard !separators.isEmpty else { continue }
      return "\(mistyped)://\(tail.dropFirst(separators.count))"
    }
    rest = rest.drop { $0 == "/" || $0 == ":" }
    let isLocal = BaseURL("http://\(rest)").isLocal
    return "\(isLocal ? "http" : "https")://\(rest)"
  }
}

extension BaseURL.Fault {
  /// What a finding says of a URL: lower case, no full stop, then what was expected.
  ///
  /// - Parameters:
  ///   - what: what the URL is, such as `base URL`.
  ///   - text: the URL.
  /// - Returns: the message.
  func message(_ what: String, _ text: String) -> String {
    switch self {
    case .missingScheme: "\(what) \"\(text)\" has no scheme, expected \"https://\" before it"
    case .unknownScheme(let scheme):
      "\(what) has the scheme \"\(scheme)\", expected \"https\" or \"http\""
    case .missingHost: "\(what) \"\(text)\" names no host, expected one behind \"://\""
    case .invalidHost(let host): "\(what) has the host \"\(host)\", expected a host name"
    case .invalidPort(let port): "\(what) has the port \"\(port)\", expected 1 to 65535"
    case .markup(let url): "\(what) \"\(text)\" is no plain URL, expected \"\(url)\""
    case .variable(let name):
      "\(what) \"\(text)\" is called as it stands, expected the URL itself: \(name) is not expanded "
        + "here"
    case .whiteSpace: "\(what) \"\(text)\" holds white space, expected none"
    case .queryOrFragment(let tail):
      "\(what) ends in \"\(tail)\", expected it to end with its path"
    }
  }
}
