import JSONSyntax

/// A key is for its owner's eyes.
struct KeyIsNotExposed: Rule {
  let description = RuleDescription(
    "exposed-key", "a key in a file that others may read or that git may commit",
    config: .warning, settings: .warning, elsewhere: .warning, fix: .safe,
    explanation: """
      Who can read the file can use the key: other users of the machine when its mode allows it, \
      and everybody once it is pushed. byok lint --fix sets the mode to 0600. In a git work tree \
      add the file to .gitignore, and replace a key that was committed.
      """,
    bad: """
      "api_key": "sk-or-v1-1111111111111111111111111111111111111111111111111111111111111111"
      """,
    good: """
      "api_key": "YOUR_OPENROUTER_KEY"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let exposure = file.context.exposure, exposure.isReadableByOthers || exposure.isSeenByGit
    else { return }
    let keys = file.credentials.compactMap { credential in
      Self.holdsKey(credential) ? credential.keyText : nil
    }
    guard let first = keys.first(where: { !findings.haveSpoken(of: $0.range) }) ?? keys.first
    else { return }
    // It is the file that is wrong, whatever has been said about the key itself.
    findings.reportMissing(
      Self.exposed(keys.count, exposure), at: first.range,
      fixes: exposure.isReadableByOthers ? [.restrictingMode] : [])
  }

  /// Whether a key is worth hiding: none at a local server unless it looks like one, and none that
  /// says of itself that it is an example.
  private static func holdsKey(_ credential: Credential) -> Bool {
    guard case .literal = credential.key, let text = credential.keyText?.text.trimmed,
      !MaskedKey.matches(text), !SecretName.isShown(text),
      EnvironmentReference.nameMeant(by: text) == nil
    else { return false }
    if text.utf8.map(\.lowercased).holds(Array("example".utf8)) { return false }
    return !credential.isLocal || KeyPattern.holdsKey(text)
  }
}

extension FixIt {
  /// Takes a file's mode down to 0600: it edits no text, whoever owns the file carries it out.
  public static let restrictingMode = FixIt("set the file's mode to 0600", [])
}

extension Diagnostic {
  /// Whether the finding is mended by taking the file's mode down to 0600.
  public var restrictsMode: Bool { fixes.contains(.restrictingMode) }
}

extension KeyIsNotExposed {
  private static func exposed(_ count: Int, _ exposure: Exposure) -> String {
    let mode = "0" + String(exposure.mode & 0o777, radix: 8)
    let keys = count == 1 ? "key" : "\(count) keys"
    return switch (exposure.isReadableByOthers, exposure.isSeenByGit) {
    case (true, false): "\(keys) in a file that others may read (mode \(mode)), expected mode 0600"
    case (false, _): "\(keys) in a git work tree that does not ignore the file, expected it to be"
    case (true, true):
      "\(keys) in a file that others may read (mode \(mode)) and that git does not ignore, "
        + "expected mode 0600 and the file to be ignored"
    }
  }
}
