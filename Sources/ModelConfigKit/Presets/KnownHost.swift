import Spelling

/// A host at which a provider answers, and how a person may have misspelled it.
struct KnownHost {
  /// The host.
  let name: String
  /// The provider.
  let preset: Preset

  private let labels: [Substring]
  /// The page where keys are had has a host of its own, which is no API.
  private let keyHost: String?

  private init(_ name: String, _ preset: Preset) {
    self.name = name
    self.preset = preset
    labels = name.split(separator: ".")
    keyHost = preset.keyPage.map { BaseURL($0).host }
  }

  /// The host that was meant by one where nobody known answers; `nil` where that is nobody's
  /// misspelling.
  static func meant(by url: BaseURL) -> KnownHost? {
    guard !url.isLocal, Preset.presets(at: url).isEmpty else { return nil }
    let host = url.host
    let labels = host.split(separator: ".")
    return all.first { $0.isRelative(host, labels) } ?? all.first { $0.isNear(host) }
  }

  private static let all: [KnownHost] = {
    var seen: Set<String> = []
    return Preset.all.flatMap { preset in
      preset.endpoints.map(\.url).filter { !$0.isLocal && seen.insert($0.host).inserted }
        .map { KnownHost($0.host, preset) }
    }
  }()

  // MARK: Another part of the same name

  /// Whether it is the provider's domain with a subdomain that is no server of its API, or the same
  /// name under another top-level domain.
  ///
  /// Other subdomains may be real: providers have servers for regions and for single customers.
  private func isRelative(_ host: String, _ others: [Substring]) -> Bool {
    guard others.count > 1, host != keyHost else { return host == keyHost }
    let (own, other) = (labels.dropLast(2), others.dropLast(2))
    let isUsual = other.isEmpty || other == ["www"]
    if others.suffix(2) == labels.suffix(2) {
      return isUsual || other == ["api"] || other.count == 1 && other.allSatisfy(Self.isOfPeople)
    }
    // Companies with short names are not alone in having them.
    guard others[others.count - 2] == company, company.count > 3
    else { return false }
    return other == own || isUsual || own.isEmpty && other == ["api"]
  }

  /// Whether a subdomain is one that people visit.
  private static func isOfPeople(_ label: Substring) -> Bool {
    ["app", "chat", "console", "dashboard", "docs", "platform"].contains(label)
  }

  /// The name of the company: `openai` of `api.openai.com`.
  private var company: Substring { labels[labels.count - 2] }

  // MARK: A slip of the finger

  /// Whether a letter or two make the difference; in a short name two would be another one.
  private func isNear(_ host: String) -> Bool {
    let bound = company.count < 4 ? 0 : company.count < 6 ? 1 : 2
    return bound > 0 && !Suggestion.misspelled(host, in: [name], slips: bound).isEmpty
  }
}
