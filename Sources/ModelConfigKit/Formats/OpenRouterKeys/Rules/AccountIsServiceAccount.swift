import JSONSyntax
import Spelling

/// Credentials for Vertex AI are the file of a service account, as Google issues it.
struct AccountIsServiceAccount: Rule {
  let description = RuleDescription(
    "service-account",
    "credentials for Vertex AI that are no service account's, or changed by hand",
    in: [.openRouterKeys: .error], fix: .safe,
    explanation: """
      Google issues several kinds of credentials in files that look alike. OpenRouter needs that \
      of a service account ("type": "service_account"), not the login of a person that gcloud \
      keeps. Copy it as it is and add "region" alone: the project is that in the account's address, and \
      a signed request for access is sent to "token_uri", which is nobody's but Google's.
      """,
    bad: """
      "token_uri": "https://oauth2.example.net/token"
      """,
    good: """
      "token_uri": "https://oauth2.googleapis.com/token"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for account in file.credentials(.vertexAccount) {
      checkType(account, &findings)
      checkEmail(account, &findings)
      checkProject(account, &findings)
      // Clouds that are run for a state have other hosts.
      let universe = account.text("universe_domain")?.text
      if universe == nil || universe == "googleapis.com" { checkURLs(account, &findings) }
    }
  }

  private func checkType(_ account: StoredCredential, _ findings: inout Findings) {
    let right = GoogleAccountType.serviceAccount
    guard let type = account.text("type"), type.text != right else { return }
    if let other = GoogleAccountType.others[type.text] {
      findings.report(Self.otherType(type.text, other), at: type.range)
      return
    }
    let isMeant =
      type.text.lowercased().filter(\.isLetter) == right.filter(\.isLetter)
      || !Suggestion.misspelled(type.text.trimmed, in: [right]).isEmpty
    findings.report(
      Self.noType(type.text), at: type.range, fixes: isMeant ? [replacement(type, right)] : [])
  }

  private func checkEmail(_ account: StoredCredential, _ findings: inout Findings) {
    guard let email = account.text("client_email") else { return }
    let parts = email.text.split(separator: "@", omittingEmptySubsequences: false)
    let isRight =
      parts.count == 2 && !parts[0].isEmpty && parts[1].hasSuffix(".gserviceaccount.com")
      && email.text.utf8.allSatisfy(\.isVisible)
    guard !isRight else { return }
    findings.report(Self.noEmail(email.text), at: email.range)
  }

  private func checkProject(_ account: StoredCredential, _ findings: inout Findings) {
    guard let project = account.text("project_id") else { return }
    guard Self.isProject(project.text) else {
      findings.report(Self.noProject(project.text), at: project.range)
      return
    }
    guard let email = account.text("client_email"), !findings.haveSpoken(of: email.range),
      let own = Self.project(ofAddress: email.text), own != project.text
    else { return }
    findings.report(
      Self.otherProject(project.text, own), at: project.range, severity: .warning,
      notes: [Note("\"client_email\" stands here", at: email.range)])
  }

  /// The project in the address of an account, `nil` where the address names none; that of a project
  /// in a domain is written the other way round.
  private static func project(ofAddress email: String) -> String? {
    let parts = email.split(separator: "@", maxSplits: 1).map(String.init)
    guard let name = parts.first, let host = parts.last, parts.count == 2 else { return nil }
    if host == "appspot.gserviceaccount.com" { return name }
    let ending = ".iam.gserviceaccount.com"
    guard host.hasSuffix(ending) else { return nil }
    let labels = host.dropLast(ending.count).split(separator: ".", maxSplits: 1)
    guard labels.count == 2 else { return labels.first.map(String.init) }
    return "\(labels[1]):\(labels[0])"
  }

  private func checkURLs(_ account: StoredCredential, _ findings: inout Findings) {
    for (field, issued) in GoogleURL.issued {
      guard let url = account.text(field), !issued.contains(url.text), let first = issued.first
      else { continue }
      findings.report(
        Self.otherURL(field, first), at: url.range, severity: .warning,
        fixes: [replacement(url, first)])
    }
    guard let url = account.text("client_x509_cert_url"), let email = account.text("client_email"),
      !findings.haveSpoken(of: email.range),
      !GoogleURL.certificates(of: email.text).contains(url.text)
    else { return }
    findings.report(
      Self.otherCertificates, at: url.range, severity: .warning,
      notes: [Note("\"client_email\" stands here", at: email.range)])
  }

  private func replacement(_ value: SpelledText, _ text: String) -> FixIt {
    let quoted = JSONWriter.quoted(text)
    return FixIt("replace it with \(quoted)", [.replace(value.range, with: quoted)])
  }

  /// Whether a text can be the id of a project, behind a domain in old ones.
  private static func isProject(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == $0.lowercased && $0.isAlphanumeric || "-.:".utf8.contains($0) }
  }
}

/// The addresses in the files that Google issues.
private enum GoogleURL {
  /// Those that are the same in all files, the current one first.
  static let issued = [
    ("auth_uri", ["https://accounts.google.com/o/oauth2/auth"]),
    (
      "token_uri",
      [
        "https://oauth2.googleapis.com/token", "https://accounts.google.com/o/oauth2/token",
        "https://www.googleapis.com/oauth2/v4/token",
      ]
    ),
    ("auth_provider_x509_cert_url", ["https://www.googleapis.com/oauth2/v1/certs"]),
  ]

  /// The address of an account's certificates, in both spellings of `@`.
  static func certificates(of email: String) -> [String] {
    let escaped = email.split(separator: "@").joined(separator: "%40")
    return [email, escaped].map { "https://www.googleapis.com/robot/v1/metadata/x509/\($0)" }
  }
}

extension AccountIsServiceAccount {
  private static func noType(_ text: String) -> String {
    "unknown type \"\(text)\", expected \"\(GoogleAccountType.serviceAccount)\""
  }

  private static func otherType(_ text: String, _ what: String) -> String {
    "\"\(text)\" is \(what), expected the file of a service account"
  }

  private static func noProject(_ text: String) -> String {
    "\"\(text)\" is no project's id, expected lower-case letters, digits and hyphens"
  }

  private static func otherProject(_ project: String, _ own: String) -> String {
    "project \"\(project)\" is another than that of \"client_email\", expected \"\(own)\""
  }

  private static func noEmail(_ text: String) -> String {
    "\"\(text)\" is no service account's address, expected one as name@project.iam.gserviceaccount.com"
  }

  private static func otherURL(_ field: String, _ issued: String) -> String {
    "\"\(field)\" is another than Google issues, expected \"\(issued)\""
  }

  private static let otherCertificates =
    "\"client_x509_cert_url\" is another account's, expected that of \"client_email\""
}
