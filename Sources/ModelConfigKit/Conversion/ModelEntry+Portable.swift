import JSONSyntax

extension ModelConfig {
  /// The models as other systems can have them, and what of them these cannot.
  public var conversion: Conversion {
    entries.reduce(into: Conversion()) { result, entry in
      let converted = entry.conversion
      result.models += converted.models
      result.losses += converted.losses
    }
  }
}

extension ModelEntry {
  /// How a person calls it: by its name, without one by its place.
  var calledName: String { displayName ?? "model \(index)" }

  /// Why the entry cannot leave its file without a secret, `nil` when it can: in its key and headers,
  /// where secrets belong, they can be left out.
  public func straySecret(_ secrets: SecretScanner) -> Conversion.Loss? {
    let stray = members.first { member in
      let range = member.name.range.lowerBound..<member.value.range.upperBound
      return member.field != .apiKey && member.field != .extraHeaders
        && !secrets.secrets(touching: range).isEmpty
    }
    return stray.map { member in
      let name = KeyPattern.strictlyMasked(member.name.string ?? "")
      return Conversion.Loss(
        "it stays here: \"\(name)\" holds a secret, which belongs elsewhere (--reveal carries it)",
        of: calledName)
    }
  }
}

extension ModelEntry {
  /// The model as other systems can have it, none where they cannot, and what it loses.
  public var conversion: Conversion {
    func loss(_ what: String) -> Conversion.Loss { Conversion.Loss(what, of: calledName) }
    if self[.bedrock] != nil {
      return Conversion(losses: [loss("it is reached at Amazon Bedrock, which only Droid can say")])
    }
    guard let id = string(.model), let url = baseURL, url.fault == nil, let provider else {
      return Conversion(
        losses: [loss("it lacks a model, a base URL or a provider type that can be used")])
    }
    var model = PortableModel(
      displayName: string(.displayName), model: id, baseURL: url.text.trimmed, provider: provider,
      apiKey: apiKey)
    model.maxTokens = maxTokens
    model.contextLimit = self[.maxContextLimit]?.number?.integer
    model.takesImages =
      self[.supportsImages]?.boolean ?? self[.noImageSupport]?.boolean.map { !$0 }
    model.headers =
      (self[.extraHeaders]?.members).map { headers in
        headers.compactMap { member in
          member.value.string.map { PortableModel.Header(member.name.string ?? "", Secret($0)) }
        }
      } ?? []
    model.routing = self[.extraArgs]?["provider"].map(JSONValue.init(copying:))
    return Conversion([model], losses: uncarriedNames.map { loss("\"\($0)\" has no place there") })
  }

  /// The names of the members that this kind of file does not have, or whose values are of another
  /// type.
  public var oddNames: [String] {
    members.filter { member in member.field.map { !isReadable(member.value, as: $0) } ?? true }
      .map { $0.name.string ?? "" }
  }

  /// Whether a value is of the type that its field should have.
  private func isReadable(_ value: SyntaxNode, as field: Field) -> Bool {
    switch field.valueType {
    case .string: value.string != nil
    case .wholeNumber, .positiveWholeNumber: value.number?.integer != nil
    case .boolean: value.boolean != nil
    case .object: value.kind == .object
    case .array: value.kind == .array
    }
  }

  /// The names of what stands in the entry and in no other system's file.
  private var uncarriedNames: [String] {
    let carried: Set<Field> = [
      .displayName, .model, .baseURL, .apiKey, .provider, .maxTokens, .maxContextLimit,
      .supportsImages, .noImageSupport, .extraHeaders,
    ]
    return members.flatMap { member -> [String] in
      let name = member.name.string ?? ""
      switch member.field {
      // What Droid itself writes to keep its list in order means nothing elsewhere.
      case .id, .index: return []
      case .extraArgs:
        let others = member.value.members.compactMap(\.name.string).filter { $0 != "provider" }
        return others.map { "\(name).\($0)" }
      case .extraHeaders where member.value.kind == .object:
        return member.value.members.filter { $0.value.string == nil }.map {
          "\(name).\($0.name.string ?? "")"
        }
      case .some(let field) where carried.contains(field):
        return isReadable(member.value, as: field) ? [] : [name]
      default: return [name]
      }
    }
  }
}
