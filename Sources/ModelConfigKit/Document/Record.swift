import JSONSyntax
import Spelling

/// An object in a file whose fields are known by name, such as the credentials of a provider.
///
/// The rules about fields speak of records in whatever kind of file they stand; the entries of
/// Droid's files, whose fields have two spellings, are `ModelEntry`.
public struct Record: Sendable {
  /// The object.
  let node: SyntaxNode
  /// How messages call it: `Azure deployment`.
  let label: String
  /// Its fields.
  let fields: [Field]
  /// Whether it may have other fields of which nothing is said.
  let isOpen: Bool
  /// What the values of all other members have to be where their names are anybody's choice.
  let others: [ModelConfigKit.Field.ValueType]?
  /// Which other members its reader refuses, `nil` where it refuses none.
  let refusal: Refusal?
  /// The members that are none of its fields, each with the field that its name was meant to be.
  let strangers: [(name: SyntaxNode, intended: String?)]

  init(
    _ node: SyntaxNode, _ label: String, _ fields: [Field], isOpen: Bool = false,
    refusing refusal: Refusal? = nil
  ) {
    self.node = node
    self.label = label
    self.fields = fields
    self.isOpen = isOpen
    self.refusal = refusal
    others = nil
    strangers = Self.strangers(in: node, fields, refusal)
  }

  /// An object with names of one's own, beside those of some fields.
  init(
    _ node: SyntaxNode, _ label: String, _ fields: [Field] = [],
    others: ModelConfigKit.Field.ValueType, _ alternatives: ModelConfigKit.Field.ValueType...
  ) {
    self.node = node
    self.label = label
    self.fields = fields
    isOpen = true
    self.others = [others] + alternatives
    refusal = nil
    strangers = []
  }

  /// Members that the reader of an object does not put up with.
  struct Refusal: Sendable {
    /// Who refuses the file, and what follows.
    let reader: String
    /// Where a field of another object belongs, or what takes its place.
    let places: [String: String]
    /// Whether it refuses every member that is none of the fields, not only those with a place.
    let isComplete: Bool
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

  private static func strangers(
    in node: SyntaxNode, _ fields: [Field], _ refusal: Refusal?
  ) -> [(name: SyntaxNode, intended: String?)] {
    let names = fields.map(\.name)
    let known = Set(names)
    return node.members.compactMap { member in
      guard let name = member.name.string, !known.contains(name) else { return nil }
      let hasPlace = refusal?.places[name] != nil
      let intended = intended(by: name, among: names, in: node, isOfOther: hasPlace)
      let field = fields.first { $0.name == intended }
      guard let field, !isSame(name, field.name), !NameSlip.isPlain(name, of: field.name),
        !field.types.isEmpty, !NameSlip.canHold(member.value, field.types)
      else { return (member.name, intended) }
      // What is near to a name and of another type is something else.
      return (member.name, nil)
    }
  }

  /// The name that a person meant: one of other separators or letter case, or with a slip in it.
  private static func intended(
    by name: String, among names: [String], in node: SyntaxNode, isOfOther: Bool
  ) -> String? {
    let typed = letters(name)
    if let same = names.first(where: { isSame(name, $0) }) { return same }
    // The name of another object's field is no slip.
    if isOfOther || NameSlip.isWord(name) { return nil }
    if typed.count > 3 { return Suggestion.misspelled(name, in: names).first }
    // So short a name has many neighbours: it lacks a letter of one that is not there, or has two
    // of its letters the wrong way round.
    let near = Suggestion.misspelled(name, in: names.filter { node[$0] == nil }).filter {
      letters($0).count > typed.count || letters($0).sorted() == typed.sorted()
    }
    return typed.count > 1 && near.count == 1 ? near.first : nil
  }

  /// Whether a member under a name can be given that of a field unseen: the name is the field's but
  /// for separators, letter case or one slip, and the value is of the field's type.
  func isPlain(_ name: String, _ value: SyntaxNode, _ intended: String) -> Bool {
    guard let field = field(named: intended) else { return false }
    if Self.isSame(name, intended) {
      return field.types.isEmpty || NameSlip.canHold(value, field.types)
    }
    return NameSlip.isPlain(name, of: intended) && NameSlip.canHold(value, field.types)
  }

  /// Whether two names have the same letters, perhaps with a vendor's name before them.
  private static func isSame(_ name: String, _ right: String) -> Bool {
    let (typed, meant) = (letters(name), letters(right))
    return typed == meant
      || vendors.contains { typed.hasPrefix($0) && typed.dropFirst($0.count) == meant }
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter(\.isLetter)
  }

  /// What programs put in front of the names of fields: `aws_access_key_id`.
  private static let vendors = ["aws", "amazon", "bedrock", "azure", "google", "gcp", "vertex"]
}
