import JSONSyntax

/// Models of another file on their way into one of Droid's.
public struct ModelImport: Sendable {
  /// What becomes of a model.
  public enum Step: Hashable, Sendable {
    /// It is added, under another name than its own where the file has that already.
    case added(String, as: String)
    /// The file has it already.
    case skipped(String)
  }

  /// What becomes of each model, in the order of its file.
  public private(set) var steps: [Step] = []

  /// What does not come along.
  public private(set) var losses: [Conversion.Loss]

  private let target: ModelConfig
  private var entries: [NewEntry] = []

  /// Plans to bring the models of a document into a file.
  ///
  /// A model that the file has already, by name, model and base URL, is passed over. Entries of
  /// Droid's keep every field.
  ///
  /// - Parameters:
  ///   - document: the file to take the models from.
  ///   - target: the file to bring them into.
  ///   - environment: where the keys come from that a file cannot take from there itself.
  public init(
    of document: any ConfigDocument, into target: ModelConfig, environment: [String: String]
  ) {
    self.target = target
    if let config = document as? ModelConfig {
      losses = []
      add(config.entries.map { Arrival($0) }, environment)
    } else {
      let conversion = document.conversion
      losses = conversion.losses
      add(conversion.models.map { Arrival($0, into: target.kind) }, environment)
    }
  }

  /// The target's bytes with the models added.
  ///
  /// - Throws: `EditRefusal` when the target does not parse.
  public func bytes() throws(EditRefusal) -> [UInt8] { try target.bytes(adding: entries) }

  private mutating func add(_ arrivals: [Arrival], _ environment: [String: String]) {
    var taken = Set(target.entries.compactMap(\.displayName))
    var seen: Set<[String?]> = []
    for arrival in arrivals {
      let isRepeated = !seen.insert([arrival.name, arrival.model, arrival.baseURL]).inserted
      if isRepeated || target.entries.contains(where: arrival.isPresent) {
        steps.append(.skipped(arrival.name))
        continue
      }
      let name = Self.free(arrival.name, taken)
      taken.insert(name)
      steps.append(.added(arrival.name, as: name))
      losses += arrival.missing.map {
        Conversion.Loss("\($0) has no place in \(target.kind.fileName)", of: name)
      }
      let key = key(of: arrival, named: name, environment)
      entries.append(arrival.entry(named: name, key: key, in: target.kind))
    }
  }

  private static func free(_ name: String, _ taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    return (2...).lazy.map { "\(name) \($0)" }.first { !taken.contains($0) } ?? name
  }

  /// The key as the file can have it: `config.json` expands no variables.
  private mutating func key(
    of arrival: Arrival, named name: String, _ environment: [String: String]
  ) -> Secret {
    let placeholder = Secret(arrival.preset?.placeholder ?? "YOUR_API_KEY")
    switch arrival.apiKey {
    case .literal(let key): return key
    case .environment(let variable) where target.kind.expandsVariables:
      return Secret("${\(variable)}")
    case .environment(let variable):
      if let value = environment[variable], !value.isBlank { return Secret(value) }
      losses.append(
        Conversion.Loss(
          "its key comes from the environment variable \(variable), which is not set here and "
            + "which config.json cannot name", of: name))
      return placeholder
    case .placeholder(let text): return Secret(text)
    case .none: return placeholder
    }
  }
}
