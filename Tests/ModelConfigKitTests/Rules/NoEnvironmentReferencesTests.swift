import XCTest

@testable import ModelConfigKit

final class NoEnvironmentReferencesTests: XCTestCase {
  private let rule = NoEnvironmentReferences()

  private func message(_ name: String, _ text: String) -> String {
    "\"\(text)\" is sent as it stands, expected the value of \(name) itself (config.json expands "
      + "nothing; \"byok migrate\" moves models to settings.json, which does)"
  }

  func testReferencesOfAllFormsAreFoundInAKey() {
    for (text, name) in [
      ("${OPENROUTER_API_KEY}", "OPENROUTER_API_KEY"), ("$GROQ_API_KEY", "GROQ_API_KEY"),
      ("{env:GROQ_API_KEY}", "GROQ_API_KEY"), ("%GROQ_API_KEY%", "GROQ_API_KEY"),
      ("${GROQ_API_KEY:-none}", "GROQ_API_KEY"), ("GROQ_API_KEY", "GROQ_API_KEY"),
      ("$env:GROQ_KEY", "GROQ_KEY"), ("process.env.GROQ_KEY", "GROQ_KEY"),
    ] {
      assertFinds(
        rule, message(name, text), in: Sample.config(["api_key": "«\"\(text)\"»"]))
    }
  }

  func testCommandsAndStores() {
    for (text, fate) in [
      ("op://vault/openrouter/key", "nothing is read from 1Password here"),
      ("`pass show openrouter`", "no command is run here"),
    ] {
      let end = "expected the key itself"
      assertFinds(
        rule,
        "\"\(text)\" is sent as it stands: \(fate), \(end) (config.json expands nothing; \"byok "
          + "migrate\" moves models to settings.json, which does)",
        in: Sample.config(["api_key": "«\"\(text)\"»"]))
      assertFinds(
        rule,
        "\"\(text)\" is sent as it stands: \(fate), \(end) (OpenRouter stores the text as it is)",
        in: "{\"api_key\": «\"\(text)\"», \"resource_name\": \"acme-ai\"}", as: .openRouterKeys)
    }
    for name in ["OPENROUTER_KEY", "GROQ_API_KEY"] {
      assertFinds(
        rule,
        "\"op://a/b/c\" is sent as it stands: nothing is read from 1Password here, expected the key "
          + "itself (.env expands nothing)", in: "\(name)=«op://a/b/c»\n", as: .libreChat)
      assertFinds(
        rule,
        "\"${MY_KEY:-none}\" is sent as it stands, expected the value of MY_KEY itself (.env expands "
          + "nothing)", in: "\(name)=«${MY_KEY:-none}»\n", as: .libreChat)
    }
  }

  func testReferencesAreFoundInOtherTexts() {
    assertFinds(
      rule, message("HOST", "https://${HOST}/v1"),
      in: Sample.config(["base_url": #"«"https://${HOST}/v1"»"#]))
    assertFinds(
      rule, message("BASE_URL", "${BASE_URL}"),
      in: Sample.config(["base_url": #"«"${BASE_URL}"»"#]))
    assertFinds(
      rule, message("MODEL", "${MODEL}"), in: Sample.config(["model": #"«"${MODEL}"»"#]))
    assertFinds(
      rule, message("TOKEN", "Bearer ${TOKEN}"),
      in: Sample.config([:], extra: #""extra_headers": {"Authorization": «"Bearer ${TOKEN}"»}"#))
  }

  func testAtALocalServerToo() {
    assertFinds(
      rule, message("LITELLM_KEY", "${LITELLM_KEY}"),
      in: Sample.config([
        "base_url": #""http://localhost:4000/v1""#, "api_key": #"«"${LITELLM_KEY}"»"#,
      ]))
  }

  func testOtherTextsAreNone() {
    for text in [
      Sample.key, "$", "$$", "${}", "acme$4fa8-19", "100%", "USER", "$ecretOfMine", "%pass%",
    ] {
      assertAllows(rule, Sample.config(["api_key": "\"\(text)\""]))
    }
  }

  func testSettingsExpandThem() {
    assertClean(
      Sample.settings(#""apiKey": "${GROQ_KEY}""#, #""provider": "generic-chat-completion-api""#),
      as: .settings)
  }
}
