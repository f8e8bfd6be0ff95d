/// The path of a request, with which no base URL ends.
struct RequestPath {
  /// The path behind the base URL.
  let path: String
  /// Whether whoever calls the server appends it.
  let isAppended: Bool
  /// Whether it is one of Ollama's own API, which has another base than its OpenAI-compatible one.
  var isOfOllama = false
  /// How sure it is where no version stands before it.
  var certainty = Certainty.sure

  /// How sure it is that a path is not a base URL's own.
  enum Certainty { case sure, likely, none }

  /// All of them, longest first where one ends in another; the version is a part of it only for the
  /// protocol that has it.
  static func all(_ type: ProviderType?) -> [RequestPath] {
    let versioned = ProviderType.anthropic.appendedPath
    let others = ProviderType.allCases.map(\.appendedPath).filter { $0 != versioned }
    let appended = (type.map { [$0.appendedPath] } ?? []) + others + ["/messages"]
    return appended.map { RequestPath(path: $0, isAppended: true) } + ofOllama + ofOthers
  }

  private static let ofOllama = ["tags", "chat", "generate", "show", "embed", "embeddings"].map {
    RequestPath(path: "/api/\($0)", isAppended: false, isOfOllama: true)
  }

  private static let ofOthers = [
    RequestPath(path: "/completions", isAppended: false),
    RequestPath(path: "/embeddings", isAppended: false),
    RequestPath(path: "/models", isAppended: false, certainty: .likely),
    RequestPath(path: "/chat", isAppended: false, certainty: .none),
  ]

  /// How sure it is that it is the path of a request behind a certain path.
  func certainty(behind path: String) -> Certainty {
    Self.endsInVersion(path) ? .sure : certainty
  }

  /// Whether a path ends as those of APIs do: `/v1`, `/v1beta`, `/openai`, `/api`.
  private static func endsInVersion(_ path: String) -> Bool {
    guard let last = path.utf8.split(separator: UInt8(ascii: "/")).last else { return false }
    let isVersion = last.first == UInt8(ascii: "v") && last.dropFirst().first?.isDigit ?? false
    return isVersion || ["openai", "api"].contains { last.elementsEqual($0.utf8) }
  }
}
