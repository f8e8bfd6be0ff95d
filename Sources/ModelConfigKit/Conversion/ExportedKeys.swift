import JSONSyntax

/// How the keys of models leave: as references to environment variables, unless they are revealed.
///
/// A placeholder never leaves: it would be sent as if it were a key, and keep the variable from
/// being missed.
public struct ExportedKeys: Sendable {
  /// Whether the keys themselves leave.
  let reveals: Bool
  private var names: [Place: String] = [:]

  /// A key, `nil` for one that is yet to come, and the name that a variable for it usually has.
  private struct Place: Hashable {
    let key: Secret?
    let usualName: String
  }

  /// The variables that stand for keys, in the order of the models; whoever reads the exported file
  /// needs them set.
  public private(set) var variables: [String] = []

  /// Whether keys stay that would leave if they were revealed.
  public var holdsBack: Bool { names.keys.contains { $0.key != nil } }

  /// Finds a variable for every key; equal keys for one server share one.
  ///
  /// - Parameters:
  ///   - keys: the keys, each with the server that it is for.
  ///   - reveals: whether the keys themselves leave.
  public init(_ keys: [(key: APIKey, url: BaseURL?)], reveals: Bool) {
    self.reveals = reveals
    var taken = Set(keys.compactMap(\.key.variable))
    var seen: Set<String> = []
    var numbers: [String: Int] = [:]
    for (key, url) in keys {
      if let name = key.variable {
        if seen.insert(name).inserted { variables.append(name) }
      } else if let place = Self.place(of: key, at: url, reveals: reveals) {
        guard names[place] == nil else { continue }
        let name = Self.unused(place.usualName, taken, &numbers[place.usualName, default: 2])
        names[place] = name
        taken.insert(name)
        variables.append(name)
      }
    }
  }

  /// Finds a variable for the key of every model.
  public init(_ models: [PortableModel], reveals: Bool) {
    self.init(models.map { ($0.apiKey, BaseURL($0.baseURL)) }, reveals: reveals)
  }

  /// The variable that stands for a key at a server, `nil` where the text itself goes.
  public func variable(of key: APIKey, at url: BaseURL?) -> String? {
    key.variable ?? Self.place(of: key, at: url, reveals: reveals).flatMap { names[$0] }
  }

  /// The text for a key at a server, `${NAME}` where a variable stands for it; empty where there is
  /// none.
  public func text(of key: APIKey, at url: BaseURL?) -> String {
    if let name = variable(of: key, at: url) { return "${\(name)}" }
    switch key {
    case .literal(let secret): return secret.reveal()
    case .placeholder, .environment, .none: return ""
    }
  }

  /// The text of a header, `nil` where it is a secret that stays.
  public func text(of header: PortableModel.Header) -> String? {
    let isSecret = SecretName.matches(Array(header.name.utf8)[...]) || header.value.isKey
    return isSecret && !reveals ? nil : header.value.reveal()
  }

  /// What is lost of a model's headers.
  func losses(of model: PortableModel) -> [Conversion.Loss] {
    model.headers.filter { text(of: $0) == nil }.map {
      Conversion.Loss(
        "header \"\($0.name)\" holds a secret, and stays here (--reveal carries it)",
        of: model.name)
    }
  }

  static func unused(_ name: String, _ taken: Set<String>) -> String {
    var number = 2
    return unused(name, taken, &number)
  }

  /// A name that is not taken; the number is the first one to try.
  private static func unused(_ name: String, _ taken: Set<String>, _ number: inout Int) -> String {
    guard taken.contains(name) else { return name }
    while taken.contains("\(name)_\(number)") { number += 1 }
    return "\(name)_\(number)"
  }

  /// The environment variable that customarily holds the key for a server: the preset's, else one
  /// named for the host.
  static func variable(for url: BaseURL?) -> String {
    guard let url else { return "MODEL_API_KEY" }
    if let known = Preset.presets(at: url).compactMap(\.keyVariable).first { return known }
    let labels = url.host.split(separator: ".").filter { $0 != "api" && $0 != "www" }
    let words = (labels.count > 1 ? labels.dropLast() : labels[...]).joined(separator: "_")
    let letters = words.utf8.map { $0.isAlphanumeric ? $0.uppercased : UInt8(ascii: "_") }
    let name = String(decoding: letters, as: UTF8.self) + "_API_KEY"
    return EnvironmentReference.isName(name) ? name : "MODEL_" + name
  }

  /// What shares a variable, `nil` where the text itself goes.
  private static func place(of key: APIKey, at url: BaseURL?, reveals: Bool) -> Place? {
    switch key {
    case .literal(let secret) where !reveals && needsHiding(secret, url):
      Place(key: secret, usualName: variable(for: url))
    case .placeholder: Place(key: nil, usualName: variable(for: url))
    case .literal, .environment, .none: nil
    }
  }

  /// Whether a key is worth hiding: at a server of this machine or network any text may stand in its
  /// place.
  private static func needsHiding(_ key: Secret, _ url: BaseURL?) -> Bool {
    !(url?.isLocal ?? false) || key.isKey
  }
}
