import JSONSyntax

/// A key in a file, and the server to which it is sent.
public struct Credential: Sendable {
  /// The text in the key's place, when it is one and not blank.
  let keyText: SpelledText?
  /// What that text is, or what says where the key comes from.
  var key: APIKey
  /// Where the key stands, or what names it.
  var keyRange: ByteRange?
  /// The text of the server's URL, when it is one and not blank.
  let urlText: SpelledText?
  /// The URL, whatever is wrong with it.
  let url: BaseURL?
  /// What is known of the server.
  let presets: [Preset]
  /// The protocol that is spoken to the server, where the file tells.
  var provider: ProviderType?
  /// Whose key it is to be, where the file tells more than the server's address.
  var company: String?
  /// The text that names the protocol, where there is one.
  var providerText: SpelledText?
  /// Whether whoever calls the server takes a version at the end of its URL for the beginning of
  /// what Anthropic's protocol appends.
  var absorbsVersion = false
  /// The models that it is asked for.
  var models: [SpelledText] = []
  /// Whether any text serves in the key's place.
  let isFormality: Bool

  init(
    _ key: SpelledText?, for url: SpelledText?, expandsVariables: Bool = false,
    isFormality: Bool = false
  ) {
    let urlText = url.flatMap { $0.text.isBlank ? nil : $0 }
    self.init(
      key, urlText, urlText.map { BaseURL($0.text) }, expandsVariables: expandsVariables,
      isFormality: isFormality)
  }

  /// A key for a provider whose address the file need not name.
  init(_ key: SpelledText?, for preset: Preset, expandsVariables: Bool = false) {
    self.init(
      key, nil, preset.endpoint.url, expandsVariables: expandsVariables, isFormality: false)
  }

  private init(
    _ key: SpelledText?, _ urlText: SpelledText?, _ url: BaseURL?, expandsVariables: Bool,
    isFormality: Bool
  ) {
    keyText = key.flatMap { $0.text.isBlank ? nil : $0 }
    keyRange = keyText?.range
    self.urlText = urlText
    self.url = url
    self.isFormality = isFormality
    presets = url.map(Preset.presets) ?? []
    self.key = APIKey(
      keyText?.text ?? "", expandsVariables: expandsVariables, baseURL: url)
  }

  /// Who issues the keys for the server, `nil` where nobody knows.
  var issuer: String? {
    presets.first?.title ?? company ?? (url?.host.hasSuffix(".azure.com") ?? false ? "Azure" : nil)
  }

  /// Whether the server is this machine or one of the same network.
  var isLocal: Bool { url?.isLocal ?? false }
}
