/// A form in which something may name a model.
enum ReferenceForm: CaseIterable {
  /// Its selector id.
  case selector
  /// The id that its name and place give, even where it has one of its own.
  case generated
  /// `custom:` and the model, as a custom droid's frontmatter has it.
  case model
  /// `custom:` and the name, spaces as dashes.
  case dashedName
  /// `custom:` and the name.
  case name
  /// The name itself.
  case bareName

  /// How far an id of this form tells the models of a file apart, 0 at best: places differ, and
  /// names may not.
  var rank: Int {
    switch self {
    case .selector: 0
    case .generated: 1
    case .model, .dashedName, .name: 2
    case .bareName: 3
    }
  }
}

extension ModelEntry {
  /// The ids by which something may name the entry: its selector id; in a droid's frontmatter and
  /// elsewhere `custom:` and the model, or the name without an index; its name where Factory has no
  /// such model.
  public var referenceIDs: [String] { ReferenceForm.allCases.compactMap { id(in: $0) } }

  /// The id of one form.
  func id(in form: ReferenceForm) -> String? {
    func id(_ name: String?) -> String? { name.map { Self.selectorPrefix + $0 } }
    switch form {
    case .selector: return selectorID
    case .generated: return displayName == nil ? nil : generatedID
    case .model: return id(string(.model))
    case .dashedName: return id(displayName.map { String($0.map { $0 == " " ? "-" : $0 }) })
    case .name: return id(displayName)
    case .bareName:
      return displayName.flatMap {
        ModelReference.isID($0) || ModelReference.isOfFactory($0) ? nil : $0
      }
    }
  }
}
