import JSONSyntax

/// A model has the size that agentic coding needs.
struct ModelIsLargeEnough: Rule {
  let description = RuleDescription(
    "small-model", "a model of under 30 billion parameters, by its name", config: .hint,
    settings: .hint,
    explanation: """
      Droid's documentation advises against models of under 30 billion parameters for agentic \
      coding: they lose track of long tasks and of the tools' formats. The size is read from the \
      model's identifier (":7b", "-20b"); of a mixture of experts the total counts.
      """,
    bad: """
      "model": "qwen2.5-coder:7b"
      """,
    good: """
      "model": "qwen2.5-coder:32b"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (_, value, text) in file.texts(.model) {
      guard let size = ParameterCount.billions(inModel: text), size < 30 else { continue }
      findings.report(Self.small(text), at: value.range)
    }
  }
}

/// The number of parameters that a model's identifier names.
enum ParameterCount {
  /// The largest number before a `b` (or an `m`, for millions), in billions: 480 of
  /// `Qwen3-480B-A35B`, 56 of `mixtral-8x7b`, `nil` when there is none, or when it is that of one
  /// expert of many, as in `llama-4-scout-17b-16e`.
  static func billions(inModel id: String) -> Double? {
    let words = id.utf8.split { !$0.isAlphanumeric && $0 != UInt8(ascii: ".") }
    guard !words.contains(where: isNumberOfExperts) else { return nil }
    return words.compactMap(billions).max()
  }

  private static func isNumberOfExperts(_ word: Substring.UTF8View) -> Bool {
    word.count > 1 && word.last?.lowercased == UInt8(ascii: "e")
      && word.dropLast().allSatisfy(\.isDigit)
  }

  private static func billions(inWord word: Substring.UTF8View) -> Double? {
    guard let unit = word.last?.lowercased, "bm".utf8.contains(unit) else { return nil }
    var product = 1.0
    for factor in word.dropLast().split(
      separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
    {
      let digits = factor.first?.lowercased == UInt8(ascii: "e") ? factor.dropFirst() : factor
      guard digits.first?.isDigit ?? false, let number = Double(String(digits) ?? "") else {
        return nil
      }
      product *= number
    }
    return unit == UInt8(ascii: "b") ? product : product / 1_000
  }
}

extension ModelIsLargeEnough {
  private static func small(_ text: String) -> String {
    "\"\(text)\" has fewer than 30 billion parameters, too few for agentic coding"
  }
}
