import JSONSyntax

/// A text in a settings file or a custom droid that names a custom model, or may do so.
public struct ModelReference: Sendable {
  /// The id that stands there, such as `custom:Kimi-K2-[Groq]-0`, or a model's name.
  public let id: String
  /// The text, a value or the name of a member, with its quotation marks.
  public let range: ByteRange
  /// The path of the place, for messages: `sessionDefaultSettings.model`.
  public let place: String
  /// How the text is quoted.
  let quotation: Quotation

  /// Ways to quote a text; JSON has but one.
  enum Quotation: Sendable {
    case none, single, double
  }

  /// Takes a text; `nil` where a model of Factory's is meant.
  init?(id: String, range: ByteRange, place: String, quotation: Quotation = .double) {
    guard Self.isID(id) || !Self.isOfFactory(id) else { return nil }
    self.id = id
    self.range = range
    self.place = place
    self.quotation = quotation
  }

  /// The edit that lets it name another model.
  func edit(naming id: String) -> SourceEdit {
    let isOneLine = !id.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    let text =
      switch quotation {
      case .none where isOneLine && Self.isPlain(id): id
      case .single where isOneLine:
        "'" + id.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
          + "'"
      default: JSONWriter.quoted(id)
      }
    return .replace(range, with: text)
  }

  /// Whether it names a model by an id, not by its name.
  var isID: Bool { Self.isID(id) }

  /// Whether a text is the id of a custom model, there or not.
  static func isID(_ text: String) -> Bool { text.hasPrefix(ModelEntry.selectorPrefix) }

  /// Whether a text has the form of the ids of Factory's own models, such as `glm-4.6`.
  ///
  /// Small letters, digits, dots and dashes; `GPT-5` is how its documentation once spelled one.
  static func isOfFactory(_ text: String) -> Bool {
    text == "GPT-5"
      || text.utf8.allSatisfy { byte in
        byte.isAlphanumeric && byte.lowercased == byte || "-._".utf8.contains(byte)
      }
  }

  /// Whether a text means itself in YAML without quotation marks: it begins with a letter, nothing in
  /// it begins a comment or ends a name, and it is no other word of YAML's.
  private static func isPlain(_ id: String) -> Bool {
    let bytes = Array(id.utf8)
    let (space, colon) = (UInt8(ascii: " "), UInt8(ascii: ":"))
    guard let first = bytes.first, first.isLetter || first >= 0x80 else { return false }
    return bytes.last != colon && bytes.last != space
      && !["true", "false", "yes", "no", "on", "off", "null"].contains(id.lowercased())
      && !zip(bytes, bytes.dropFirst()).contains { first, second in
        first == colon && second == space || first == space && second == UInt8(ascii: "#")
      }
  }
}

extension ConfigDocument {
  /// The edits that let references follow models whose ids have changed.
  public func edits(following moves: [SelectorMove]) -> [SourceEdit] {
    let new = Dictionary(moves.map { ($0.old, $0.new) }) { first, _ in first }
    return references.compactMap { reference in
      new[reference.id].map { reference.edit(naming: $0) }
    }
  }
}

extension ModelConfig {
  /// Everything in the file that names a custom model, or may do so.
  public var references: [ModelReference] {
    guard kind == .settings, let root = tree.root else { return [] }
    let lists = Set(misplacedLists.map(\.name.range.lowerBound))
    return root.members.filter { !lists.contains($0.name.range.lowerBound) }
      .flatMap(ReferencePlace.references)
  }
}
