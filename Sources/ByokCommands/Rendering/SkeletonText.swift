import JSONSyntax
import ModelConfigKit

/// The credentials that one stores at OpenRouter, ready to fill in, for a person and for a program.
struct SkeletonText {
  private let skeleton: KeySkeleton

  init(_ skeleton: KeySkeleton) { self.skeleton = skeleton }

  /// What a person reads; nothing inside a form or a policy is wrapped, so that it can be copied.
  func text(_ context: ToolContext) -> StyledText {
    var text = StyledText()
    text.addLine("\(skeleton.title), credentials to store at OpenRouter", .bold)
    for (index, variant) in skeleton.variants.enumerated() {
      text.addLine()
      text.addLine("\(index == 0 ? "" : "Or ")\(variant.title)".capitalisedAtItsStart, .bold)
      add(variant.text, to: &text)
    }
    text.addLine()
    text.addLine("Where to find", .bold)
    let widest = skeleton.sources.map(\.field.count).max() ?? 0
    for source in skeleton.sources {
      add("  " + TextWidth.padded(source.field, to: widest + 2), source.place, context, to: &text)
    }
    text.addLine()
    if let policy = skeleton.policy {
      text.addLine(policy.title.capitalisedAtItsStart, .bold)
      add(policy.value.fileText, to: &text)
      text.addLine()
    }
    text.addLine("Next steps", .bold)
    for (index, step) in skeleton.steps.enumerated() {
      add("  \(index + 1). ", step, context, to: &text)
    }
    text.addLine()
    text.addLine("Good to know", .bold)
    for note in KeySkeleton.notes { add("  ", note, context, to: &text) }
    return text
  }

  /// The same for a program.
  var json: JSONValue {
    let variants = skeleton.variants.map { variant in
      JSONValue.object([
        .init("title", .string(variant.title)), .init("credentials", variant.value),
      ])
    }
    let sources = skeleton.sources.map { source in
      JSONValue.object([
        .init("field", .string(source.field)), .init("place", .string(source.place)),
      ])
    }
    let policy = skeleton.policy.map { policy in
      JSONValue.object([.init("title", .string(policy.title)), .init("policy", policy.value)])
    }
    return .object([
      .init("id", .string(skeleton.id)), .init("title", .string(skeleton.title)),
      .init("page", .string(KeySkeleton.page)), .init("variants", .array(variants)),
      .init("sources", .array(sources)), .init("policy", policy ?? .null),
      .init("steps", .array(skeleton.steps.map { .string($0) })),
      .init("notes", .array(KeySkeleton.notes.map { .string($0) })),
    ])
  }

  private func add(_ block: String, to text: inout StyledText) {
    for line in block.split(separator: "\n") { text.addLine("  \(line)") }
  }

  /// A text behind a label, its further lines under its first.
  private func add(
    _ label: String, _ value: String, _ context: ToolContext, to text: inout StyledText
  ) {
    let width = max(min(context.output.width ?? 100, 100) - label.count, 20)
    for (index, line) in value.wrapped(to: width).enumerated() {
      let margin = index == 0 ? label : String(repeating: " ", count: label.count)
      text.addLine(margin, .dim, line)
    }
  }
}

extension String {
  fileprivate var capitalisedAtItsStart: String { prefix(1).uppercased() + dropFirst() }
}
