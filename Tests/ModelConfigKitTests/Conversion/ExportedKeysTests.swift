import XCTest

@testable import ModelConfigKit

final class ExportedKeysTests: XCTestCase {
  private let secret = Secret("sk-or-v1-0000000000000000example00000000000000000000000000000000")
  private let other = Secret("sk-or-v1-1111111111111111example11111111111111111111111111111111")

  private func keys(_ keys: (APIKey, String)..., reveals: Bool = false) -> ExportedKeys {
    ExportedKeys(keys.map { ($0.0, BaseURL($0.1)) }, reveals: reveals)
  }

  func testAKeyLeavesAsTheVariableOfItsProvider() {
    let router = "https://openrouter.ai/api/v1"
    let keys = keys(
      (.literal(secret), router), (.literal(other), router), (.literal(secret), router))
    XCTAssertEqual(keys.variables, ["OPENROUTER_API_KEY", "OPENROUTER_API_KEY_2"])
    XCTAssertEqual(keys.text(of: .literal(secret), at: BaseURL(router)), "${OPENROUTER_API_KEY}")
    XCTAssertEqual(keys.text(of: .literal(other), at: BaseURL(router)), "${OPENROUTER_API_KEY_2}")
  }

  func testAnUnknownServerGivesTheVariableItsName() {
    for (url, name) in [
      ("https://api.llm.acme.net/v1", "LLM_ACME_API_KEY"),
      ("https://10.0.0.1/v1", "MODEL_10_0_0_API_KEY"),
      ("https://my-llm.acme.net", "MY_LLM_ACME_API_KEY"),
    ] {
      XCTAssertEqual(keys((.literal(secret), url)).variables, [name], url)
    }
  }

  func testAKeyForTwoServersHasAVariableForEachAndTakesNobodysName() {
    let acme = "https://llm.acme.net/v1"
    let keys = keys(
      (.literal(secret), "https://openrouter.ai/api/v1"), (.literal(secret), acme),
      (.environment(variable: "LLM_ACME_API_KEY"), acme))
    XCTAssertEqual(
      keys.variables, ["OPENROUTER_API_KEY", "LLM_ACME_API_KEY_2", "LLM_ACME_API_KEY"])
  }

  func testWhatIsNoSecretGoesAsItStands() {
    let local = keys(
      (.literal(Secret("ollama")), "http://localhost:11434/v1"),
      (.environment(variable: "MINE"), "https://api.groq.com/openai/v1"))
    XCTAssertEqual(
      local.text(of: .literal(Secret("ollama")), at: BaseURL("http://localhost:11434/v1")), "ollama"
    )
    XCTAssertEqual(local.text(of: .environment(variable: "MINE"), at: nil), "${MINE}")
    XCTAssertEqual(local.text(of: .none, at: nil), "")
    XCTAssertEqual(local.variables, ["MINE"])
  }

  func testAPlaceholderLeavesAsAVariableThatIsYetToBeSet() {
    let groq = "https://api.groq.com/openai/v1"
    for reveals in [false, true] {
      let keys = keys(
        (.placeholder("YOUR_KEY"), groq), (.placeholder("<key>"), groq), reveals: reveals)
      XCTAssertEqual(keys.variables, ["GROQ_API_KEY"])
      XCTAssertEqual(keys.text(of: .placeholder("YOUR_KEY"), at: BaseURL(groq)), "${GROQ_API_KEY}")
      XCTAssertFalse(keys.holdsBack)
    }
    XCTAssertEqual(keys().text(of: .placeholder("YOUR_KEY"), at: nil), "")
  }

  func testAKeyThatIsRevealedLeavesItself() {
    let keys = keys((.literal(secret), "https://openrouter.ai/api/v1"), reveals: true)
    XCTAssertEqual(keys.text(of: .literal(secret), at: nil), secret.reveal())
    XCTAssertEqual(keys.variables, [])
  }

  func testAHeaderStaysWhenItsNameOrItsTextIsASecret() {
    let harmless = PortableModel.Header("X-Title", Secret("byok"))
    let named = PortableModel.Header("Authorization", Secret("Basic x"))
    let long = PortableModel.Header("X-Title", secret)
    XCTAssertEqual(keys().text(of: harmless), "byok")
    XCTAssertNil(keys().text(of: named))
    XCTAssertNil(keys().text(of: long))
    XCTAssertEqual(keys(reveals: true).text(of: named), "Basic x")
  }
}
