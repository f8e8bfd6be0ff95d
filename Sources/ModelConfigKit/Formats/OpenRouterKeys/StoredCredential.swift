import JSONSyntax

/// An object that holds credentials of one provider.
struct StoredCredential: Sendable {
  let shape: CredentialShape
  let node: SyntaxNode

  /// The object with the fields of its shape.
  ///
  /// Google adds fields to its files now and then. One of its other credentials lacks most of the
  /// fields, of which nothing is to be said beside that it is another.
  var record: Record {
    guard shape == .vertexAccount else { return Record(node, shape.label, shape.fields) }
    let isOther = GoogleAccountType.others[node["type"]?.string ?? ""] != nil
    let fields = shape.fields.map { isOther ? $0.madeOptional : $0 }
    return Record(node, shape.label, fields, isOpen: true)
  }

  /// The text of a field, `nil` where there is none or a blank one.
  func text(_ field: String) -> SpelledText? {
    SpelledText(node[field]).flatMap { $0.text.isBlank ? nil : $0 }
  }

  /// The key, and where it is sent.
  var credential: Credential {
    switch shape {
    case .azureDeployment: azure(Credential(text("api_key"), for: text("endpoint_url")))
    case .azureResource: azure(Credential(text("api_key"), for: nil))
    case .bedrockKey: Credential(nil, for: nil)
    case .bedrockCredentials: Credential(text("secretAccessKey"), for: nil)
    case .vertexAccount: Credential(text("private_key").map { PEM($0).key }, for: nil)
    }
  }

  private func azure(_ credential: Credential) -> Credential {
    var result = credential
    result.company = "Azure"
    return result
  }
}
