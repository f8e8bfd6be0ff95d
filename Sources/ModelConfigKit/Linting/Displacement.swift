import JSONSyntax

/// Texts in fields of an object that belong in others of its fields.
struct Displacement: Sendable {
  /// What is to be done about it.
  enum Kind {
    /// The fields are in a ring: the text of each belongs in the next.
    case ring
    /// The text of the first belongs in the second, which has none.
    case move
    /// The text of the first belongs in the second, which has another.
    case stray
  }

  let kind: Kind
  let node: SyntaxNode
  let slots: [ValueSlot]

  /// The fields of other things that hold a key.
  var keySlots: [ValueSlot] {
    zip(slots, slots.dropFirst() + slots.prefix(1)).compactMap { slot, home in
      [.key, .secretAccessKey].contains(home.form) ? slot : nil
    }.filter { slot in !(slot.value.map { SecretName.isShown($0.text) } ?? true) }
  }

  /// All of an object, each field in one of them at most.
  static func all(in group: ValueSlots) -> [Displacement] {
    let places = DisplacedTexts(group)
    return places.isEmpty ? [] : places.displacements
  }
}

/// For each field of an object where its text belongs.
private struct DisplacedTexts {
  private let group: ValueSlots
  private var slots: [ValueSlot] { group.slots }
  private let forms: [(form: ValueForm, certainty: ValueForm.Certainty)?]
  /// The field in which the text of a field belongs.
  private var homes: [Int: Int] = [:]

  init(_ group: ValueSlots) {
    self.group = group
    let all = Set(group.slots.map(\.form))
    forms = group.slots.map { slot in
      slot.value.flatMap { ValueForm.form(of: $0.text, among: all, protocols: group.protocols) }
    }
    let strangers = group.slots.indices.filter(isStrange)
    for place in strangers { homes[place] = home(of: place, among: strangers) }
  }

  var isEmpty: Bool { homes.isEmpty }

  /// Whether a field holds a text that is not of its form.
  private func isStrange(_ place: Int) -> Bool {
    guard let value = slots[place].value, !value.text.isBlank,
      slots[place].form != forms[place]?.form
    else { return false }
    guard let (form, certainty) = forms[place] else {
      return slots[place].form != .model && slots[place].form != .name
    }
    return switch slots[place].form {
    // An id may look like a key of an issuer whom nobody knows, unless the key looks like an id.
    case .model, .name: form != .model && (certainty >= .likely || form == .key && lacksKey)
    default: true
    }
  }

  /// Whether what is in the key's field is certainly something else.
  private var lacksKey: Bool {
    slots.indices.contains { place in
      guard slots[place].form == .key, let (form, certainty) = forms[place] else { return false }
      return form != .key && certainty >= .likely
    }
  }

  /// The field in which the text of a field belongs; a model id and one without a form belong in one
  /// that takes almost any text and holds something else.
  private func home(of place: Int, among strangers: [Int]) -> Int? {
    let form = forms[place]?.form
    let home = slots.firstIndex { $0.form == form }
    guard form == nil || form == .model else { return home }
    let lacking = [ValueForm.model, .name].lazy.compactMap { form in
      strangers.first { $0 != place && slots[$0].form == form }
    }.first
    return lacking ?? home
  }

  /// Whether the text of a field is out of place even if no other is.
  private func isOutOfPlace(_ place: Int) -> Bool {
    guard let (form, certainty) = forms[place], let home = homes[place] else { return false }
    let isVacant = slots[home].isVacant
    return switch slots[place].form {
    // What is sent as a key where the server's address is known has a rule of its own.
    case .key, .secretAccessKey: isVacant && (certainty == .certain || form == .url)
    case .url: form != .model && certainty > .guess
    case .wireProtocol: form == .model ? isVacant && certainty > .possible : certainty > .guess
    case .region: certainty > .guess
    case .accessKeyID: certainty > .possible
    case .model, .name: certainty == .certain
    }
  }

  var displacements: [Displacement] {
    var result: [Displacement] = []
    var isDone = Set<Int>()
    for place in slots.indices where !isDone.contains(place) {
      guard let ring = ring(from: place) else { continue }
      isDone.formUnion(ring)
      result.append(Displacement(kind: .ring, node: group.node, slots: ring.map { slots[$0] }))
    }
    var taken = isDone
    for place in slots.indices where !isDone.contains(place) && isOutOfPlace(place) {
      guard let home = homes[place] else { continue }
      // Of two texts for one field the first gets it.
      let isMove = slots[home].isVacant && taken.insert(home).inserted
      result.append(
        Displacement(
          kind: isMove ? .move : .stray, node: group.node, slots: [slots[place], slots[home]]))
    }
    return result
  }

  /// The fields from one on whose texts belong each in the next, the last one's in the first.
  private func ring(from start: Int) -> [Int]? {
    var ring = [start]
    while let next = homes[ring[ring.count - 1]], ring.count <= slots.count {
      if next == start { return ring }
      if ring.contains(next) { return nil }
      ring.append(next)
    }
    return nil
  }
}
