import JSONSyntax

/// A key from the environment is written `${NAME}`.
struct EnvironmentReferencesAreWellFormed: Rule {
  let description = RuleDescription(
    "malformed-environment-reference",
    "a reference to a key in another form than ${NAME}, which is sent as it stands",
    in: [.settings: .warning, .openClaw: .warning], fix: .unsafe,
    explanation: """
      Droid expands ${NAME} in "apiKey" and in what leads to Bedrock, and nothing else: $NAME, \
      {env:NAME}, %NAME%, ${NAME:-default}, ${NAME without its brace and the bare name are sent as \
      they stand, as is any variable in a header or a model id. OpenClaw expands ${NAME} with a \
      name in capitals; newer releases put the default of ${NAME:-default} in its place, too. No \
      file runs $(…), `…` or !command, and none reads from a store of secrets (op://…, pass:…, \
      keychain:…, file:…): set a variable where the agent starts, with op run or pass show.
      """,
    bad: """
      "apiKey": "$OPENROUTER_API_KEY"
      """,
    good: """
      "apiKey": "${OPENROUTER_API_KEY}"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for connection in file.connections {
      checkKey(of: connection, &findings)
      checkOthers(of: connection.entry, &findings)
    }
    guard file.document.fileKind == .openClaw else { return }
    for credential in file.credentials { checkOpenClaw(credential, &findings) }
  }

  private func checkKey(of connection: Connection, _ findings: inout Findings) {
    guard let value = connection.credential.keyText,
      EnvironmentReference.name(in: value.text) == nil
    else { return }
    let text = value.text.trimmed
    if let reference = KeyReference(text) {
      // A server on this machine is satisfied with any text.
      if reference.form == .template, connection.credential.isLocal { return }
      report(value, reference, "Droid", connection.credential, &findings)
    } else if let name = Self.bareName(text) {
      report(value, name, Self.malformed(text, "", name), &findings)
    }
  }

  /// What Droid expands in an entry beside the key, and what it does not.
  private func checkOthers(of entry: ModelEntry, _ findings: inout Findings) {
    let bedrock = entry[.bedrock]
    for field in ["awsRegion", "awsProfile", "bedrockBaseUrl"] {
      guard let value = bedrock?[field], let text = value.string,
        EnvironmentReference.name(in: text) == nil, let reference = KeyReference(text),
        let name = reference.name,
        EnvironmentReference.firstName(within: text) != name
          || reference.form == .withDefault
      else { continue }
      findings.report(
        Self.malformed(text, reference.fate(in: "Droid"), name), at: value.range)
    }
    let headers = entry[.extraHeaders]?.members.map(\.value) ?? []
    for value in headers + [entry[.model]].compactMap({ $0 }) {
      guard let text = value.string, let name = EnvironmentReference.firstName(within: text)
      else { continue }
      findings.report(Self.notExpanded(text, name), at: value.range)
    }
  }

  private func checkOpenClaw(_ credential: Credential, _ findings: inout Findings) {
    guard let value = credential.keyText, case let text = value.text.trimmed,
      OpenClawVariable.unescaped(text) == text, !EnvironmentReference.isName(text),
      let reference = KeyReference(text)
    else { return }
    if let name = OpenClawVariable.nameWithDefault(in: text) {
      findings.report(Self.newDefault(text, name), at: value.range, severity: .hint)
    } else if !OpenClawVariable.isExpanded(in: text) {
      report(value, reference, "OpenClaw", credential, &findings)
    }
  }

  private func report(
    _ value: SpelledText, _ reference: KeyReference, _ reader: String, _ credential: Credential,
    _ findings: inout Findings
  ) {
    let text = value.text.trimmed
    let fate = reference.fate(in: reader)
    if let name = reference.name {
      let right = reader == "OpenClaw" ? name.uppercased() : name
      report(value, right, Self.malformed(text, fate, right), &findings)
    } else {
      let name = credential.presets.first?.keyVariable ?? "API_KEY"
      findings.report(Self.elsewhere(text, fate, name, reader), at: value.range)
    }
  }

  private func report(
    _ value: SpelledText, _ name: String, _ message: String, _ findings: inout Findings
  ) {
    let right = JSONWriter.quoted("${\(name)}")
    // A default may be a key, which no fix takes away.
    let isFixable = !KeyPattern.holdsKey(value.text)
    let fix = FixIt(
      "replace it with \(right)", isSafe: false, [.replace(value.range, with: right)])
    findings.report(message, at: value.range, fixes: isFixable ? [fix] : [])
  }

  /// The text itself when it is the name of a variable for keys, and no placeholder.
  private static func bareName(_ text: String) -> String? {
    let endings = ["_KEY", "_TOKEN", "_SECRET"]
    let isBare =
      endings.contains { text.hasSuffix($0) } && !PlaceholderKey.matches(text)
      && EnvironmentReference.isName(text) && text == text.uppercased()
    return isBare ? text : nil
  }
}

extension EnvironmentReferencesAreWellFormed {
  private static func malformed(_ text: String, _ fate: String, _ name: String) -> String {
    "\"\(text)\" is sent as it stands\(fate), expected \"${\(name)}\""
  }

  private static func elsewhere(
    _ text: String, _ fate: String, _ name: String, _ reader: String
  ) -> String {
    "\"\(text)\" is sent as it stands\(fate), expected \"${\(name)}\" and the variable set where "
      + "\(reader) starts"
  }

  private static func notExpanded(_ text: String, _ name: String) -> String {
    "\"\(text)\" is sent as it stands: Droid expands variables in \"apiKey\" alone, expected the "
      + "value of \(name) itself"
  }

  private static func newDefault(_ text: String, _ name: String) -> String {
    "only newer releases of OpenClaw know a default as in \"\(text)\", expected \"${\(name)}\" for all"
  }
}
