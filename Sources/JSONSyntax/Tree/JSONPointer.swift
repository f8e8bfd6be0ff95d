/// A path to a value in a tree (RFC 6901), such as `/custom_models/0/model`.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  /// The unescaped names and indices.
  public let steps: [String]

  /// Reads a pointer, `nil` when the text is none.
  ///
  /// It is empty or made of steps that each begin with `/`; in a step `~1` is `/` and `~0` is `~`.
  public init?(_ text: String) {
    guard text.isEmpty || text.utf8.first == .slash else { return nil }
    var steps: [String] = []
    // By bytes: a combining mark behind a slash makes one character of the two.
    for step in text.utf8.split(separator: .slash, omittingEmptySubsequences: false).dropFirst() {
      guard let step = Self.unescape(step) else { return nil }
      steps.append(step)
    }
    self.steps = steps
  }

  /// Creates a pointer of unescaped steps.
  public init(steps: [String]) { self.steps = steps }

  /// The pointer as text.
  public var description: String {
    let bytes = steps.flatMap { step in
      [.slash]
        + step.utf8.flatMap { byte -> [UInt8] in
          switch byte {
          case .tilde: [.tilde, .zero]
          case .slash: [.tilde, .zero + 1]
          default: [byte]
          }
        }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescape(_ step: Substring.UTF8View) -> String? {
    var result: [UInt8] = []
    var bytes = step.makeIterator()
    while let byte = bytes.next() {
      guard byte == .tilde else {
        result.append(byte)
        continue
      }
      switch bytes.next() {
      case .zero: result.append(.tilde)
      case .zero + 1: result.append(.slash)
      default: return nil
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension SyntaxTree {
  /// The value to which a pointer leads, `nil` when there is none.
  public func node(at pointer: JSONPointer) -> SyntaxNode? {
    pointer.steps.reduce(root) { node, step in node?.child(step) }
  }
}

extension SyntaxNode {
  fileprivate func child(_ step: String) -> SyntaxNode? {
    if kind == .object { return self[step] }
    guard let index = Int(step), String(index) == step, index >= 0 else { return nil }
    var elements = self.elements.makeIterator()
    for _ in 0..<index where elements.next() == nil { return nil }
    return elements.next()
  }
}
