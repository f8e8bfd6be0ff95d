import Foundation
import JSONSyntax
import ModelConfigKit

/// An entry as `JSONDecoder` reads it.
struct DecodedEntry: Decodable {
  let model_display_name: String
  let model: String
  let base_url: String
  let api_key: String
  let provider: String
  let max_tokens: Int
}

/// A file as `JSONDecoder` reads it.
struct DecodedFile: Decodable {
  let custom_models: [DecodedEntry]
}

/// The fastest of several runs: noise of the machine only ever adds.
func fastest(of rounds: Int, _ body: () throws -> Void) rethrows -> Duration {
  let clock = ContinuousClock()
  var best = Duration.seconds(1_000_000)
  for _ in 0..<rounds { best = min(best, try clock.measure(body)) }
  return best
}

/// A configuration with keys that are made up.
func generate(_ count: Int) -> [UInt8] {
  let entries = (0..<count).map { index in
    """
        {
          "model_display_name": "GPT-OSS-120B [OpenRouter] \(index)",
          "model": "openai/gpt-oss-120b",
          "base_url": "https://openrouter.ai/api/v1",
          "api_key": "sk-or-v1-7f3a9b00c1d2e8f45566aa77bb88cc99dd00ee11ff22made0up0\(index)",
          "provider": "generic-chat-completion-api",
          "max_tokens": 32000
        }
    """
  }
  return Array("{\n  \"custom_models\": [\n\(entries.joined(separator: ",\n"))\n  ]\n}\n".utf8)
}

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(width - text.count, 0)) + text
}

func row(_ cells: [String]) -> String {
  zip(cells, [8, 8, 12, 10, 16, 16, 14]).map(padded).joined(separator: "  ")
}

if CommandLine.arguments.dropFirst().first == "fuzz" {
  exit(try Fuzz(CommandLine.arguments).run() ? 0 : 1)
}

print("MB/s of byok, and how many times as fast as Foundation on the same bytes in this run")
print(
  row(["entries", "MB", "tree MB/s", "lint MB/s", "/Serialization", "/JSONDecoder", "lint/tree"]))
for count in [10, 1_000, 100_000] {
  let bytes = generate(count)
  let data = Data(bytes)
  let megabytes = Double(bytes.count) / 1e6
  let rounds = count >= 100_000 ? 3 : max(20_000 / count, 10)
  let tree = fastest(of: rounds * 2) { _ = SyntaxTree(bytes) }
  let lint = fastest(of: rounds) { _ = Linter().lint(ModelConfig(bytes, kind: .config)) }
  let serialization = try fastest(of: rounds) { _ = try JSONSerialization.jsonObject(with: data) }
  let decoder = try fastest(of: rounds) {
    _ = try JSONDecoder().decode(DecodedFile.self, from: data)
  }
  func ratio(_ other: Duration, _ own: Duration) -> String {
    String(format: "%.1f", seconds(other) / seconds(own))
  }
  print(
    row([
      String(count), String(format: "%.2f", megabytes),
      String(format: "%.0f", megabytes / seconds(tree)),
      String(format: "%.0f", megabytes / seconds(lint)),
      ratio(serialization, tree), ratio(decoder, tree), ratio(lint, tree),
    ]))
}
