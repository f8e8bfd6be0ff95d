import XCTest

@testable import ModelConfigKit

final class AccountIsServiceAccountTests: XCTestCase {
  private let rule = AccountIsServiceAccount()

  private func source(_ field: String, _ value: String?) -> String {
    StoredSample.object(StoredSample.account, [field: value])
  }

  func testTheTypeIsThatOfAServiceAccount() {
    for text in ["service-account", "ServiceAccount", "service_acount"] {
      assertFinds(
        rule, "unknown type \"\(text)\", expected \"service_account\"",
        in: source("type", "«\"\(text)\"»"), as: .openRouterKeys)
      assertMends(
        rule, source("type", "\"\(text)\""), to: source("type", #""service_account""#),
        as: .openRouterKeys)
    }
    assertFinds(
      rule, "unknown type \"robot\", expected \"service_account\"",
      in: source("type", #"«"robot"»"#), as: .openRouterKeys)
    assertOffersNoFix(rule, source("type", #""robot""#), as: .openRouterKeys)
  }

  func testTheLoginOfAPersonIsOneFinding() {
    let source = """
      {"type": «"authorized_user"», "client_id": "1-x.apps.googleusercontent.com",
       "client_secret": "example", "refresh_token": "example", "account": ""}
      """
    assertFinds(
      rule, "\"authorized_user\" is the login of a person, expected the file of a service account",
      in: source, as: .openRouterKeys)
    XCTAssertEqual(
      FileKind.detect(MarkedSource(source).bytes, named: "application_default_credentials.json"),
      .openRouterKeys)
  }

  func testTheAddressIsAServiceAccounts() {
    for text in [
      "me@gmail.com", "router", "@acme.iam.gserviceaccount.com", "a b@c.gserviceaccount.com",
    ] {
      assertFinds(
        rule,
        "\"\(text)\" is no service account's address, "
          + "expected one as name@project.iam.gserviceaccount.com",
        in: source("client_email", "«\"\(text)\"»"), as: .openRouterKeys)
    }
  }

  func testTheProjectIsGivenByItsID() {
    assertFinds(
      rule, "\"Acme AI\" is no project's id, expected lower-case letters, digits and hyphens",
      in: source("project_id", #"«"Acme AI"»"#), as: .openRouterKeys)
  }

  func testTheProjectIsThatOfTheAddress() {
    func file(_ project: String, _ email: String) -> String {
      StoredSample.object(
        StoredSample.account,
        ["project_id": project, "client_email": "\"\(email)\"", "client_x509_cert_url": nil])
    }
    for (email, own) in [
      ("router@acme-ai.iam.gserviceaccount.com", "acme-ai"),
      ("router@ai-1.acme.com.iam.gserviceaccount.com", "acme.com:ai-1"),
      ("acme-ai@appspot.gserviceaccount.com", "acme-ai"),
    ] {
      assertFinds(
        rule, "project \"other\" is another than that of \"client_email\", expected \"\(own)\"",
        in: file("«\"other\"»", email), severity: .warning, as: .openRouterKeys)
      assertClean(file("\"\(own)\"", email), as: .openRouterKeys)
    }
    // The address of a machine's account holds a number.
    assertClean(
      file("\"other\"", "123456-compute@developer.gserviceaccount.com"), as: .openRouterKeys)
  }

  func testAddressesAreAsIssued() {
    for (field, issued) in [
      ("auth_uri", "https://accounts.google.com/o/oauth2/auth"),
      ("token_uri", "https://oauth2.googleapis.com/token"),
      ("auth_provider_x509_cert_url", "https://www.googleapis.com/oauth2/v1/certs"),
    ] {
      assertFinds(
        rule, "\"\(field)\" is another than Google issues, expected \"\(issued)\"",
        in: source(field, #"«"https://oauth2.acme.net/token"»"#), severity: .warning,
        as: .openRouterKeys)
      assertMends(
        rule, source(field, #""https://oauth2.acme.net/token""#),
        to: source(field, "\"\(issued)\""),
        as: .openRouterKeys)
      assertClean(source(field, nil), as: .openRouterKeys)
    }
    assertClean(
      source("token_uri", #""https://accounts.google.com/o/oauth2/token""#), as: .openRouterKeys)
  }

  func testTheCertificatesAreTheAccounts() {
    let base = "https://www.googleapis.com/robot/v1/metadata/x509"
    assertFinds(
      rule, "\"client_x509_cert_url\" is another account's, expected that of \"client_email\"",
      in: source("client_x509_cert_url", "«\"\(base)/other%40acme-ai.iam.gserviceaccount.com\"»"),
      severity: .warning, as: .openRouterKeys)
    assertClean(
      source("client_x509_cert_url", "\"\(base)/router@acme-ai.iam.gserviceaccount.com\""),
      as: .openRouterKeys)
  }

  func testOtherCloudsHaveOtherAddresses() {
    assertClean(
      StoredSample.object(
        StoredSample.account,
        [
          "universe_domain": #""apis-acme.goog""#,
          "token_uri": #""https://oauth2.apis-acme.goog/token""#,
        ]), as: .openRouterKeys)
  }
}
