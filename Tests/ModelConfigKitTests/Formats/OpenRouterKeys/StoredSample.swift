import ModelConfigKit

/// Sound credentials of each shape, and what a test changes in them.
enum StoredSample {
  typealias Members = [(name: String, value: String)]

  /// Keys of the right form that are nobody's.
  static let azureKey = "example0000example0000example0000"
  static let keyID = "AKIA0000EXAMPLE00000"
  static let secret = "example000000example000000example0000000"
  static let bedrockKey = "ABSKexample0000example0000example0000"
  static let privateKey =
    #"-----BEGIN PRIVATE KEY-----\nMIIexample00\n-----END PRIVATE KEY-----\n"#

  static let endpoint =
    "https://acme.openai.azure.com/openai/deployments/gpt-5.2/chat/completions?api-version=2024-10-21"

  static let deployment: Members = [
    ("model_slug", #""openai/gpt-5.2""#), ("endpoint_url", "\"\(endpoint)\""),
    ("api_key", "\"\(azureKey)\""), ("model_id", #""gpt-5.2""#),
  ]

  static let resource: Members = [
    ("api_key", "\"\(azureKey)\""), ("resource_name", #""acme-ai""#),
    ("resource_type", #""ai_foundry""#),
  ]

  static let accessKey: Members = [
    ("accessKeyId", "\"\(keyID)\""), ("secretAccessKey", "\"\(secret)\""),
    ("region", #""us-east-1""#),
  ]

  static let account: Members = [
    ("type", #""service_account""#), ("project_id", #""acme-ai""#),
    ("private_key_id", #""0000example0000""#), ("private_key", "\"\(privateKey)\""),
    ("client_email", #""router@acme-ai.iam.gserviceaccount.com""#),
    ("client_id", #""100000000000000000001""#),
    ("auth_uri", #""https://accounts.google.com/o/oauth2/auth""#),
    ("token_uri", #""https://oauth2.googleapis.com/token""#),
    ("auth_provider_x509_cert_url", #""https://www.googleapis.com/oauth2/v1/certs""#),
    (
      "client_x509_cert_url",
      #""https://www.googleapis.com/robot/v1/metadata/x509/router%40acme-ai.iam.gserviceaccount.com""#
    ),
    ("universe_domain", #""googleapis.com""#), ("region", #""global""#),
  ]

  /// The source of an object, some of its values replaced by source text, or left out where that
  /// is `nil`; `open` stands for the opening brace, and `extra` comes at its end.
  static func object(
    _ members: Members, _ changes: KeyValuePairs<String, String?> = [:], extra: String? = nil,
    open: String = "{"
  ) -> String {
    var lines = members.compactMap { name, value in
      guard let change = changes.first(where: { $0.key == name }) else {
        return "\"\(name)\": \(value)"
      }
      return change.value.map { "\"\(name)\": \($0)" }
    }
    if let extra { lines.append(extra) }
    return open + "\n  " + lines.joined(separator: ",\n  ") + "\n}\n"
  }
}
