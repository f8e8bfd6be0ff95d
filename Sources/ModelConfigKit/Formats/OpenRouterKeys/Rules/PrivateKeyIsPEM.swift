import JSONSyntax

/// A private key has its first and last line, and line breaks between them.
struct PrivateKeyIsPEM: Rule {
  let description = RuleDescription(
    "private-key", "a private key whose line breaks or ends were lost or changed on the way",
    in: [.openRouterKeys: .error], fix: .safe,
    explanation: """
      A private key is text of several lines (RFC 7468), the first and the last of which say what \
      it is. In JSON a line break is written \\n. A shell or a form that escapes the text once \
      more makes \\\\n of it, which is a backslash and a letter; others make it a space or leave it \
      out. No program reads such a key.
      """,
    bad: """
      "private_key": "-----BEGIN PRIVATE KEY-----\\\\nMIIexample00\\\\n-----END PRIVATE KEY-----\\\\n"
      """,
    good: """
      "private_key": "-----BEGIN PRIVATE KEY-----\\nMIIexample00\\n-----END PRIVATE KEY-----\\n"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for account in file.credentials(.vertexAccount) {
      guard let value = account.text("private_key"), !findings.haveSpoken(of: value.range),
        let fault = Fault(PEM(value))
      else { continue }
      findings.report(fault.message, at: value.range, fixes: fault.fixes)
    }
  }
}

/// The first thing that is wrong with a private key.
private struct Fault {
  let message: String
  let fixes: [FixIt]

  private init(_ message: String, _ fixes: [FixIt] = []) {
    self.message = message
    self.fixes = fixes
  }

  init?(_ pem: PEM) {
    guard let label = pem.label else {
      self.init(PrivateKeyIsPEM.noBeginning)
      return
    }
    guard label == "PRIVATE KEY" || label == "RSA PRIVATE KEY" else {
      self.init(PrivateKeyIsPEM.other)
      return
    }
    guard pem.isClosed else {
      self.init(PrivateKeyIsPEM.noEnd(label))
      return
    }
    let escaped = pem.escapedBreaks
    guard escaped.isEmpty else {
      let edits = escaped.map { SourceEdit.replace($0.spelling, with: "\\\($0.letter)") }
      self.init(PrivateKeyIsPEM.escaped, [FixIt("write each as one line break", edits)])
      return
    }
    guard Self.isLineBreak(pem.body.first), Self.isLineBreak(pem.body.last) else {
      self.init(PrivateKeyIsPEM.noBreaks, Self.breaks(in: pem))
      return
    }
    let content = pem.content
    let isWhole = !content.isEmpty && content.count % 4 == 0
    guard !isWhole || !content.allSatisfy({ Self.isBase64($0.scalar) }) else { return nil }
    self.init(PrivateKeyIsPEM.damaged)
  }

  /// Line breaks in place of the spaces that stand there instead.
  private static func breaks(in pem: PEM) -> [FixIt] {
    guard pem.body.first?.scalar == " ", pem.body.last?.scalar == " " else { return [] }
    let spaces = pem.body.filter { $0.scalar == " " }
    let edits = spaces.map { SourceEdit.replace($0.range, with: "\\n") }
    return [FixIt("make the spaces line breaks", edits)]
  }

  private static func isLineBreak(_ item: PEM.Spelled?) -> Bool {
    item?.scalar == "\n" || item?.scalar == "\r"
  }

  private static func isBase64(_ scalar: Unicode.Scalar) -> Bool {
    guard let byte = UInt8(exactly: scalar.value) else { return false }
    return byte.isAlphanumeric || "+/=".utf8.contains(byte)
  }
}

extension PrivateKeyIsPEM {
  fileprivate static let noBeginning =
    "private key has no first line, expected \"-----BEGIN PRIVATE KEY-----\""

  fileprivate static let other =
    "text of another kind than a private key, expected \"-----BEGIN PRIVATE KEY-----\" first"

  fileprivate static let escaped =
    "line breaks of the private key are escaped twice, expected \"\\n\" for each"

  fileprivate static let noBreaks =
    "private key has no line breaks inside its first and last line, expected \"\\n\" there"

  fileprivate static let damaged =
    "private key has lost characters or has others in it, expected the text as Google issued it"

  fileprivate static func noEnd(_ label: String) -> String {
    "private key has no last line, expected \"-----END \(label)-----\""
  }
}
