/// What the changes of a `Mutator` put into files.
///
/// All keys are made up.
enum MutationTexts {
  /// Keys of issuers that byok knows and of others.
  static let keys = [
    "sk-or-v1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "sk-ant-api03-Ab3dEf6hIj9lMn2pQr5tUv8xYz1bCd4fGh7jKl0nOp-madeupAA",
    "sk-proj-Qw3rTy6uIo9pAs2dFg5hJk8lZx1cVb4nMq7wEr0tYu-madeupAA",
    "gsk_Zx1cVb4nMq7wEr0tYuI3oP6aSd9fGh2jKl5zXc8vBn1mQw4e",
    "fw_3Zk8Lm2Np5Qr7St9Uv1Wx4Yz6Ab", "AKIAMADEUP0EXAMPLE12",
    "AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q",
    "hf_aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH", "xai-Qw3rTy6uIo9pAs2dFg5hJk8lZx1cVb4nMq7wEr0tYu",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzQ8Lm2Np5Q",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
    "4f9c2a7e-11b3-4d58-9c0a-7be1d2f34a56",
  ]

  static let interesting =
    keys + keys.map { "Bearer \($0)" } + keys.prefix(3).map { "OPENROUTER_API_KEY=\($0)" } + [
      "https://openrouter.ai/api/v1", "https://api.openai.com/v1/chat/completions",
      "https://api.anthropic.com/v1", "http://localhost:11434", "localhost:11434/v1",
      "api.groq.com/openai/v1", "/v1", "gpt-5", "myapp", "https:/api.groq.com/openai/v1",
      "https://user:s3cretpassw0rd@llm.acme.net/v1/messages",
      "https://llm.acme.net/9f86d081884c7d659a2feaa0c55ad015/v1/chat/completions",
      "openai", "OpenAI", "anthropic", "generic-chat-completion-api", "foo", "bedrock", "google",
      "openai-completions", "openai/gpt-oss-20b", "claude-sonnet-4-5-20250929", "a/b\u{200B}",
      "caf\u{E9}/x", "cafe\u{301}/x",
      "${OPENROUTER_API_KEY}", "$OPENROUTER_API_KEY", "${X:-y}", "op://vault/item/key", "%KEY%",
      "YOUR_OPENROUTER_KEY", "<KEY>", "sk-…1c96", "user_provided", "User Provided", "",
      " ", "0", "-1", "1.5", "1e3", "1e9223372036854775807", "-1e-9223372036854775808", "1e99999",
      "0x7D00", "32_000", "32,000", "3,2", "007", "+5", ".5", "5.", "Infinity", "NaN", "-0",
      "9223372036854775808", "true", "null", "None", "{}", "[]", "us-east-1", "US East (Ohio)",
      "eastus", "don\u{2019}t do it", "\\u0073k-or-v1-", "\\ud83d",
    ]

  static let names = [
    "model", "models", "mode", "version", "session", "apiKey", "api_key", "api-key", "baseUrl",
    "base_url", "customModels", "custom_models", "maxTokens", "max_tokens", "displayName", "name",
    "provider", "host", "key", "token", "headers", "provide", "resource_name", "type",
  ]

  static let fragments = [
    "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "/*", "*/", "//", "#", "\n", "{{", "${", "}}",
    "\u{201C}", "\u{201D}", "\u{2019}", "\u{AB}", "\u{A0}", "\u{200B}", "nul", "True", ";", "=",
    "---\n", " ", "...", "<<<<<<< HEAD\n", "\t", "\u{FEFF}", "`", "e\u{301}",
  ]

  static let noText: [[UInt8]] = [
    [0xFF], [0xFE], [0xC3], [0x80], [0xE2, 0x80], [0xFF, 0xFE, 0x62], [0xED, 0xA0, 0xBD], [0],
  ]

  static let quotes = [
    ("\u{201C}", "\u{201D}"), ("\u{201E}", "\u{201C}"), ("\u{AB}", "\u{BB}"),
    ("\u{2018}", "\u{2019}"), ("\u{201C}", "\""), ("\"", "\u{201D}"), ("'", "'"), ("`", "`"),
    ("\u{201C}", "\u{201C}"), ("", ""),
  ]
}
