extension Field {
  /// What the values inside a field's object or array have to be.
  enum Contents {
    /// Every member of the object.
    case members(ValueType)
    /// The members of these names; a member of another name may be anything.
    case membersNamed([(name: String, type: ValueType)])
    /// Every element of the array.
    case elements(ValueType)
  }

  /// What the values inside the field have to be, `nil` where nothing is demanded of them.
  var contents: Contents? {
    switch self {
    case .extraHeaders: .members(.string)
    case .supportedReasoningEfforts: .elements(.string)
    case .bedrock:
      .membersNamed([
        ("awsRegion", .string), ("awsProfile", .string), ("bedrockBaseUrl", .string),
        ("awsAuthRefresh", .string), ("awsCredentialExport", .string),
        ("requestMetadata", .object),
      ])
    default: nil
    }
  }
}
