extension Record {
  /// A field as the reference of the file's kind lists it.
  public struct Field: Sendable {
    /// The types that its value may have.
    typealias ValueType = ModelConfigKit.Field.ValueType

    /// Its name.
    let name: String
    /// What its value may be; anything where nothing stands here.
    let types: [ValueType]
    /// Whether the object is rejected without it, or with an empty one.
    let isRequired: Bool
    /// Whether an empty text is as bad as none.
    private(set) var refusesBlank: Bool
    /// The texts that it may hold; any where nothing stands here.
    private(set) var values: [String] = []
    /// What the values inside it have to be.
    private(set) var contents: ModelConfigKit.Field.Contents?

    init(_ name: String, _ types: [ValueType], isRequired: Bool) {
      self.name = name
      self.types = types
      self.isRequired = isRequired
      refusesBlank = isRequired
    }

    /// A field that has to be there.
    static func required(_ name: String, _ type: ValueType = .string) -> Field {
      Field(name, [type], isRequired: true)
    }

    /// A field that may be there.
    static func optional(_ name: String, _ type: ValueType = .string, or other: ValueType? = nil)
      -> Field
    {
      Field(name, [type] + [other].compactMap { $0 }, isRequired: false)
    }

    /// A field of which nothing but its name is known.
    static func any(_ name: String) -> Field { Field(name, [], isRequired: false) }

    /// The field where it need not be there.
    var madeOptional: Field { Field(name, types, isRequired: false) }

    /// The field with a demand on what is inside it.
    func holding(_ contents: ModelConfigKit.Field.Contents) -> Field {
      var result = self
      result.contents = contents
      return result
    }

    /// The field with the texts that it may hold.
    func oneOf(_ values: String...) -> Field {
      var result = self
      result.values = values
      return result
    }

    /// The field where an empty text is no better than a wrong one.
    func notBlank(_ refuses: Bool = true) -> Field {
      var result = self
      result.refusesBlank = refuses
      return result
    }
  }
}
