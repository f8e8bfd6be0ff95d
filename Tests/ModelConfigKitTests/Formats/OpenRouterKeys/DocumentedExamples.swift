/// The examples of OpenRouter's documentation, with marks around what waits to be filled in.
enum DocumentedExamples {
  static let azure = """
    {
      "model_slug": «"the-openrouter-model-slug"»,
      "endpoint_url": «"https://<resource>.services.ai.azure.com/deployments/<model-id>/chat/completions?api-version=<api-version>"»,
      "api_key": «"your-azure-api-key"»,
      "model_id": «"the-azure-model-id"»
    }
    """

  static let azureArray = """
    [
      {
        "model_slug": "mistralai/mistral-large",
        "endpoint_url": "https://example-project.openai.azure.com/openai/deployments/mistral-large/chat/completions?api-version=2024-08-01-preview",
        "api_key": «"your-azure-api-key"»,
        "model_id": "mistral-large"
      },
      {
        "model_slug": "openai/gpt-5.2",
        "endpoint_url": "https://example-project.openai.azure.com/openai/deployments/gpt-5.2/chat/completions?api-version=2024-08-01-preview",
        "api_key": «"your-azure-api-key"»,
        "model_id": "gpt-5.2"
      }
    ]
    """

  static let bedrockKey = "«your-bedrock-api-key-string-here»"

  static let bedrockCredentials = """
    {
      "accessKeyId": «"your-aws-access-key-id"»,
      "secretAccessKey": «"your-aws-secret-access-key"»,
      "region": «"your-aws-region"»
    }
    """

  static let vertex = #"""
    {
      "type": "service_account",
      "project_id": «"your-project-id"»,
      "private_key_id": «"your-private-key-id"»,
      "private_key": «"-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n"»,
      "client_email": «"your-service-account@your-project.iam.gserviceaccount.com"»,
      "client_id": «"your-client-id"»,
      "auth_uri": "https://accounts.google.com/o/oauth2/auth",
      "token_uri": "https://oauth2.googleapis.com/token",
      "auth_provider_x509_cert_url": "https://www.googleapis.com/oauth2/v1/certs",
      "client_x509_cert_url": «"https://www.googleapis.com/robot/v1/metadata/x509/your-service-account@your-project.iam.gserviceaccount.com"»,
      "universe_domain": "googleapis.com",
      "region": "global"
    }
    """#
}
