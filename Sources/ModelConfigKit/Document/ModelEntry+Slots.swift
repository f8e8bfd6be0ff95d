import JSONSyntax

extension ModelEntry {
  /// The fields between which its texts may have changed places.
  var valueSlots: ValueSlots {
    let slots: [(Field, ValueForm)] = [
      (.displayName, .name), (.model, .model), (.baseURL, .url), (.apiKey, .key),
      (.provider, .wireProtocol),
    ]
    return ValueSlots(
      node, protocols: ProviderType.allCases.map(\.rawValue),
      slots.map { field, form in
        let member = members.last { $0.field == field } ?? members.first { $0.intended == field }
        return ValueSlot(name(of: field), form, member.map { ($0.name, $0.value) })
      })
  }
}
