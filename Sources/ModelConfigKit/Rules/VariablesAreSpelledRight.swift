import JSONSyntax

/// A variable for a key has the name under which programs look for it.
struct VariablesAreSpelledRight: Rule {
  let description = RuleDescription(
    "misspelled-variable", "a variable with a name near that of one that holds a key",
    config: nil, settings: nil, elsewhere: .warning, fix: .unsafe,
    explanation: """
      A program looks for a key under one name: OpenClaw reads OPENROUTER_API_KEY from "env", and \
      OPENROUTER_APIKEY or OPEN_ROUTER_KEY is no variable of anybody's. The key is set and never \
      found. Where another file refers to the name as it is, nothing is wrong: the fix guesses.
      """,
    bad: """
      env: { OPEN_ROUTER_API_KEY: "sk-or-v1-0000000000000000example0000000000000000example0000000000000000" },
      """,
    good: """
      env: { OPENROUTER_API_KEY: "sk-or-v1-0000000000000000example0000000000000000example0000000000000000" },
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    let names = Set(file.variables.map(\.name))
    for (name, range) in file.variables {
      guard let right = file.variableMeant(by: name), !names.contains(right) else { continue }
      let isBare = range.upperBound - range.lowerBound == name.utf8.count
      let text = isBare ? right : JSONWriter.quoted(right)
      findings.report(
        Self.misspelled(name, right), at: range,
        fixes: [FixIt("call it \(right)", isSafe: false, [.replace(range, with: text)])])
    }
  }
}

extension VariablesAreSpelledRight {
  private static func misspelled(_ name: String, _ right: String) -> String {
    "no program looks for \"\(name)\", expected \"\(right)\""
  }
}
