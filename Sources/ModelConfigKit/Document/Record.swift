import JSONSyntax
import Spelling

/// An object in a file whose fields are known by name, such as the credentials of a provider.
///
/// The rules about fields speak of records in whatever kind of file they stand; the entries of
/// Droid's files, whose fields have two spellings, are `ModelEntry`.
public struct Record: Sendable {
  /// A field as the reference of the file's kind lists it.
  public struct Field: Sendable {
    /// Its name.
    let name: String
    /// What its value has to be.
    let type: ModelConfigKit.Field.ValueType
    /// Whether the object is rejected without it, or with an empty one.
    let isRequired: Bool

    /// A field that has to be there.
    static func required(_ name: String, _ type: ModelConfigKit.Field.ValueType = .string) -> Field
    {
      Field(name: name, type: type, isRequired: true)
    }

    /// A field that may be there.
    static func optional(_ name: String, _ type: ModelConfigKit.Field.ValueType = .string) -> Field
    {
      Field(name: name, type: type, isRequired: false)
    }
  }

  /// The object.
  let node: SyntaxNode
  /// How messages call it: `Azure deployment`.
  let label: String
  /// Its fields.
  let fields: [Field]
  /// Whether it may have other fields of which nothing is said.
  let isOpen: Bool
  /// The members that are none of its fields, each with the field that its name was meant to be.
  let strangers: [(name: SyntaxNode, intended: String?)]

  init(_ node: SyntaxNode, _ label: String, _ fields: [Field], isOpen: Bool = false) {
    self.node = node
    self.label = label
    self.fields = fields
    self.isOpen = isOpen
    let names = fields.map(\.name)
    let known = Set(names)
    strangers = node.members.compactMap { member in
      guard let name = member.name.string, !known.contains(name) else { return nil }
      return (member.name, Self.intended(by: name, among: names))
    }
  }

  /// The field of a name.
  func field(named name: String) -> Field? { fields.first { $0.name == name } }

  /// Where what it lacks is reported.
  var openingBrace: ByteRange { node.range.lowerBound..<node.range.lowerBound + 1 }

  /// The required fields that stand there neither under their names nor under ones that were meant
  /// to be theirs.
  var missingFields: [String] {
    let meant = Set(strangers.compactMap(\.intended))
    return fields.filter { $0.isRequired }.map(\.name).filter {
      node[$0] == nil && !meant.contains($0)
    }
  }

  /// The name that a person meant: one of other separators or letter case, or with a slip in it.
  private static func intended(by name: String, among names: [String]) -> String? {
    func letters(_ text: String) -> String { text.lowercased().filter(\.isLetter) }
    let typed = letters(name)
    if let same = names.first(where: { letters($0) == typed }) { return same }
    for vendor in vendors where typed.hasPrefix(vendor) {
      let rest = typed.dropFirst(vendor.count)
      if let same = names.first(where: { letters($0) == rest }) { return same }
    }
    return typed.count > 3 ? Suggestion.misspelled(name, in: names).first : nil
  }

  /// What programs put in front of the names of fields: `aws_access_key_id`.
  private static let vendors = ["aws", "amazon", "bedrock", "azure", "google", "gcp", "vertex"]
}
