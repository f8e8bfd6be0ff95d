import JSONSyntax
import Spelling

/// The fields of OpenRouter's provider routing and what each of them takes, as its documentation
/// ("Provider routing") lists them; it has no others.
enum OpenRouterRouting {
  /// What a value has to be.
  indirect enum Shape: Sendable {
    case boolean
    case number
    case price
    case slug
    case words([String])
    case list(of: Shape)
    case object([String: Shape])
    case either(Shape, [String: Shape])
    /// An object whose members have the names of providers.
    case byProvider
  }

  static let fields: [String: Shape] = [
    "order": .list(of: .slug), "only": .list(of: .slug), "ignore": .list(of: .slug),
    "allow_fallbacks": .boolean, "require_parameters": .boolean, "zdr": .boolean,
    "enforce_distillable_text": .boolean,
    "data_collection": .words(["allow", "deny"]),
    "sort": .either(sort, ["by": sort, "partition": .words(["model", "none"])]),
    "max_price": .object([
      "prompt": .price, "completion": .price, "request": .price, "image": .price, "audio": .price,
    ]),
    "quantizations": .list(
      of: .words([
        "int4", "int8", "fp4", "mxfp4", "nvfp4", "fp6", "fp8", "mxfp8", "fp16", "bf16", "fp32",
        "unknown",
      ])),
    "preferred_max_latency": .either(.number, percentiles),
    "preferred_min_throughput": .either(.number, percentiles),
    "options": .byProvider,
  ]

  private static let sort = Shape.words(["price", "throughput", "latency", "exacto"])
  private static let percentiles: [String: Shape] = [
    "p50": .number, "p75": .number, "p90": .number, "p99": .number,
  ]
}

/// OpenRouter's own providers.
public enum OpenRouterProvider {
  /// Whether a text can name one: `anthropic`, `amazon-bedrock`, `deepinfra/turbo`.
  public static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0.isAlphanumeric || "-._/".utf8.contains($0) }
  }
}

extension OpenRouterRouting.Shape {
  /// The fields of an object of this shape.
  var fields: [String: Self]? {
    switch self {
    case .object(let fields), .either(_, let fields): fields
    default: nil
    }
  }

  /// The shape of a list's elements.
  var element: Self? {
    if case .list(let element) = self { return element }
    return nil
  }

  /// Whether a field of this shape may be null; prices and what is said by provider may not.
  var takesNull: Bool {
    switch self {
    case .price, .object, .byProvider: false
    default: true
    }
  }

  /// Whether a value is of this shape, what is inside it aside.
  func allowsKind(of value: SyntaxNode) -> Bool {
    switch self {
    case .boolean: value.boolean != nil
    case .number: value.kind == .number
    case .price: value.kind == .number || value.string.flatMap { Double($0) } != nil
    case .slug: value.string.map { !$0.isBlank } ?? false
    case .words(let words): value.string.map(words.contains) ?? false
    case .list: value.kind == .array
    case .object, .byProvider: value.kind == .object
    case .either(let simple, _): value.kind == .object || simple.allowsKind(of: value)
    }
  }

  /// The source text that was meant, when that is plain.
  func replacement(for value: SyntaxNode) -> String? {
    guard let text = value.string?.trimmed.lowercased() else { return nil }
    switch self {
    case .boolean: return ["true", "false"].contains(text) ? text : nil
    case .words(let words):
      return Suggestion.misspelled(text, in: words).first.map(JSONWriter.quoted)
    case .list(let element):
      return element.allowsKind(of: value) ? "[\(value.sourceText)]" : nil
    case .number: return Double(text) != nil ? Number(text).strictSpelling : nil
    case .either(let simple, _): return simple.replacement(for: value)
    case .price, .slug, .object, .byProvider: return nil
    }
  }

  /// What a person calls it.
  var name: String {
    switch self {
    case .boolean: "true or false"
    case .number: "a number"
    case .price: "a price in US dollars"
    case .slug: "a provider's name"
    case .words(let words): "one of " + words.map { "\"\($0)\"" }.joined(separator: ", ")
    case .list: "a list"
    case .object: "an object"
    case .byProvider: "an object of providers' names"
    case .either(let simple, _): simple.name
    }
  }
}
