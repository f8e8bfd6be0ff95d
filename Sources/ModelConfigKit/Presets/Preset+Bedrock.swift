extension Preset {
  /// Models at Amazon Bedrock, in a region of one's choice.
  static let bedrock = Preset(
    "bedrock-openai", title: "Amazon Bedrock",
    Endpoint("https://bedrock-runtime.*.amazonaws.com/openai/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://bedrock-runtime-fips.*.amazonaws.com/openai/v1", .genericChatCompletion)
    ],
    hasOpenPaths: true,
    alternative: "\"bedrock\" with \"awsRegion\" in settings.json in place of the base URL",
    keyVariable: "AWS_BEARER_TOKEN_BEDROCK", keyPage: "https://console.aws.amazon.com/bedrock",
    models: [])
}
