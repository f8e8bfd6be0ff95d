/// A form in which OpenRouter takes the credentials of a provider.
enum CredentialShape: Hashable, Sendable, CaseIterable {
  /// One deployment of a model at Azure, with its address and key.
  case azureDeployment
  /// A resource at Azure with all of its deployments.
  case azureResource
  /// An API key of Amazon Bedrock: a text alone.
  case bedrockKey
  /// An access key of AWS, for Bedrock in any region.
  case bedrockCredentials
  /// A service account of Google Cloud, for Vertex AI.
  case vertexAccount

  /// What the credentials are called, without an article: `Azure deployment`.
  var title: String {
    switch self {
    case .azureDeployment: "Azure deployment"
    case .azureResource: "Azure resource"
    case .bedrockKey: "Bedrock API key"
    case .bedrockCredentials: "Bedrock access key"
    case .vertexAccount: "Vertex service account"
    }
  }

  /// The same with an article.
  var label: String { (title.first.map { "AEIO".contains($0) } == true ? "an " : "a ") + title }

  /// Whether several may stand in one array.
  var standsInArrays: Bool { self == .azureDeployment || self == .azureResource }

  /// The shapes that are objects.
  static let objects: [CredentialShape] = allCases.filter { $0 != .bedrockKey }

  /// The fields of the object; none where it is a text.
  var fields: [Record.Field] {
    switch self {
    case .azureDeployment:
      [
        .required("model_slug"), .required("endpoint_url"), .required("api_key"),
        .required("model_id"),
      ]
    case .azureResource:
      [.required("api_key"), .required("resource_name"), .optional("resource_type")]
    case .bedrockKey: []
    case .bedrockCredentials:
      [.required("accessKeyId"), .required("secretAccessKey"), .required("region")]
    case .vertexAccount:
      [
        .required("type"), .required("project_id"), .required("private_key"),
        .required("client_email"), .optional("private_key_id"), .optional("client_id"),
        .optional("auth_uri"), .optional("token_uri"), .optional("auth_provider_x509_cert_url"),
        .optional("client_x509_cert_url"), .optional("universe_domain"), .optional("region"),
        .optional("bucket"),
      ]
    }
  }

  /// The fields of which one is enough to tell that an object is meant for OpenRouter: the others
  /// are in many programs' files.
  var tellingFields: Set<String> {
    switch self {
    case .azureDeployment: ["model_slug", "endpoint_url"]
    case .azureResource: ["resource_name", "resource_type"]
    case .bedrockKey: []
    case .bedrockCredentials: ["accessKeyId", "secretAccessKey"]
    case .vertexAccount:
      [
        "private_key", "private_key_id", "client_email", "client_x509_cert_url",
        "auth_provider_x509_cert_url",
      ]
    }
  }
}
