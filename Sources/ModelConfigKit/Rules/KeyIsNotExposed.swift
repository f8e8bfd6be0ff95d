import JSONSyntax

/// A key is for its owner's eyes.
struct KeyIsNotExposed: Rule {
  let description = RuleDescription(
    "exposed-key", "a key in a file that others may read or that git may commit",
    config: .warning, settings: .warning, elsewhere: .warning, fix: .safe,
    explanation: """
      Who can read the file can use the key: other users of the machine when its mode allows it, \
      and everybody once it is pushed. byok lint --fix sets the mode to 0600. In a git work tree \
      add the file to .gitignore, and replace a key that was committed. Where git does not answer \
      (it is missing, refuses a work tree of another user, or takes longer than five seconds), the \
      file counts as one that it may commit; git check-ignore -v FILE says more.
      """,
    bad: """
      "api_key": "sk-or-v1-1111111111111111111111111111111111111111111111111111111111111111"
      """,
    good: """
      "api_key": "YOUR_OPENROUTER_KEY"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let exposure = file.context.exposure,
      exposure.isReadableByOthers || exposure.git != .passesOver
    else { return }
    let keys = Self.keys(in: file)
    guard let first = keys.first(where: { !findings.haveSpoken(of: $0.range) }) ?? keys.first
    else { return }
    // It is the file that is wrong, whatever has been said about the key itself.
    findings.reportMissing(
      Self.exposed(keys.count, exposure), at: first.range,
      fixes: exposure.isReadableByOthers ? [.restrictingMode] : [])
  }

  /// The keys that nobody else is to see, those in another field's place among them.
  fileprivate static func keys(in file: LintedFile) -> [SpelledText] {
    let displaced = Set(file.displacements.flatMap(\.slots).compactMap(\.value?.range))
    return file.credentials.filter(holdsKey).compactMap(\.keyText)
      .filter { !displaced.contains($0.range) }
      + file.displacements.flatMap(\.keySlots).compactMap(\.value).filter { isKey($0.text) }
  }

  /// Whether a key is worth hiding: none at a local server unless it looks like one.
  private static func holdsKey(_ credential: Credential) -> Bool {
    guard case .literal = credential.key, let text = credential.keyText?.text, isKey(text) else {
      return false
    }
    return !credential.isLocal || KeyPattern.holdsKey(text)
  }

  /// Whether a text is a whole key, and does not say of itself that it is an example.
  private static func isKey(_ text: String) -> Bool {
    let text = text.trimmed
    return !MaskedKey.matches(text) && !SecretName.isShown(text)
      && (KeyReference(text) == nil || KeyPattern.holdsKey(text))
      && !text.utf8.map(\.lowercased).holds(Array("example".utf8))
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

extension ConfigDocument {
  /// Whether the file holds a key that nobody else is to see, so that it matters who may see the
  /// file.
  public var holdsKeyToHide: Bool {
    !KeyIsNotExposed.keys(in: LintedFile(self, LintContext())).isEmpty
  }
}

extension KeyIsNotExposed {
  private static func exposed(_ count: Int, _ exposure: Exposure) -> String {
    let keys = count == 1 ? "key" : "\(count) keys"
    guard exposure.isReadableByOthers else {
      return exposure.git == .isSilent
        ? "\(keys) in a git work tree, and git did not say whether it ignores the file, expected "
          + "it to be ignored"
        : "\(keys) in a git work tree that does not ignore the file, expected it to be"
    }
    let mode = "0" + String(exposure.mode & 0o777, radix: 8)
    let others = "\(keys) in a file that others may read (mode \(mode))"
    return switch exposure.git {
    case .passesOver: "\(others), expected mode 0600"
    case .takes:
      "\(others) and that git does not ignore, expected mode 0600 and the file to be ignored"
    case .isSilent:
      "\(others), and git did not say whether it ignores the file, expected mode 0600 and the file "
        + "to be ignored"
    }
  }
}
