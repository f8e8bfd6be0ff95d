import ModelConfigKit

/// Files to lint, made of one sound entry and of what a test changes in it.
enum Sample {
  /// A key of the right form that is nobody's.
  static let key = "gsk_00000000example00000000example00000000example"

  /// The members of a sound `config.json` entry, as source text.
  static let members: [(name: String, value: String)] = [
    ("model_display_name", #""Kimi K2 [Groq]""#),
    ("model", #""moonshotai/kimi-k2-instruct-0905""#),
    ("base_url", #""https://api.groq.com/openai/v1""#),
    ("api_key", "\"\(key)\""),
    ("provider", #""generic-chat-completion-api""#),
    ("max_tokens", "16384"),
  ]

  /// A sound entry, some of its values replaced by source text, or left out where that is `nil`;
  /// `extra` members come at its end, and `open` stands for the opening brace.
  static func entry(
    _ changes: KeyValuePairs<String, String?> = [:], extra: String? = nil, open: String = "{"
  ) -> String {
    var lines = members.compactMap { name, value in
      if let change = changes.first(where: { $0.key == name }) {
        return change.value.map { "\"\(name)\": \($0)" }
      }
      return "\"\(name)\": \(value)"
    }
    if let extra { lines.append(extra) }
    return open + "\n      " + lines.joined(separator: ",\n      ") + "\n    }"
  }

  /// A `config.json` of entries.
  static func config(_ entries: String...) -> String {
    "{\n  \"custom_models\": [\n    \(entries.joined(separator: ",\n    "))\n  ]\n}\n"
  }

  /// A `config.json` of one sound entry with changes.
  static func config(
    _ changes: KeyValuePairs<String, String?>, extra: String? = nil, open: String = "{"
  ) -> String {
    config(entry(changes, extra: extra, open: open))
  }

  /// A settings file of one sound entry with some members at its end.
  static func settings(_ extra: String...) -> String {
    let members = [
      #""displayName": "Kimi K2 [Groq]""#, #""model": "moonshotai/kimi-k2-instruct-0905""#,
      #""baseUrl": "https://api.groq.com/openai/v1""#, #""maxOutputTokens": 16384"#,
    ]
    return "{\"customModels\": [{\((members + extra).joined(separator: ", "))}]}\n"
  }
}
