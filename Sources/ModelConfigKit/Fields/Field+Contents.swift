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

  /// The texts that the field, or each element of its array, may hold; any where nothing stands here.
  var values: [String] {
    switch self {
    case .reasoningEffort, .defaultReasoningEffort, .supportedReasoningEfforts:
      ["none", "dynamic", "off", "minimal", "low", "medium", "high", "xhigh", "max"]
    case .authMode: ["bearer", "provider-default"]
    default: []
    }
  }

  /// The member of `bedrock` that holds texts of one's own, and how much of them AWS takes.
  static let metadata = (name: "requestMetadata", maximumCount: 16, maximumLength: 256)

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
