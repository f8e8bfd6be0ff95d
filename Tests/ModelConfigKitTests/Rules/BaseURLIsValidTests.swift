import XCTest

@testable import ModelConfigKit

final class BaseURLIsValidTests: XCTestCase {
  private let rule = BaseURLIsValid()

  private func assertFindsURL(
    _ text: String, _ message: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    assertFinds(
      rule, message, in: Sample.config(["base_url": "«\"\(text)\"»"]), file: file, line: line)
  }

  func testEachFaultIsFoundAndNamed() {
    assertFindsURL(
      "api.groq.com/openai/v1",
      "base URL \"api.groq.com/openai/v1\" has no scheme, expected \"https://\" before it")
    assertFindsURL(
      "ftp://api.groq.com", "base URL has the scheme \"ftp\", expected \"https\" or \"http\"")
    assertFindsURL(
      "https:///v1", "base URL \"https:///v1\" names no host, expected one behind \"://\"")
    assertFindsURL(
      "https://api.groq.com!/v1", "base URL has the host \"api.groq.com!\", expected a host name")
    assertFindsURL(
      "http://localhost:80a/v1", "base URL has the port \"80a\", expected 1 to 65535")
    assertFindsURL(
      "https://api.groq.com/open ai",
      "base URL \"https://api.groq.com/open ai\" holds white space, expected none")
    assertFindsURL(
      "https://api.groq.com/v1?key=1",
      "base URL ends in \"?key=1\", expected it to end with its path")
    assertFindsURL(
      "https://api.groq.com/v1#x", "base URL ends in \"#x\", expected it to end with its path")
  }

  func testALinkOrQuotationOfAURLIsSeenThroughButNotBlindly() {
    for text in [
      "[https://llm.acme.net/v1](https://llm.acme.net/v1)", "<https://llm.acme.net/v1>",
      "[the gateway](https://llm.acme.net/v1)", "`https://llm.acme.net/v1`",
      "'https://llm.acme.net/v1'", "https://llm.acme.net/v1,", "(https://llm.acme.net/v1)",
      "“https://llm.acme.net/v1”",
    ] {
      assertFindsURL(
        text, "base URL \"\(text)\" is no plain URL, expected \"https://llm.acme.net/v1\"")
      assertMends(
        rule, Sample.config(["base_url": "\"\(text)\""]),
        to: Sample.config(["base_url": #""https://llm.acme.net/v1""#]), unsafely: true)
    }
  }

  func testAVariableIsNotExpandedInABaseURL() {
    let sources = [
      ("${ACME_URL}", "ACME_URL"), ("https://${ACME_HOST}/v1", "ACME_HOST"),
      ("$ACME_URL", "ACME_URL"), ("https://$ACME_HOST:8000/v1", "ACME_HOST"),
      ("%ACME_URL%/v1", "ACME_URL"), ("{env:ACME_URL}", "ACME_URL"), ("ACME_URL", "ACME_URL"),
      ("${ACME_URL:-https://llm.acme.net/v1}", "ACME_URL"),
    ]
    for (text, name) in sources {
      let url = #""baseUrl": «"\#(text)"»"#
      assertFinds(
        rule,
        "base URL \"\(text)\" is called as it stands, expected the URL itself: \(name) is not "
          + "expanded here",
        in: """
          {"customModels": [{"displayName": "Acme", "model": "acme-large", \(url), \
          "apiKey": "acme-4fa81b09c2d7", "provider": "openai", "maxOutputTokens": 8192}]}
          """, as: .settings)
    }
    for text in ["https://llm.acme.net/%7Euser/v1", "https://llm.acme.net/a%20b/$x/v1"] {
      assertAllows(rule, Sample.config(["base_url": "\"\(text)\""]))
    }
  }

  func testAMissingSchemeIsMended() {
    let schemes = [
      "api.groq.com/openai/v1": "https://api.groq.com/openai/v1",
      "//api.groq.com/openai/v1": "https://api.groq.com/openai/v1",
      "https:/api.groq.com/openai/v1": "https://api.groq.com/openai/v1",
      "https//api.groq.com/openai/v1": "https://api.groq.com/openai/v1",
      "localhost:8000/v1": "http://localhost:8000/v1",
      "192.168.1.7:8000/v1": "http://192.168.1.7:8000/v1",
    ]
    for (wrong, right) in schemes {
      assertMends(
        rule, Sample.config(["base_url": "\"\(wrong)\""]),
        to: Sample.config(["base_url": "\"\(right)\""]))
    }
  }

  func testTheMessageNamesTheSchemeOfTheFix() {
    assertFindsURL(
      "localhost:8000/v1",
      "base URL \"localhost:8000/v1\" has no scheme, expected \"http://\" before it")
  }

  func testAHostIsNamedOrLocalhostOrAnAddressOrHasAPort() {
    for url in [
      "llm.acme.net", "localhost/v1", "127.0.0.1/v1", "[::1]:8000/v1", "gpu-box:8000/v1",
      "gpu-box:80/v1",
    ] {
      let found = Linter(rules: [rule]).lint(
        ModelConfig(Array(Sample.config(["base_url": "\"\(url)\""]).utf8), kind: .config))
      XCTAssertEqual(found.first?.fixes.map(\.isSafe), [true], url)
    }
  }

  func testNothingIsRunOrReadForAURL() {
    for (text, fate) in [
      ("https://$(hostname)/v1", "no command is run here"),
      ("`cat url`", "no command is run here"),
      ("op://vault/item/url", "nothing is read from 1Password here"),
    ] {
      assertFinds(
        rule, "base URL \"\(text)\" is called as it stands: \(fate), expected the URL itself",
        in: Sample.config(["base_url": "«\"\(text)\"»"]))
    }
    let text = "{env:MY_BASE}/v1"
    assertFinds(
      rule,
      "base URL \"\(text)\" is called as it stands, expected the URL itself: MY_BASE is not expanded "
        + "here", in: Sample.config(["base_url": "«\"\(text)\"»"]), amongOthers: true)
  }

  func testWhatCannotBeAHostGetsNoScheme() {
    for text in [
      "gpt-5", "/v1", "myapp", "gpt-4.1", "llama-3.3-70b", "moonshotai/kimi-k2.5",
      "llama3:70", "qwen2.5-coder:32b", "api..acme.net", "1.2.3",
    ] {
      let source = Sample.config(["base_url": "«\"\(text)\"»", "api_key": #""acme-1234567890""#])
      assertFinds(
        rule,
        "base URL \"\(text)\" is no URL, expected one such as \"https://openrouter.ai/api/v1\"",
        in: source)
      assertOffersNoFix(rule, String(decoding: MarkedSource(source).bytes, as: UTF8.self))
    }
  }

  func testAbsoluteURLsAreFine() {
    for url in [
      "https://api.groq.com/openai/v1/", "http://localhost:8000", "http://[::1]:8000/v1",
      "HTTPS://API.GROQ.COM/openai/v1", "https://llm.acme.net/proxy/v1beta/openai/",
      "https://user:password@llm.acme.net/v1",
    ] {
      assertAllows(rule, Sample.config(["base_url": "\"\(url)\""]))
    }
  }
}
