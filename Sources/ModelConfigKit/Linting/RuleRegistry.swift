import JSONSyntax

/// All rules.
///
/// Their order is that of the questions one asks about a file: is it JSON, are the models where
/// Droid looks, has each its fields, is each value right. Of two rules that speak of the same
/// text the earlier one is heard (see `Findings`): first whether a value is there at all, then
/// its form, then whether it fits the others.
public enum RuleRegistry {
  /// The rules in the order in which they speak.
  public static let all: [any Rule] = [
    SyntaxIsValid(),
    EncodingIsUTF8(),
    LinesAreAssignments(),
    NoComments(),
    NoTrailingCommas(),
    NamesAreUnique(),
    ModelsAreInPlace(),
    ModelsArePresent(),
    CredentialsAreOfKnownShape(),
    TypesAreRight(),
    ValuesAreInPlace(),
    RequiredFieldsArePresent(),
    DisplayNameIsPresent(),
    MaxTokensArePresent(),
    RequiredValuesAreNotEmpty(),
    OpenRouterVariablesHaveValues(),
    FieldsAreSpelledRight(),
    RoutingIsInPlace(),
    FieldsAreKnown(),
    FieldsAreHonoured(),
    ModelReferencesAreKnown(),
    APIIsKnown(),
    NoEnvironmentReferences(),
    ProviderIsKnown(),
    MaxTokensAreValid(),
    MaxTokensArePlausible(),
    SiteURLIsAbsolute(),
    HostIsFilledIn(),
    SiteNameIsFilledIn(),
    HostIsSpelledRight(),
    BaseURLEndsBeforeEndpoint(),
    BaseURLIsValid(),
    AnthropicBaseURLHasNoVersion(),
    EndpointPathIsServed(),
    EndpointSpeaksProvider(),
    BaseURLHasPath(),
    ConnectionIsEncrypted(),
    KeyIsNotMasked(),
    EnvironmentReferencesAreWellFormed(),
    EnvironmentVariablesAreSet(),
    KeyHasItsForm(),
    KeyIsFilledIn(),
    KeyHasNoWhitespace(),
    KeyBelongsToEndpoint(),
    OpenRouterKeyHasItsName(),
    VariablesAreSpelledRight(),
    ListedModelsAreUnique(),
    ModelListIsTight(),
    ModelIsFilledIn(),
    ValuesAreFilledIn(),
    TextsAreVisible(),
    OpenRouterKeyIsPresent(),
    OpenRouterModelHasVendor(),
    ChosenModelsAreAllowed(),
    OpenRouterRoutingIsKnown(),
    DisplayNamesAreUnique(),
    ModelsAreUnique(),
    IDsAreValid(),
    ReferencesAreKnown(),
    ModelsMeetPolicy(),
    ModelsAreNotShadowed(),
    ModelIsLargeEnough(),
    AzureEndpointIsComplete(),
    AzureResourceIsNamed(),
    SlugsAreUnique(),
    BedrockKeyIsOne(),
    AWSKeyIsWhole(),
    RegionIsKnown(),
    AccountIsServiceAccount(),
    PrivateKeyIsPEM(),
    KeyIsNotExposed(),
  ]

  /// The rule of a name.
  public static func rule(_ id: DiagnosticID) -> (any Rule)? {
    all.first { $0.description.id == id }
  }
}
