extension Preset {
  /// OpenAI's models at Azure, in a resource of one's own.
  static let azureOpenAI = Preset(
    "azure-openai", title: "Azure OpenAI",
    Endpoint("https://*.openai.azure.com/openai/v1", .openai),
    otherEndpoints: [
      Endpoint("https://*.openai.azure.com/openai/v1", .genericChatCompletion),
      Endpoint("https://*.cognitiveservices.azure.com/openai/v1", .openai),
      Endpoint("https://*.cognitiveservices.azure.com/openai/v1", .genericChatCompletion),
    ],
    keyVariable: "AZURE_OPENAI_API_KEY", keyPage: "https://portal.azure.com", models: [])

  /// Models of many vendors at Azure, in a resource of one's own.
  static let azureFoundry = Preset(
    "azure-foundry", title: "Azure AI Foundry",
    Endpoint("https://*.services.ai.azure.com/openai/v1", .openai),
    otherEndpoints: [
      Endpoint("https://*.services.ai.azure.com/openai/v1", .genericChatCompletion),
      Endpoint("https://*.services.ai.azure.com/models", .genericChatCompletion),
      Endpoint("https://*.services.ai.azure.com/anthropic", .anthropic),
    ],
    hasOpenPaths: true,
    keyVariable: "AZURE_API_KEY", keyPage: "https://ai.azure.com", models: [])
}
