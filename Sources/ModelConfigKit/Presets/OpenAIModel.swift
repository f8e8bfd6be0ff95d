/// What OpenAI's identifiers of models tell.
enum OpenAIModel {
  /// Whether Droid reaches a model through OpenAI Responses alone: GPT-5 and newer, Codex, and what
  /// OpenAI never offered through Chat Completions.
  static func needsResponses(_ id: String) -> Bool {
    let words = id.lowercased().split(separator: "-").map(String.init)
    guard let first = words.first else { return false }
    // The models that ChatGPT itself has are offered through both.
    if words.contains("chat") { return false }
    if first == "gpt", words.count > 1 { return generation(words[1]) >= 5 }
    let isReasoning = first.count == 2 && first.hasPrefix("o")
    return first == "codex" || first == "computer"
      || isReasoning && (words.contains("pro") || words.contains("deep"))
  }

  /// The number with which a word begins: 5 of `5.1`, 4 of `4o`.
  private static func generation(_ word: String) -> Int {
    Int(word.prefix { $0.isASCII && $0.isNumber }) ?? 0
  }
}
