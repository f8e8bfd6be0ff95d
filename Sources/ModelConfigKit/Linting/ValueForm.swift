import JSONSyntax

/// What a text is by its form alone, whatever field it is in.
enum ValueForm: Hashable, Sendable {
  case key, url, wireProtocol, model, name, region, accessKeyID, secretAccessKey

  /// How sure the form of a text is.
  enum Certainty: Comparable {
    /// It stands for a text of the form.
    case guess
    /// Other texts may look like it.
    case possible
    /// Hardly anything else looks like it, but a name could.
    case likely
    /// Nothing else looks like it.
    case certain
  }

  /// What messages call a text of the form.
  var phrase: String {
    switch self {
    case .key: "a key"
    case .url: "a URL"
    case .wireProtocol: "a protocol"
    case .model: "a model id"
    case .name: "a name"
    case .region: "a region"
    case .accessKeyID: "an access key id"
    case .secretAccessKey: "a secret access key"
    }
  }

  /// Which of some forms a text has, `nil` where it has none.
  ///
  /// It goes by what is known of issuers, servers, protocols and models. `protocols` are the names
  /// of protocols in the kind of file.
  static func form(
    of text: String, among forms: Set<Self>, protocols: [String]
  ) -> (form: Self, certainty: Certainty)? {
    let text = text.trimmed
    if text.isEmpty { return nil }
    if let certainty = url(text) { return (.url, certainty) }
    if protocols.contains(where: { $0.lowercased() == text.lowercased() }) {
      // A word alone is also the name of a company, and a key for a server that checks none.
      return (.wireProtocol, text.utf8.contains(UInt8(ascii: "-")) ? .certain : .likely)
    }
    if forms.contains(.accessKeyID), AWSKey.isID(text) { return (.accessKeyID, .certain) }
    if forms.contains(.secretAccessKey), AWSKey.isSecret(text) {
      return (.secretAccessKey, .likely)
    }
    if let certainty = key(text) {
      return (forms.contains(.secretAccessKey) ? .secretAccessKey : .key, certainty)
    }
    if forms.contains(.region), isRegion(text) { return (.region, .likely) }
    if forms.contains(.secretAccessKey) {
      return AWSKey.isNearlySecret(text) ? (.secretAccessKey, .possible) : nil
    }
    return model(text).map { (.model, $0) }
  }
}

// MARK: URLs

extension ValueForm {
  /// How sure it is that a text is a URL: by its scheme, or because it names a server that is known,
  /// local, or given by an address or a port; `nil` where it is none.
  private static func url(_ text: String) -> Certainty? {
    let url = BaseURL(text)
    if url.scheme == "http" || url.scheme == "https" { return isPage(url) ? .likely : .certain }
    guard url.scheme.isEmpty, text.utf8.allSatisfy(\.isVisible),
      case let bare = BaseURL("https://\(text)"), !bare.host.isEmpty
    else { return nil }
    let isAddress =
      bare.host.utf8.contains(UInt8(ascii: "."))
      && (bare.isLocal || !Preset.presets(at: bare).isEmpty)
    if isAddress || bare.host == "localhost" { return .certain }
    let hasPort = bare.port.map { 2...5 ~= $0.utf8.count && $0.utf8.allSatisfy(\.isDigit) } ?? false
    return hasPort ? .possible : nil
  }
}

extension ValueForm {
  /// Whether a URL may be that of a page about a model: it is of a known server, which serves nothing
  /// there.
  private static func isPage(_ url: BaseURL) -> Bool {
    let endpoints = Preset.presets(at: url).flatMap(\.endpoints)
    return !url.trimmedPath.isEmpty && !endpoints.isEmpty
      && !endpoints.contains { $0.url.trimmedPath == url.trimmedPath }
  }
}

// MARK: Keys

extension ValueForm {
  /// How sure it is that a text is a key, or stands for one; `nil` where it is not.
  private static func key(_ text: String) -> Certainty? {
    guard text.utf8.allSatisfy(\.isVisible) else { return nil }
    if let variable = EnvironmentReference.nameMeant(by: text) {
      return SecretName.matches(Array(variable.utf8)[...]) ? .likely : nil
    }
    if let prefix = KeyIssuer.publicPrefix(of: text) {
      let rest = text.dropFirst(prefix.count)
      // `xai-` is also the beginning of names.
      if prefix.hasPrefix("sk-") || KeyPattern.holdsKey(String(rest)) {
        return rest.utf8.count >= 8 ? .certain : nil
      }
    }
    if isKeyThroughout(text) {
      let isRun = text.utf8.count >= 32 && text.utf8.allSatisfy(\.isAlphanumeric)
      return isRun ? .likely : .possible
    }
    let isPlaceholder = PlaceholderKey.matches(text) && SecretName.matches(Array(text.utf8)[...])
    return isPlaceholder ? .guess : nil
  }

  private static func isKeyThroughout(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let length = KeyPattern.tokens(in: bytes, 0..<bytes.count).reduce(0) { $0 + $1.count }
    return length * 4 >= bytes.count * 3
  }
}

// MARK: Models and regions

extension ValueForm {
  private static let knownModels = Set(Preset.all.flatMap { $0.models.map(\.id) })

  /// How the names of models begin: `gpt`, `qwen`.
  private static let families = Set(
    knownModels.map { word(Preset.shortName(ofModel: $0)) }.filter { $0.count > 2 })

  private static func word(_ text: String) -> String {
    String(decoding: text.utf8.prefix(while: \.isLetter).map(\.lowercased), as: UTF8.self)
  }

  /// `vendor/name` is a model's id, and nothing else is but a path; so is a name with a number that
  /// begins like a model that is known, and any other may be.
  private static func model(_ text: String) -> Certainty? {
    guard text.utf8.allSatisfy({ $0.isAlphanumeric || "-._:/+@~".utf8.contains($0) }) else {
      return nil
    }
    let parts = text.utf8.split(separator: .slash, omittingEmptySubsequences: false)
    if knownModels.contains(text) || parts.count > 1 && parts.allSatisfy({ !$0.isEmpty }) {
      return .likely
    }
    let isNumbered = text.utf8.contains(where: \.isLetter) && text.utf8.contains(where: \.isDigit)
    guard parts.count == 1, isNumbered else { return nil }
    return families.contains(word(text)) ? .likely : .possible
  }

  /// Whether clouds write their regions so: `us-east-1`, `us-central1`.
  private static func isRegion(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard 2...4 ~= parts.count, let last = parts.last, last.last?.isDigit ?? false else {
      return false
    }
    let letters = parts.dropLast() + [last.prefix { !$0.isDigit }]
    return last.drop { !$0.isDigit }.allSatisfy(\.isDigit)
      && letters.allSatisfy { $0.allSatisfy { $0.isLetter && $0 == $0.lowercased } }
      && parts.dropLast().allSatisfy { $0.count > 1 }
  }
}
