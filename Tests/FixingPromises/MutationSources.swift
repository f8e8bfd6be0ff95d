import Foundation
import ModelConfigKit

/// The files of which mutants are made: all examples, and a few that hold more.
public struct MutationSources {
  /// A file, and what it is taken for.
  public struct Source {
    /// What to call it.
    public let name: String
    /// What it is taken for.
    public let kind: FileKind
    /// What it holds.
    public let bytes: [UInt8]
  }

  /// All of them, in an order that does not change.
  public let all: [Source]

  /// Reads the examples of a checkout.
  public init(checkout: URL) throws {
    let examples = checkout.appendingPathComponent("Examples")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: examples.path).sorted()
    let files = paths.compactMap { path -> Source? in
      guard !path.hasSuffix(".sh"), !path.hasSuffix(".ts"),
        let data = FileManager.default.contents(atPath: examples.path + "/" + path)
      else { return nil }
      let bytes = [UInt8](data)
      return Source(name: path, kind: FileKind.detect(bytes, named: path), bytes: bytes)
    }
    all =
      files
      + Self.texts.map {
        Source(name: "text of \($0.0.rawValue)", kind: $0.0, bytes: Array($0.1.utf8))
      }
  }

  /// The mutant of a number: of each source in turn.
  public func mutant(_ number: Int, seed: Int) -> Source {
    let source = all[number % all.count]
    var mutator = Mutator(seed: seed &* 1_000_003 &+ number)
    return Source(
      name: "\(source.name) #\(number)", kind: source.kind, bytes: mutator.mutant(of: source.bytes))
  }

  private static let keys = MutationTexts.keys

  private static let texts: [(FileKind, String)] = [
    (
      .config,
      """
      {"custom_models": [ // mine
        // {"model_display_name": "Old", "model": "a/b", "api_key": "\(keys[3])"},
        {
          "model_display_name": "GPT-OSS-20B [OpenRouter]",
          "model": "openai/gpt-oss-20b",
          "base_url": "https://openrouter.ai/api/v1",
          "api_key": "\(keys[0])",
          "provider": "generic-chat-completion-api",
          "max_tokens": 32000,
          "extra_headers": {"X-Auth": "\(keys[9])"},
          "extra_args": {"provider": {"only": ["groq"]}}
        },
        {"displayName": "B", "model": "c", "baseUrl": "llm.acme.net/v1", "apiKey": "${ACME_KEY}",
          "provider": "Generic", "maxTokens": "16384",},
      ],}

      """
    ),
    (
      .settings,
      """
      {
        "model": "custom:Kimi-0", // the default
        "customModels": [
          {"displayName": "Kimi", "model": "moonshotai/kimi-k2-instruct-0905", "id": "custom:Kimi-0",
            "index": 0, "baseUrl": "https://api.groq.com/openai/v1", "apiKey": "\(keys[3])",
            "provider": "generic-chat-completion-api", "maxOutputTokens": 16384},
          {"displayName": "Claude", "model": "claude-sonnet-4-5-20250929",
            "baseUrl": "https://api.anthropic.com", "apiKey": "${ANTHROPIC_API_KEY}",
            "provider": "anthropic", "extraHeaders": {"x-key": "\(keys[1])"}}
        ]
      }

      """
    ),
    (
      .openClaw,
      """
      {
        // keys
        env: { GROQ_API_KEY: "\(keys[3])", vars: { OTHER_TOKEN: '\(keys[9])' } },
        agents: { defaults: { model: { primary: "acme/m-70b" }, models: { "openrouter/a/b": {} } } },
        models: { providers: { acme: {
          baseUrl: "https://llm.acme.net/v1", apiKey: "\(keys[0])", api: "openai-completions",
          headers: { "X-Key": "\(keys[11])" },
          models: [{ id: "m-70b", name: "M 70B", contextWindow: 128000, maxTokens: 8192 }],
        } } },
        session: {}, version: "1",
      }

      """
    ),
    (
      .libreChat,
      """
      # OPENAI_API_KEY=\(keys[2])
      OPENROUTER_KEY=\(keys[0])
      GROQ_API_KEY="\(keys[3])" # mine
      OPENROUTER_MODELS=openai/gpt-oss-120b,moonshotai/kimi-k2, openai/gpt-oss-120b,a/b
      OPENROUTER_SITE_URL=chat.acme.net
      export MONGO_URI=mongodb://user:\(keys[9])@127.0.0.1:27017/LibreChat

      """
    ),
    (
      .openRouterKeys,
      """
      [
        {"model_slug": "openai/gpt-5", "endpoint_url":
          "https://acme.openai.azure.com/openai/deployments/gpt-5/chat/completions?api-version=2025-01-01-preview",
          "api_key": "\(keys[9])", "model_id": "gpt-5"},
        {"accessKeyId": "\(keys[5])", "secretAccessKey": "\(keys[10])", "region": "us-east-1"}
      ]

      """
    ),
    (
      .droid,
      """
      ---
      name: reviewer
      model: custom:Kimi-0
      # key: \(keys[0])
      ---
      Review with care. Do not print \(keys[3]).

      """
    ),
  ]
}
