import JSONSyntax
import Spelling

/// The endpoint of an Azure deployment is the whole address that is called.
struct AzureEndpointIsComplete: Rule {
  let description = RuleDescription(
    "azure-endpoint", "an endpoint of Azure's that is not the whole address of a chat completion",
    in: [.openRouterKeys: .error], fix: .safe,
    explanation: """
      OpenRouter calls "endpoint_url" as it stands: it begins with https://, its path leads to the \
      deployment and ends in /chat/completions, and its query names the version of the API. The \
      Azure portal shows the address of the resource alone. The deployment in the path is the one \
      that "model_id" names.
      """,
    bad: """
      "endpoint_url": "https://acme.openai.azure.com/openai/deployments/gpt-5.2?api-version=2024-10-21"
      """,
    good: """
      "endpoint_url": "https://acme.openai.azure.com/openai/deployments/gpt-5.2/chat/completions?api-version=2024-10-21"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for deployment in file.credentials(.azureDeployment) {
      guard let value = deployment.text("endpoint_url"), !findings.haveSpoken(of: value.range)
      else { continue }
      let endpoint = AzureEndpoint(value.text)
      guard checkURL(value, endpoint.url, &findings) else { continue }
      if endpoint.url.scheme == "http" {
        let scheme = value.range(of: endpoint.scheme)
        findings.report(
          Self.unencrypted, at: scheme,
          fixes: [FixIt("write \"https\"", [.replace(scheme, with: "https")])])
      }
      checkPath(value, endpoint, &findings)
      checkDeployment(value, endpoint, deployment.text("model_id"), &findings)
      if !endpoint.isOfUnifiedAPI { checkVersion(value, endpoint, &findings) }
    }
  }

  /// Whether the text is a URL, so that its parts can be looked at.
  private func checkURL(
    _ value: SpelledText, _ url: BaseURL, _ findings: inout Findings
  ) -> Bool {
    if value.text.trimmed != value.text {
      let blanks = value.spelledScalars.filter { $0.scalar.isInvisible }
      findings.report(
        Self.whiteSpace, at: value.range,
        fixes: blanks.isEmpty ? [] : [FixIt("remove it", blanks.map { .delete($0.range) })])
      return false
    }
    var fixes: [FixIt] = []
    switch url.fault {
    case nil, .queryOrFragment: return true
    case .missingScheme(let suggestion):
      let isWhole = BaseURL(suggestion).path.hasSuffix(Self.ending)
      let quoted = JSONWriter.quoted(suggestion)
      if isWhole {
        let scheme = BaseURL(suggestion).scheme
        fixes = [FixIt("put \"\(scheme)://\" before it", [.replace(value.range, with: quoted)])]
      }
    default: break
    }
    findings.report(Self.noURL(url.fault), at: value.range, fixes: fixes)
    return false
  }

  private func checkPath(
    _ value: SpelledText, _ endpoint: AzureEndpoint, _ findings: inout Findings
  ) {
    let path = endpoint.url.path
    guard !path.hasSuffix(Self.ending) else { return }
    guard !path.isEmpty else {
      findings.report(Self.noPath, at: value.range)
      return
    }
    let whole = value.range(of: endpoint.path)
    let slashes = path.utf8.count - endpoint.url.trimmedPath.utf8.count
    let end = endpoint.path.upperBound
    let tail =
      slashes == 0 ? whole.upperBound..<whole.upperBound : value.range(of: end - slashes..<end)
    if endpoint.url.trimmedPath.hasSuffix(Self.ending) {
      findings.report(
        Self.slash, at: tail, fixes: [FixIt("remove it", [.delete(tail)])])
      return
    }
    // Where the spelling does not tell the path's place there is none to write something at.
    let isCertain = endpoint.deployment?.upperBound == end - slashes && whole != value.range
    let fix = FixIt("put \"\(Self.ending)\" behind it", [.replace(tail, with: Self.ending)])
    findings.report(Self.otherPath(path), at: whole, fixes: isCertain ? [fix] : [])
  }

  private func checkDeployment(
    _ value: SpelledText, _ endpoint: AzureEndpoint, _ model: SpelledText?,
    _ findings: inout Findings
  ) {
    guard let part = endpoint.deployment, let model, !findings.haveSpoken(of: model.range),
      case let name = endpoint.text(part), name.lowercased() != model.text.lowercased(),
      !name.holds("%")
    else { return }
    findings.report(
      Self.otherDeployment(name), at: value.range(of: part), severity: .warning,
      notes: [Note("\"model_id\" stands here", at: model.range)])
  }

  private func checkVersion(
    _ value: SpelledText, _ endpoint: AzureEndpoint, _ findings: inout Findings
  ) {
    if let version = endpoint.version {
      let text = endpoint.text(version.value)
      let place = value.range(of: version.value.isEmpty ? version.name : version.value)
      guard !findings.haveSpoken(of: place), !Self.isVersion(text) else { return }
      findings.report(
        text.isEmpty ? Self.noVersion : Self.otherVersion(text), at: place,
        severity: text.isEmpty ? .error : .warning)
      return
    }
    let misspelled = endpoint.query.first { parameter in
      let name = endpoint.text(parameter.name)
      return name.lowercased().filter(\.isLetter) == "apiversion"
        || !Suggestion.misspelled(name, in: [AzureEndpoint.versionName]).isEmpty
    }
    guard let misspelled else {
      findings.report(Self.noVersion, at: value.range)
      return
    }
    let place = value.range(of: misspelled.name)
    findings.report(
      Self.misspelled(endpoint.text(misspelled.name)), at: place,
      fixes: [FixIt("write \"api-version\"", [.replace(place, with: AzureEndpoint.versionName)])])
  }

  /// Whether a text is a date, behind which `-preview` may stand, or one of the names that newer
  /// resources take for it.
  private static func isVersion(_ text: String) -> Bool {
    if ["v1", "preview"].contains(text) { return true }
    let parts = text.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count > 2, zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 }),
      parts.prefix(3).joined().utf8.allSatisfy(\.isDigit), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return false }
    return 1...12 ~= month && 1...31 ~= day
      && (parts.count == 3 || parts[3].first?.isLetter ?? false)
  }

  private static let ending = "/chat/completions"
}

extension AzureEndpointIsComplete {
  private static let example = "https://RESOURCE.openai.azure.com/openai/deployments/NAME\(ending)"

  private static let whiteSpace = "endpoint has white space around it, expected none"

  private static let unencrypted = "endpoint begins with \"http\", expected \"https\""

  private static let noPath = "endpoint has no path, expected one as in \(example)"

  private static let slash = "endpoint ends in \"/\", expected \"\(ending)\" at the end of its path"

  private static let noVersion =
    "endpoint names no version of the API, expected one as in \"?api-version=2024-10-21\""

  private static func noURL(_ fault: BaseURL.Fault?) -> String {
    switch fault {
    case .missingScheme(let suggestion):
      "endpoint has no scheme, expected \"\(BaseURL(suggestion).scheme)://\" before it"
    case .unknownScheme(let scheme): "endpoint has the scheme \"\(scheme)\", expected \"https\""
    case .whiteSpace: "endpoint holds white space, expected none"
    default: "endpoint is no URL, expected one as \(example)"
    }
  }

  private static func otherPath(_ path: String) -> String {
    "path \"\(path)\" does not end in \"\(ending)\", expected it to"
  }

  private static func otherDeployment(_ name: String) -> String {
    "deployment \"\(name)\" is another than \"model_id\" names, expected the same"
  }

  private static func misspelled(_ name: String) -> String {
    "\"\(name)\" is not read in an endpoint of Azure's, expected \"api-version\""
  }

  private static func otherVersion(_ text: String) -> String {
    "version \"\(text)\" of the API is no date, expected one such as 2024-10-21"
  }
}
