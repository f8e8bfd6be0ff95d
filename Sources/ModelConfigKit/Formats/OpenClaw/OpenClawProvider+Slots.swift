import JSONSyntax

extension OpenClawProvider {
  /// The fields between which texts may have changed places: its own, and those of each model.
  var valueSlots: [ValueSlots] {
    let models = models.map { model in
      Self.slots(of: model.node, [("id", .model), ("name", .name)])
    }
    return [Self.slots(of: node, [("apiKey", .key)])] + models
  }

  private static func slots(
    of node: SyntaxNode, _ own: [(name: String, form: ValueForm)]
  ) -> ValueSlots {
    let slots = own + [("baseUrl", .url), ("api", .wireProtocol)]
    return ValueSlots(
      node, protocols: OpenClawAPI.all, slots.map { ValueSlot($0.name, $0.form, in: node) })
  }
}
