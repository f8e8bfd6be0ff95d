import JSONSyntax

extension CredentialShape {
  /// The shape to which most of an object's members belong, `nil` where none belongs to any.
  ///
  /// A name with a slip in it counts like the name that was meant, so that a misspelled field, or
  /// one that is missing, leaves the shape certain.
  init?(of object: SyntaxNode) {
    if GoogleAccountType.isGoogles(object["type"]?.string) {
      self = .vertexAccount
      return
    }
    if let whole = Self.objects.first(where: { $0.isWhole(object) }) {
      self = whole
      return
    }
    let candidates = Self.objects.map { shape in
      let record = Record(object, "", shape.fields)
      let rank = (Self.found(record).count, -record.missingFields.count)
      return (shape: shape, found: rank.0, rank: rank)
    }
    let best = candidates.max { $0.rank < $1.rank }
    guard let best, best.found > 0 else { return nil }
    self = best.shape
  }

  /// Whether a value of any file can only be credentials for OpenRouter: an object, or a list of
  /// objects of which one is; the beginning of a list tells.
  static func areRecognised(in value: SyntaxNode) -> Bool {
    if value.kind == .array { return value.elements.prefix(8).contains { isRecognised($0) } }
    return isRecognised(value)
  }

  private static func isRecognised(_ object: SyntaxNode) -> Bool {
    recognised(in: object) != nil || MistakenCredentials(object) != nil
  }

  /// The shape of an object that can only be credentials for OpenRouter, `nil` where it may be
  /// something else.
  static func recognised(in object: SyntaxNode) -> CredentialShape? {
    guard object.kind == .object, let shape = CredentialShape(of: object) else { return nil }
    if shape == .vertexAccount, GoogleAccountType.isGoogles(object["type"]?.string) { return shape }
    let names = found(Record(object, "", shape.fields))
    guard !names.isDisjoint(with: shape.tellingFields) else { return nil }
    return names.count > 1 || Array(object.members).count == 1 ? shape : nil
  }

  /// Whether an object has each field that the shape requires.
  private func isWhole(_ object: SyntaxNode) -> Bool {
    fields.allSatisfy { !$0.isRequired || object[$0.name] != nil }
  }

  /// The fields that an object has, or was meant to have.
  private static func found(_ record: Record) -> Set<String> {
    let present = record.fields.map(\.name).filter { record.node[$0] != nil }
    return Set(present).union(record.strangers.compactMap(\.intended))
  }
}

/// The values of `type` in the credential files that Google issues.
enum GoogleAccountType {
  /// The one that OpenRouter takes.
  static let serviceAccount = "service_account"

  /// The others, each with what it is.
  static let others = [
    "authorized_user": "the login of a person",
    "external_account": "a login through another provider",
    "external_account_authorized_user": "a login through another provider",
    "impersonated_service_account": "a login in another account's name",
  ]

  static func isGoogles(_ type: String?) -> Bool {
    type.map { $0 == serviceAccount || others[$0] != nil } ?? false
  }
}
