import JSONSyntax

/// Models of another file on their way into one of Droid's.
public struct ModelImport: Sendable {
  /// What becomes of a model.
  public enum Step: Hashable, Sendable {
    /// It is added, under another name than its own where the file has that already.
    case added(String, as: String)
    /// The file has it already.
    case skipped(String)
    /// The file has a model of that name, model and base URL with other values under some names.
    case differs(String, names: [String])
    /// It stands in the other file a second time.
    case repeated(String)
  }

  /// What becomes of each model, in the order of its file.
  public private(set) var steps: [Step] = []

  /// What does not come along.
  public private(set) var losses: [Conversion.Loss] = []

  private let target: ModelConfig
  private var entries: [NewEntry] = []

  /// Plans to bring the models of a document into a file.
  ///
  /// A model that the file has already, by name, model and base URL, is passed over; what it says
  /// otherwise is told.
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
      let arrivals = config.entries.map { (entry: $0, arrival: Arrival($0, into: target.kind)) }
      losses = arrivals.filter { $0.arrival == nil }.map {
        Conversion.Loss("it names no model", of: $0.entry.calledName)
      }
      losses += config.unreadEntries.map {
        Conversion.Loss("it is in a list that Droid does not read", of: $0.calledName)
      }
      add(arrivals.compactMap(\.arrival), environment)
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
    var names = FreeNames(taken: target.entries.compactMap(\.displayName))
    let present = PresentModels(target.entries)
    var takenIDs = Set(target.entries.compactMap { $0.string(.id) })
    var seen: Set<Arrival.Identity> = []
    for arrival in arrivals {
      guard seen.insert(arrival.identity).inserted else {
        steps.append(.repeated(arrival.name))
        continue
      }
      if let differences = present.differences(of: arrival) {
        steps.append(
          differences.isEmpty
            ? .skipped(arrival.name) : .differs(arrival.name, names: differences))
        continue
      }
      let name = names.take(arrival.name)
      steps.append(.added(arrival.name, as: name))
      let (entry, missing) = arrival.entry(
        named: name, key: key(of: arrival, named: name, environment), takenIDs: takenIDs)
      if let id = ModelEntry(entry, in: target.kind)?.string(.id) { takenIDs.insert(id) }
      entries.append(entry)
      losses += missing.map { Conversion.Loss($0, of: name) }
    }
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

/// The models that a file has before others arrive.
private struct PresentModels {
  private let entries: [[String?]: [ModelEntry]]

  init(_ entries: [ModelEntry]) {
    self.entries = Dictionary(grouping: entries) {
      [$0.string(.model), $0.baseURL?.text.trimmed]
    }
  }

  /// What a model that is there has not as this one, least of several; `nil` where none is there.
  ///
  /// It is there under its name, the one that it got where that was taken, or none.
  func differences(of arrival: Arrival) -> [String]? {
    let same = (entries[[arrival.model, arrival.baseURL]] ?? []).filter { entry in
      guard let other = entry.string(.displayName), other != arrival.name else { return true }
      guard other.hasPrefix(arrival.name + " ") else { return false }
      return Int(other.dropFirst(arrival.name.count + 1)) != nil
    }
    return same.map { arrival.differences(from: $0) }.min { $0.count < $1.count }
  }
}

/// Names of which each is given away once.
private struct FreeNames {
  private var taken: Set<String>
  private var lastNumbers: [String: Int] = [:]

  init(taken: [String]) { self.taken = Set(taken) }

  /// The name, with the next free number behind it where it is taken.
  mutating func take(_ name: String) -> String {
    var free = name
    while !taken.insert(free).inserted {
      let number = lastNumbers[name, default: 1] + 1
      lastNumbers[name] = number
      free = "\(name) \(number)"
    }
    return free
  }
}
