import JSONSyntax

/// All rules.
public enum RuleRegistry {
  /// The rules in the order in which they speak.
  public static let all: [any Rule] = [
    SyntaxIsValid(),
    EncodingIsUTF8(),
    NoComments(),
    NoTrailingCommas(),
    NamesAreUnique(),
    ModelsAreInPlace(),
    ModelsArePresent(),
    TypesAreRight(),
    RequiredFieldsArePresent(),
    DisplayNameIsPresent(),
    MaxTokensArePresent(),
    RequiredValuesAreNotEmpty(),
    FieldsAreSpelledRight(),
    FieldsAreKnown(),
    ProviderIsKnown(),
    MaxTokensAreValid(),
    BaseURLIsValid(),
    KeyIsFilledIn(),
    DisplayNamesAreUnique(),
    ModelIsLargeEnough(),
  ]

  /// The rule of a name.
  public static func rule(_ id: DiagnosticID) -> (any Rule)? {
    all.first { $0.description.id == id }
  }
}
