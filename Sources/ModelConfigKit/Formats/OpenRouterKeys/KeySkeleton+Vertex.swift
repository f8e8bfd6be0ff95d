import JSONSyntax

extension KeySkeleton {
  static let openRouterVertex = KeySkeleton(
    id: "openrouter-vertex", title: "Google Vertex AI",
    variants: [
      Variant(
        title: "the file of a service account, and a region",
        value: object([
          "type": "service_account", "project_id": "your-project-id",
          "private_key_id": "your-private-key-id",
          "private_key": "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n",
          "client_email": "your-service-account@your-project.iam.gserviceaccount.com",
          "client_id": "your-client-id",
          "auth_uri": "https://accounts.google.com/o/oauth2/auth",
          "token_uri": "https://oauth2.googleapis.com/token",
          "auth_provider_x509_cert_url": "https://www.googleapis.com/oauth2/v1/certs",
          "client_x509_cert_url": "https://www.googleapis.com/robot/v1/metadata/x509/"
            + "your-service-account%40your-project.iam.gserviceaccount.com",
          "universe_domain": "googleapis.com", "region": "global",
        ]))
    ],
    sources: [
      Source(
        field: "the file",
        place: "Google Cloud console, IAM & Admin, Service Accounts, your account, Keys, Add key, "
          + "JSON: take it as it is"),
      Source(
        field: "region",
        place: "to be added: global, or a region in which your models are offered, such as "
          + "us-central1"),
    ],
    policy: Policy(
      title: "custom role to give to the account (gcloud iam roles create openrouter "
        + "--project=PROJECT --file=FILE)",
      value: .object([
        .init("title", .string("OpenRouter")),
        .init("description", .string("Calls models on Vertex AI")), .init("stage", .string("GA")),
        .init(
          "includedPermissions",
          .array([
            .string("aiplatform.endpoints.predict"),
            .string("aiplatform.endpoints.streamingPredict"),
          ])),
      ])),
    steps: [
      "enable the Vertex AI API in the project, and there each model that asks for it",
      "create a service account for OpenRouter alone and give it the role",
      "create a key for it as JSON and add \"region\"",
      "byok lint FILE",
      "paste it at \(page), Google Vertex",
    ])
}
