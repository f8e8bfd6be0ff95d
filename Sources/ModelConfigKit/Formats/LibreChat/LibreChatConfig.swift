import JSONSyntax

/// LibreChat's `.env` file, as far as it speaks of keys and of OpenRouter's models.
///
/// Of two assignments to one name the last counts. A value whose quotes do not enclose it is
/// reported as such, and nothing else is made of it.
public struct LibreChatConfig: ConfigDocument {
  /// The lines of the file.
  public let env: DotEnv

  /// The models of `OPENROUTER_MODELS`, `nil` where there is no such variable.
  let modelList: ModelList?

  private let counted: [String: DotEnv.Assignment]

  /// Reads a file's bytes.
  public init(_ bytes: [UInt8]) {
    env = DotEnv(bytes)
    let damaged = Set(
      env.diagnostics.filter { $0.id == .invalidEnvLine }.map(\.range.lowerBound))
    var counted: [String: DotEnv.Assignment] = [:]
    for assignment in env.assignments { counted[assignment.name] = assignment }
    self.counted = counted.filter { !damaged.contains($0.value.valueRange.lowerBound) }
    modelList = self.counted[OpenRouterVariable.models.rawValue].flatMap(ModelList.init)
  }

  /// The assignment that counts, `nil` where there is none or its value is damaged.
  func assignment(of name: String) -> DotEnv.Assignment? { counted[name] }

  /// The assignment that counts of one of OpenRouter's variables.
  func assignment(of variable: OpenRouterVariable) -> DotEnv.Assignment? {
    assignment(of: variable.rawValue)
  }

  /// The value of a variable, `nil` where it is missing or blank.
  func text(of variable: OpenRouterVariable) -> String? {
    assignment(of: variable).flatMap { $0.text.isBlank ? nil : $0.text }
  }
}

/// The variables that are OpenRouter's.
enum OpenRouterVariable: String, CaseIterable {
  case key = "OPENROUTER_KEY"
  /// The key under the name by which LibreChat reroutes its own endpoint for OpenAI.
  case apiKey = "OPENROUTER_API_KEY"
  case siteURL = "OPENROUTER_SITE_URL"
  case siteName = "OPENROUTER_SITE_NAME"
  case models = "OPENROUTER_MODELS"
}

extension LibreChatConfig {
  /// The kind among those of all systems.
  public var fileKind: FileKind { .libreChat }

  /// The file.
  public var bytes: [UInt8] { env.bytes }

  /// What `dotenv` skips or takes otherwise than it looks.
  public var syntaxDiagnostics: [Diagnostic] { env.diagnostics }

  /// Whether it is text at all: a line that is no assignment is skipped, and all others count.
  public var isWellFormed: Bool { Diagnostic.wideEncoding(of: bytes) == nil }

  /// The number of models in `OPENROUTER_MODELS`.
  public var modelCount: Int { modelList?.models.count ?? 0 }

  /// The number of models, else what there is of a key.
  public var summary: String {
    guard modelCount == 0 else { return Self.counted(modelCount, "model") + " for LibreChat" }
    let texts = [OpenRouterVariable.key, .apiKey].compactMap { text(of: $0) }
    guard let text = texts.first else { return "nothing of OpenRouter's" }
    return UserProvidedKey.matches(text)
      ? "an OpenRouter key of each user's own" : "an OpenRouter key and no list of models"
  }

  /// What must not be shown.
  public var secretRanges: [ByteRange] { EnvSecrets(self).ranges }

  /// The file with other bytes.
  public func rereading(_ bytes: [UInt8]) -> LibreChatConfig { LibreChatConfig(bytes) }
}

extension LibreChatConfig {
  /// Whether a file's name says that it is one, or its first assignment and its variables do.
  static func recognises(_ file: UnknownFile) -> Bool {
    if let root = file.root, root.kind == .object || root.kind == .array,
      file.bytes[..<root.range.lowerBound].allSatisfy({ !$0.isVisible })
    {
      return false
    }
    let isNamed = file.name == ".env" || file.name.hasPrefix(".env.") || file.name.hasSuffix(".env")
    return isNamed || isAboutOpenRouter(file.bytes)
  }

  private static func isAboutOpenRouter(_ bytes: [UInt8]) -> Bool {
    guard bytes.holds(Array("OPENROUTER_".utf8)) else { return false }
    let env = DotEnv(bytes)
    let lines = env.lines.filter { $0.kind == .assignment || $0.kind == .unparsable }
    guard lines.first?.kind == .assignment else { return false }
    return lines.count < 2 * env.assignments.count
      && env.assignments.contains { $0.name.hasPrefix("OPENROUTER_") && $0.hasEqualsSign }
  }
}

extension DotEnv.Assignment {
  /// Whether `=` parts the name from the value, and not a colon, as in YAML.
  fileprivate var hasEqualsSign: Bool {
    bytes[nameRange.upperBound..<separatorEnd].contains(UInt8(ascii: "="))
  }
}

extension ConfigDocument {
  /// How many models it names; one that a list repeats counts once.
  package var distinctModelCount: Int {
    (self as? LibreChatConfig)?.modelList?.distinctCount ?? modelCount
  }
}

extension LintedFile {
  /// The file where it is LibreChat's.
  var libreChat: LibreChatConfig? { document as? LibreChatConfig }
}
