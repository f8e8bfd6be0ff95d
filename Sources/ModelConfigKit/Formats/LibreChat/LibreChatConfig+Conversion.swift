import JSONSyntax

extension LibreChatConfig {
  /// The models of `OPENROUTER_MODELS`, each once, at OpenRouter with the key and the site of the
  /// file.
  public var conversion: Conversion {
    guard modelCount > 0 else { return Conversion(losses: otherLosses) }
    let (key, keyLosses) = carriedKey
    let (headers, headerLosses) = carriedHeaders
    var result = Conversion(losses: keyLosses + headerLosses)
    var seen: Set<String> = []
    for id in (modelList?.models ?? []).map(\.text) where seen.insert(id).inserted {
      guard !KeyPattern.holdsKey(id) else {
        result.losses.append(
          .init("it stays here: it looks like a key", of: KeyPattern.strictlyMasked(id)))
        continue
      }
      let endpoint = Preset.openRouter.endpoint
      var model = PortableModel(
        model: id, baseURL: endpoint.baseURL, provider: endpoint.provider, apiKey: key)
      model.headers = headers
      result.models.append(model)
    }
    result.losses += otherLosses
    return result
  }

  /// The site, unless it looks like a key: in another file nothing would tell that it is one.
  private var carriedHeaders: (headers: [PortableModel.Header], losses: [Conversion.Loss]) {
    let values = SiteHeader.allCases.compactMap { header in
      text(of: header.variable).map { (header, $0) }
    }
    let keys = values.filter { KeyPattern.holdsKey($0.1) }
    return (
      values.filter { !KeyPattern.holdsKey($0.1) }.map { .init($0.0.rawValue, Secret($0.1)) },
      keys.map { .init("\($0.0.variable.rawValue): it stays here, it looks like a key") }
    )
  }

  /// The key, under the name that counts first where `librechat.yaml` names it.
  private var carriedKey: (key: APIKey, losses: [Conversion.Loss]) {
    let texts = [OpenRouterVariable.key, .apiKey].compactMap { variable in
      text(of: variable).map { (variable, $0.trimmed) }
    }
    let own = texts.filter { !UserProvidedKey.resembles($0.1) }
    guard let (variable, text) = own.first else {
      let word = UserProvidedKey.word
      return (
        .none, texts.isEmpty ? [] : [.init("the key: with \"\(word)\" its users bring the key")]
      )
    }
    let others = own.filter { $0.1 != text }.map { other in
      Conversion.Loss(
        "the key in \(other.0.rawValue): it is another than that in \(variable.rawValue)")
    }
    return (Self.key(text), others)
  }

  /// A reference is what was meant, although nothing expands it there.
  ///
  /// What may be a key is one in the other file, too, even where a name should be.
  private static func key(_ text: String) -> APIKey {
    if let name = EnvironmentReference.name(in: text), EnvironmentReference.mayBeKey(name) {
      return .literal(Secret(name))
    }
    return APIKey(text, expandsVariables: true, baseURL: nil)
  }

  /// What the file says of other providers.
  private var otherLosses: [Conversion.Loss] {
    let own = Set(OpenRouterVariable.allCases.map(\.rawValue))
    var seen: Set<String> = []
    return env.assignments.compactMap { assignment in
      let name = assignment.name
      let isList = name.hasSuffix("_MODELS")
      guard isList || Self.isOfKey(name), !own.contains(name), seen.insert(name).inserted,
        let text = self.assignment(of: name)?.text, !text.isBlank, !UserProvidedKey.resembles(text)
      else { return nil }
      return Conversion.Loss(
        isList
          ? "\(name): models are taken from OPENROUTER_MODELS alone"
          : "\(name): a key without models")
    }
  }
}

/// The headers by which OpenRouter knows a site.
enum SiteHeader: String, CaseIterable {
  case url = "HTTP-Referer"
  case name = "X-Title"

  /// The variable that has the same for LibreChat.
  var variable: OpenRouterVariable {
    switch self {
    case .url: .siteURL
    case .name: .siteName
    }
  }
}
