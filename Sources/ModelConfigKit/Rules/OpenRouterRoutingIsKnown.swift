import JSONSyntax
import Spelling

/// OpenRouter's routing has fields and values that OpenRouter knows.
struct OpenRouterRoutingIsKnown: Rule {
  let description = RuleDescription(
    "openrouter-routing", "a field or value in OpenRouter's routing that it does not know",
    config: .warning, settings: .warning, elsewhere: .warning, fix: .unsafe,
    explanation: """
      "provider" inside "extra_args" tells OpenRouter which of its providers may serve the model: \
      "order", "only" and "ignore" list them, "sort" takes price, throughput, latency or exacto, \
      "data_collection" allow or deny. A field may be null, but for "max_price" and "options". \
      OpenRouter rejects a request with anything else there.
      """,
    bad: """
      "extra_args": {"provider": {"sort": "cheapest"}}
      """,
    good: """
      "extra_args": {"provider": {"sort": "price"}}
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for routing in file.openRouterRoutings where routing.kind != .null {
      check(routing, is: .object(OpenRouterRouting.fields), &findings)
    }
  }

  private func check(
    _ value: SyntaxNode, is shape: OpenRouterRouting.Shape, _ findings: inout Findings
  ) {
    guard shape.allowsKind(of: value) else {
      findings.report(Self.invalid(value, shape), at: value.place, fixes: fixes(value, shape))
      return
    }
    for element in value.elements {
      if let item = shape.element { check(element, is: item, &findings) }
    }
    guard let fields = shape.fields else { return }
    for member in value.members {
      guard let name = member.name.string else { continue }
      if let shape = fields[name] {
        if member.value.kind == .null, shape.takesNull { continue }
        check(member.value, is: shape, &findings)
      } else {
        let near = Suggestion.misspelled(name, in: fields.keys.sorted()).first
        findings.report(
          Self.unknown(name, near, fields.keys.sorted()), at: member.name.range,
          fixes: near.flatMap { value[$0] == nil ? Self.renaming(member.name, $0) : nil } ?? [])
      }
    }
  }

  private static func renaming(_ name: SyntaxNode, _ near: String) -> [FixIt] {
    let fix = FixIt.renaming(name, to: near)
    return [FixIt(fix.message, isSafe: false, fix.edits)]
  }

  private func fixes(_ value: SyntaxNode, _ shape: OpenRouterRouting.Shape) -> [FixIt] {
    guard let text = shape.replacement(for: value) else { return [] }
    return [
      FixIt("replace it with \(text)", isSafe: false, [.replace(value.range, with: text)])
    ]
  }
}

extension SyntaxNode {
  /// Where a value of a wrong type is reported: all of it, of a container its first character.
  fileprivate var place: ByteRange {
    let isContainer = kind == .object || kind == .array
    return isContainer ? range.lowerBound..<range.lowerBound + 1 : range
  }
}

extension OpenRouterRoutingIsKnown {
  private static func unknown(_ name: String, _ near: String?, _ names: [String]) -> String {
    "unknown routing field \"\(name)\", expected "
      + (near.map { "\"\($0)\"" } ?? "one of " + names.joined(separator: ", "))
  }

  private static func invalid(_ value: SyntaxNode, _ shape: OpenRouterRouting.Shape) -> String {
    let quoted =
      switch value.kind {
      case .object: "an object"
      case .array: "a list"
      default: value.sourceText
      }
    return "routing value \(quoted), expected \(shape.name)"
  }
}
