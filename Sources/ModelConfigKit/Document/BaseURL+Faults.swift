extension BaseURL {
  /// What keeps a text from being a base URL.
  public enum Fault: Hashable, Sendable {
    /// Nothing before `://`, or a separator that is mistyped, and what can be a host; with the
    /// scheme that fits it.
    case missingScheme(suggestion: String)
    /// Neither a scheme nor what can be a host: a path, a model, a single word.
    case noURL
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
    /// A command or an entry of a store, and what becomes of it, for a message.
    case reference(fate: String)
    /// White space or a control character inside.
    case whiteSpace
    /// `?` or `#` and what follows.
    case queryOrFragment(String)
  }

  /// The first thing that is wrong, `nil` when nothing is.
  public var fault: Fault? {
    if let url = urlInMarkup { return .markup(url: url) }
    if let variable { return .variable(variable) }
    if let fate = fateOfReference { return .reference(fate: fate) }
    if Self.holdsWhiteSpace(text.trimmed) { return .whiteSpace }
    if scheme.isEmpty { return faultWithoutScheme }
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

  private var faultWithoutScheme: Fault {
    let suggestion = suggestionWithScheme
    return BaseURL(suggestion).hasLikelyHost ? .missingScheme(suggestion: suggestion) : .noURL
  }

  /// Whether the host is one for certain: `localhost`, an IP address, a name with a dot and a
  /// top-level domain of letters, or anything before a port, which is no number of billions.
  private var hasLikelyHost: Bool {
    if isPlaceholder || host == "localhost" { return true }
    if host.utf8.contains(.colon) {
      return host.utf8.allSatisfy { $0 == .colon || $0.isHexadecimal }
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else { return false }
    if labels.count == 4, labels.allSatisfy({ UInt8($0) != nil }) { return true }
    if labels.count > 1, last.utf8.count > 1 {
      return last.utf8.allSatisfy { $0.isLetter || $0 >= 0x80 } || last.hasPrefix("xn--")
    }
    return labels.count == 1
      && (port.flatMap { Int($0) }.map { $0 == 80 || $0 == 443 || 1_000...65_535 ~= $0 } ?? false)
  }

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
    case .missingScheme(let suggestion):
      "\(what) \"\(text)\" has no scheme, expected \"\(BaseURL(suggestion).scheme)://\" before it"
    case .noURL:
      "\(what) \"\(text)\" is no URL, expected one such as \"https://openrouter.ai/api/v1\""
    case .unknownScheme(let scheme):
      "\(what) has the scheme \"\(scheme)\", expected \"https\" or \"http\""
    case .missingHost: "\(what) \"\(text)\" names no host, expected one behind \"://\""
    case .invalidHost(let host): "\(what) has the host \"\(host)\", expected a host name"
    case .invalidPort(let port): "\(what) has the port \"\(port)\", expected 1 to 65535"
    case .markup(let url): "\(what) \"\(text)\" is no plain URL, expected \"\(url)\""
    case .variable(let name):
      "\(what) \"\(text)\" is called as it stands, expected the URL itself: \(name) is not expanded "
        + "here"
    case .reference(let fate):
      "\(what) \"\(text)\" is called as it stands\(fate), expected the URL itself"
    case .whiteSpace: "\(what) \"\(text)\" holds white space, expected none"
    case .queryOrFragment(let tail):
      "\(what) ends in \"\(tail)\", expected it to end with its path"
    }
  }
}
