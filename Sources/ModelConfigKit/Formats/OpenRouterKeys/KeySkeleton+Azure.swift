import JSONSyntax

extension KeySkeleton {
  static let openRouterAzure = KeySkeleton(
    id: "openrouter-azure", title: "Azure",
    variants: [
      Variant(
        title: "a resource with all of its deployments",
        value: object([
          "api_key": "your-azure-api-key", "resource_name": "your-resource-name",
          "resource_type": "ai_foundry",
        ])),
      Variant(
        title: "deployments one by one",
        value: .array([
          object([
            "model_slug": "vendor/model-name",
            "endpoint_url": "https://<resource>.openai.azure.com/openai/deployments/<deployment>"
              + "/chat/completions?api-version=2024-10-21",
            "api_key": "your-azure-api-key", "model_id": "your-deployment-name",
          ])
        ])),
    ],
    sources: [
      Source(
        field: "api_key",
        place: "Azure portal, your resource, Resource Management, Keys and Endpoint: either key"),
      Source(
        field: "resource_name",
        place: "the first part of the resource's host, acme-ai in acme-ai.openai.azure.com"),
      Source(
        field: "resource_type",
        place: "ai_foundry for a resource of Azure AI Foundry, openai for one of Azure OpenAI"),
      Source(
        field: "model_slug", place: "the model as OpenRouter calls it: https://openrouter.ai/models"
      ),
      Source(
        field: "endpoint_url",
        place: "Azure AI Foundry, Deployments, your deployment: Target URI; whole, with "
          + "/chat/completions and api-version"),
      Source(field: "model_id", place: "the name of the deployment, as it stands in its address"),
    ],
    policy: nil,
    steps: [
      "fill in one of the forms; several deployments stand in one array",
      "byok lint FILE",
      "paste it at \(page), Azure",
    ])
}
