import JSONSyntax

/// An object that holds credentials of a cloud in a shape that OpenRouter does not take.
enum MistakenCredentials {
  /// An API key of Bedrock's among other members: it is pasted as one text.
  case bedrockKey(SyntaxNode)
  /// A client by which an application signs people in at Google.
  case oauthClient
  /// Credentials in another object, as the tools of a cloud print them.
  case wrapped(CredentialShape, in: String)

  /// Recognises an object, `nil` where it is none of these.
  init?(_ object: SyntaxNode) {
    guard object.kind == .object else { return nil }
    if let key = object.members.first(where: { Self.isBedrockKey($0) })?.value {
      self = .bedrockKey(key)
      return
    }
    for member in object.members where member.value.kind == .object {
      let name = member.name.string ?? ""
      if ["installed", "web"].contains(name), Self.isClient(member.value) {
        self = .oauthClient
        return
      }
      if let shape = CredentialShape.recognised(in: member.value) {
        self = .wrapped(shape, in: name)
        return
      }
    }
    if object["type"] == nil, Self.isClient(object) {
      self = .oauthClient
      return
    }
    return nil
  }

  /// Whether a member holds a key by its beginning, or has the name of the variable for one.
  private static func isBedrockKey(_ member: SyntaxNode.Member) -> Bool {
    guard let text = member.value.string?.trimmed else { return false }
    return text.hasPrefix("ABSK") && text.utf8.count > 20 || text.hasPrefix("bedrock-api-key-")
      || member.name.string == "AWS_BEARER_TOKEN_BEDROCK"
  }

  private static func isClient(_ object: SyntaxNode) -> Bool {
    object["client_id"] != nil && object["client_secret"] != nil && object["private_key"] == nil
  }
}
