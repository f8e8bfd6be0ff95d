import JSONSyntax

/// The models of one file on their way into a file of another kind.
///
/// Every field comes over under the name that it has there, with its value as it is spelled; a field
/// that no kind knows keeps its name. A model of which something would be lost stays where it is.
public struct Migration: Sendable {
  /// What became of a model.
  public enum Step: Sendable {
    /// It was added.
    case added(ModelEntry)
    /// The other file has it already, as the second one.
    case skipped(ModelEntry, as: ModelEntry)
    /// It stays, for a reason: lower case, no full stop, no key in it.
    case kept(ModelEntry, because: String)
  }

  /// What becomes of each model, in the order of its file.
  public let steps: [Step]

  private let target: ModelConfig
  private var entries: [NewEntry] = []

  /// Plans to bring models into a file.
  ///
  /// - Parameters:
  ///   - entries: the models to bring.
  ///   - target: the file to bring them into.
  ///   - keyVariable: the environment variable whose reference takes the place of literal keys,
  ///     `nil` to bring the keys themselves.
  public init(of entries: [ModelEntry], into target: ModelConfig, keyVariable: String? = nil) {
    self.target = target
    let present = Dictionary(grouping: target.entries) { Self.identity($0, in: target.kind) }
    var takenIDs = Set(target.entries.compactMap { $0.string(.id) })
    var added: [NewEntry] = []
    steps = entries.map { entry in
      let arrival = Arriving(entry, into: target.kind, keyVariable: keyVariable)
      if let reason = arrival.reasonToStay {
        return .kept(entry, because: reason)
      }
      let others = present[Self.identity(entry, in: target.kind)] ?? []
      if let same = others.first(where: { arrival.differences(from: $0).isEmpty }) {
        return .skipped(entry, as: same)
      }
      if let other = others.first {
        let names = arrival.differences(from: other).map { "\"\($0)\"" }
        let list = KeyPattern.maskedMessage(names.joined(separator: ", "))
        return .kept(entry, because: "the model of that name there differs in \(list)")
      }
      if let id = arrival.id, !takenIDs.insert(id).inserted {
        return .kept(entry, because: "another model there has its \"id\"")
      }
      added.append(arrival.entry)
      return .added(entry)
    }
    self.entries = added
  }

  /// How many models are added.
  public var addedCount: Int { entries.count }

  /// The models that are added, as they are in their file.
  public var addedEntries: [ModelEntry] {
    steps.compactMap { step in
      if case .added(let entry) = step { return entry }
      return nil
    }
  }

  /// The places in their file of the models that leave it.
  public var arrivedIndices: Set<Int> {
    Set(
      steps.compactMap { step in
        switch step {
        case .added(let entry), .skipped(let entry, as: _): entry.index
        case .kept: nil
        }
      })
  }

  /// What tells one model from another, by the names that its fields have when it has come over.
  private static func identity(_ entry: ModelEntry, in kind: ModelFileKind) -> [String?] {
    [Field.displayName, .model, .baseURL].map { field in
      let name = field.name(in: kind)
      return entry.string(field)
        ?? entry.members.last { $0.name.string == name }?.value.string
    }
  }

  /// The target's bytes with the models added.
  ///
  /// - Throws: `EditRefusal` when the target does not parse or holds something else in the list's
  ///   place.
  public func bytes() throws(EditRefusal) -> [UInt8] { try target.bytes(adding: entries) }
}

/// A model as it would be in the other file.
private struct Arriving {
  let entry: NewEntry
  /// Why it cannot leave its own; `nil` where it can.
  let reasonToStay: String?

  private let read: ModelEntry?
  /// The same with the key itself.
  private let withKey: ModelEntry?

  init(_ entry: ModelEntry, into kind: ModelFileKind, keyVariable: String?) {
    let plain = EntryMapping(entry, into: kind)
    var mapping = plain
    // What is a reference there is no key that needs another.
    if let keyVariable, case .literal = entry.apiKey(in: kind) {
      mapping = EntryMapping(entry, into: kind, key: Secret("${\(keyVariable)}"))
    }
    let name = entry.displayName ?? ""
    self.entry = NewEntry(name: name, members: mapping.members)
    read = ModelEntry(self.entry, in: kind)
    withKey = ModelEntry(NewEntry(name: name, members: plain.members), in: kind)
    let repeated = mapping.repeatedNames.map { "it would have \"\($0)\" twice" }
    reasonToStay = (mapping.losses + repeated).first.map(KeyPattern.maskedMessage)
  }

  /// The id that it brings along.
  var id: String? { read?.string(.id) }

  func differences(from present: ModelEntry) -> [String] {
    let all = [read, withKey].compactMap { $0?.differences(from: present) }
    return all.min { $0.count < $1.count } ?? []
  }
}
