import XCTest

@testable import ModelConfigKit

/// What the rules for files of all kinds say of OpenClaw's.
final class OpenClawConfigRecordsTests: XCTestCase {
  private func provider(_ members: String, _ models: String = "") -> String {
    """
    { models: { providers: { acme: {
      baseUrl: 'https://llm.acme.dev/v1', \(members) models: [\(models)],
    } } } }
    """
  }

  private func url(_ url: String, _ others: String = "apiKey: 'acme-4fa81b09c2d7',") -> String {
    "{ models: { providers: { acme: { baseUrl: \(url), \(others) models: [] } } } }"
  }

  func testTypes() {
    let text = "a string or an object"
    for (source, message) in [
      ("{ agents: { defaults: { model: «12» } } }", "\"model\" is a number, expected \(text)"),
      ("{ agents: { defaults: { model: «null» } } }", "\"model\" is null, expected \(text)"),
      ("{ agents: { defaults: { model: «[»] } } }", "\"model\" is an array, expected \(text)"),
      (
        "{ agents: { defaults: { models: «[»] } } }", "\"models\" is an array, expected an object"
      ),
      (
        "{ agents: { defaults: { pdfModel: { fallbacks: [«1»] } } } }",
        "an item of \"fallbacks\" is a number, expected a string"
      ),
      (
        "{ agents: { defaults: { pdfModel: { fallbacks: [«null»] } } } }",
        "an item of \"fallbacks\" is null, expected a string"
      ),
      (
        "{ agents: { list: [«\"x\"»] } }",
        "an item of \"list\" is a string, expected an object"
      ),
      ("{ agents: { list: [{ model: «12» }] } }", "\"model\" is a number, expected \(text)"),
      ("{ env: { X: «12» } }", "\"X\" is a number, expected a string"),
      ("{ env: { vars: «[»] } }", "\"vars\" is an array, expected an object"),
      ("{ env: { vars: { X: «true» } } }", "X is true, expected a string"),
      ("{ env: { shellEnv: «true» } }", "\"shellEnv\" is true, expected an object"),
      (provider("headers: { A: «1» },"), "\"A\" is a number, expected \(text)"),
      (
        provider("", "{ id: 'a', name: 'A', headers: { A: «1» } }"),
        "\"A\" is a number, expected a string"
      ),
      (provider("apiKey: «[»],"), "\"apiKey\" is an array, expected \(text)"),
      (
        provider("apiKey: { source: «'bogus'», id: 'X' },"),
        "\"source\" is \"bogus\", expected \"env\" or \"file\" or \"exec\" or \"store\""
      ),
      (
        "{ models: { mode: «'mrege'» } }",
        "\"mode\" is \"mrege\", expected \"merge\" or \"replace\""
      ),
    ] {
      assertFinds(TypesAreRight(), message, in: source, as: .openClaw)
    }
    assertFinds(
      RequiredFieldsArePresent(), "agents.defaults.model has no \"primary\", expected one",
      in: "{ agents: { defaults: { model: «{»} } } }", as: .openClaw)
    assertFinds(
      RequiredFieldsArePresent(), "the key of provider \"acme\" has no \"source\", expected one",
      "the key of provider \"acme\" has no \"id\", expected one",
      in: provider("apiKey: ««{»»},"),
      as: .openClaw)
  }

  func testCountsArePositiveWholeNumbers() {
    for number in ["NaN", "-1", "1.5", "0", "-Infinity"] {
      for field in ["contextWindow", "maxTokens"] {
        assertFinds(
          TypesAreRight(), "\"\(field)\" is \(number), expected a positive whole number",
          in: provider("", "{ id: 'a', name: 'A', \(field): «\(number)» }"), as: .openClaw)
      }
    }
    assertFinds(
      TypesAreRight(), "\"maxTokens\" is a string, expected a positive whole number",
      in: provider("maxTokens: «'8192'»,"), as: .openClaw)
    assertClean(
      provider("", "{ id: 'a', name: 'A', contextWindow: 2e5, maxTokens: 0x2000 }"), as: .openClaw)
  }

  func testBaseURLs() {
    let rule = BaseURLIsValid()
    let scheme = "has no scheme, expected \"https://\" before it"
    let noURL = "is no URL, expected one such as \"https://openrouter.ai/api/v1\""
    for (text, message) in [
      ("nonsense", "base URL \"nonsense\" \(noURL)"),
      ("llm.acme.io/v1", "base URL \"llm.acme.io/v1\" \(scheme)"),
      ("htp://x", "base URL has the scheme \"htp\", expected \"https\" or \"http\""),
      ("https://", "base URL \"https://\" names no host, expected one behind \"://\""),
    ] {
      assertFinds(rule, message, in: url("«'\(text)'»"), as: .openClaw)
    }
    assertMends(
      rule, url("'llm.acme.io/v1'"), to: url("\"https://llm.acme.io/v1\""), as: .openClaw)
    assertFinds(
      rule, "base URL \"x/v1\" \(noURL)",
      in: provider("", "{ id: 'a', name: 'A', baseUrl: «'x/v1'» }"), as: .openClaw)
    for source in ["'${HOST}/v1'", "'https://${HOST}/v1'"] {
      assertClean(url(source), as: .openClaw)
    }
  }

  func testEndpointsInBaseURLs() {
    let rule = BaseURLEndsBeforeEndpoint()
    assertFinds(
      rule,
      "base URL ends in \"/chat/completions\", which OpenClaw appends itself, expected "
        + "\"https://a.dev/v1\"", in: url("«'https://a.dev/v1/chat/completions'»"), as: .openClaw)
    assertMends(
      rule, url("'https://a.dev/v1/messages'", "api: 'anthropic-messages',"),
      to: url("\"https://a.dev\"", "api: 'anthropic-messages',"), as: .openClaw)
  }

  func testEncryption() {
    let rule = ConnectionIsEncrypted()
    let message = "the key goes to \"llm.acme.dev\" unencrypted, expected \"https://\""
    for key in ["'acme-4fa81b09c2d7'", "'${ACME_KEY}'", "{ source: 'env', id: 'ACME_KEY' }"] {
      assertFinds(
        rule, message, in: url("«'http://llm.acme.dev/v1'»", "apiKey: \(key),"), as: .openClaw)
    }
    assertAllows(rule, url("'http://llm.acme.dev/v1'", ""), as: .openClaw)
    assertAllows(rule, url("'http://192.168.1.5/v1'"), as: .openClaw)
  }

  func testKeysAndModelsThatWait() {
    assertFinds(
      RequiredValuesAreNotEmpty(), "\"apiKey\" is empty, expected a value",
      in: provider("apiKey: «''»,"), as: .openClaw)
    assertFinds(
      ModelIsFilledIn(), "placeholder \"YOUR_MODEL\", expected the identifier of a model",
      in: provider("", "{ id: «'YOUR_MODEL'», name: 'A' }"), as: .openClaw)
    let rule = EnvironmentReferencesAreWellFormed()
    for text in ["${acme_key}", "$ACME_KEY", "{env:ACME_KEY}"] {
      assertFinds(
        rule, "\"\(text)\" is sent as it stands, expected \"${ACME_KEY}\"",
        in: provider("apiKey: «'\(text)'»,"), as: .openClaw)
      assertMends(
        rule, provider("apiKey: '\(text)',"), to: provider("apiKey: \"${ACME_KEY}\","),
        unsafely: true, as: .openClaw)
    }
    for text in ["${ACME_KEY}", "$${acme_key}", "ACME_API_KEY", "a-4fa81b09"] {
      assertAllows(rule, provider("apiKey: '\(text)',"), as: .openClaw)
    }
    let context = LintContext(environment: ["SET": "x"])
    assertFinds(
      EnvironmentVariablesAreSet(),
      "environment variable NOT_SET is not set here, expected a value in it",
      in: provider("apiKey: { source: 'env', provider: 'default', id: «'NOT_SET'» },"),
      as: .openClaw, context)
    for reference in ["source: 'env', id: 'SET'", "source: 'file', id: 'NOT_SET'"] {
      assertClean(provider("apiKey: { \(reference) },"), as: .openClaw, context)
    }
  }

  func testRepeatedModels() {
    let rule = ModelsAreUnique()
    let message = "\"acme/m\" stands in a list of models a second time, expected it once"
    assertFinds(
      rule, message,
      in: provider("", "{ id: 'm', name: 'A' }, { id: «'m'», name: 'A', maxTokens: 5 }"),
      as: .openClaw)
    assertFinds(
      rule, message,
      in: """
        { models: { providers: {
          acme: { baseUrl: 'https://a.dev/v1', models: [{ id: 'm', name: 'A' }] },
          ACME: { baseUrl: 'https://b.dev/v1', models: [{ id: «'m'», name: 'A' }, { id: 'n', name: 'A' }] },
        } } }
        """, as: .openClaw)
    assertClean(provider("", "{ id: 'm', name: 'A' }, { id: 'M', name: 'A' }"), as: .openClaw)
  }

  func testNames() {
    let rule = FieldsAreSpelledRight()
    for (source, typed, place, right) in [
      ("{ agents: { defaults: { «modle»: 'opus' } } }", "modle", "agents.defaults", "model"),
      (provider("«ap»: 'openai-completions',"), "ap", "provider \"acme\"", "api"),
      (provider("«pai»: 'openai-completions',"), "pai", "provider \"acme\"", "api"),
    ] {
      assertFinds(
        rule, "\"\(typed)\" is not read in \(place), expected \"\(right)\"", in: source,
        as: .openClaw)
    }
    assertAllows(rule, provider("api: 'ollama', pai: 1, ap: 2, xy: 3,"), as: .openClaw)
    assertFinds(
      FieldsAreKnown(),
      "unknown field \"bogus\", expected one that the reference of openclaw.json names",
      in: "{ «bogus»: 1, gateway: {}, $include: [] }", as: .openClaw)
  }
}
