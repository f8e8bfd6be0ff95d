import JSONSyntax

extension StoredCredential {
  /// The fields between which its texts may have changed places.
  var valueSlots: ValueSlots {
    ValueSlots(node, forms.map { ValueSlot($0.name, $0.form, in: node) })
  }

  private var forms: [(name: String, form: ValueForm)] {
    switch shape {
    case .azureDeployment:
      [
        ("model_slug", .model), ("endpoint_url", .url), ("api_key", .key), ("model_id", .name),
      ]
    case .azureResource: [("api_key", .key), ("resource_name", .name)]
    case .bedrockKey: []
    case .bedrockCredentials:
      [
        ("accessKeyId", .accessKeyID), ("secretAccessKey", .secretAccessKey), ("region", .region),
      ]
    // Google's files are not typed.
    case .vertexAccount: []
    }
  }
}
