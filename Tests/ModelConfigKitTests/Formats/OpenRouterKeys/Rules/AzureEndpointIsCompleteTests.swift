import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class AzureEndpointIsCompleteTests: XCTestCase {
  private let rule = AzureEndpointIsComplete()
  private let host = "https://acme.openai.azure.com"
  private let path = "/openai/deployments/gpt-5.2/chat/completions"
  private let version = "?api-version=2024-10-21"

  private func source(_ value: String, _ model: String = #""gpt-5.2""#) -> String {
    StoredSample.object(StoredSample.deployment, ["endpoint_url": value, "model_id": model])
  }

  private func assertEndpoint(
    _ marked: String, _ messages: String..., severity: Severity = .error, mended: String? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    let expected = messages.map { Expected("azure-endpoint", severity, $0) }
    assertFindings(expected, in: source(marked), as: .openRouterKeys, file: file, line: line)
    if let mended {
      assertMends(
        rule, source(marked), to: source(mended), as: .openRouterKeys, file: file, line: line)
    } else {
      assertOffersNoFix(
        rule, String(decoding: MarkedSource(source(marked)).bytes, as: UTF8.self),
        as: .openRouterKeys, file: file, line: line)
    }
  }

  func testItIsEncrypted() {
    assertEndpoint(
      "\"«http»://acme.openai.azure.com\(path)\(version)\"",
      "endpoint begins with \"http\", expected \"https\"", mended: "\"\(host)\(path)\(version)\"")
  }

  func testItIsAURL() {
    let bare = "acme.openai.azure.com\(path)\(version)"
    assertEndpoint(
      "«\"\(bare)\"»", "endpoint has no scheme, expected \"https://\" before it",
      mended: "\"https://\(bare)\"")
    assertEndpoint(
      "«\"acme\"»",
      "endpoint is no URL, expected one as "
        + "https://RESOURCE.openai.azure.com/openai/deployments/NAME/chat/completions")
    assertEndpoint(
      "«\"ftp://\(bare)\"»", "endpoint has the scheme \"ftp\", expected \"https\"")
    assertEndpoint(
      "«\"\(host)/a b\(version)\"»", "endpoint holds white space, expected none")
    assertEndpoint(
      "«\"https://\(path)\"»",
      "endpoint is no URL, expected one as "
        + "https://RESOURCE.openai.azure.com/openai/deployments/NAME/chat/completions")
    assertEndpoint(
      "«\" \(host)\(path)\(version)\\n\"»", "endpoint has white space around it, expected none",
      mended: "\"\(host)\(path)\(version)\"")
  }

  func testNothingIsWrittenIntoATextThatIsNoUTF8() {
    let text = "{\"model_slug\": \"a/b\", \"endpoint_url\": \"\(host)/openai/deployments/a"
    let end = "b\(version)\", \"api_key\": \"acme\", \"model_id\": \"m\"}"
    let keys = OpenRouterKeys(Array(text.utf8) + [0xFF] + Array(end.utf8))
    XCTAssertEqual(Linter(rules: [rule]).lint(keys).flatMap(\.fixes), [])
  }

  func testThePathEndsInTheProtocol() {
    func message(_ path: String) -> String {
      "path \"\(path)\" does not end in \"/chat/completions\", expected it to"
    }
    for tail in ["", "/", "//"] {
      assertEndpoint(
        "\"\(host)«/openai/deployments/gpt-5.2\(tail)»\(version)\"",
        message("/openai/deployments/gpt-5.2\(tail)"),
        mended: "\"\(host)\(path)\(version)\"")
    }
    for other in ["/openai/deployments/gpt-5.2/responses", "/", "/openai/deployments"] {
      assertEndpoint("\"\(host)«\(other)»\(version)\"", message(other))
    }
    assertEndpoint(
      "\"\(host)\(path)«/»\(version)\"",
      "endpoint ends in \"/\", expected \"/chat/completions\" at the end of its path",
      mended: "\"\(host)\(path)\(version)\"")
    assertEndpoint(
      "«\"\(host)\(version)\"»",
      "endpoint has no path, expected one as in "
        + "https://RESOURCE.openai.azure.com/openai/deployments/NAME/chat/completions")
  }

  func testTheVersionIsNamed() {
    let message =
      "endpoint names no version of the API, expected one as in \"?api-version=2024-10-21\""
    for query in ["", "?", "?x=1", "?x=1&y"] {
      assertEndpoint("«\"\(host)\(path)\(query)\"»", message)
    }
    for query in ["?«api-version»=", "?x=1&«api-version»", "?«api-version»=&x=1"] {
      assertEndpoint("\"\(host)\(path)\(query)\"", message)
    }
    for name in ["api_version", "apiVersion", "API-Version", "api-verison"] {
      assertEndpoint(
        "\"\(host)\(path)?«\(name)»=2024-10-21\"",
        "\"\(name)\" is not read in an endpoint of Azure's, expected \"api-version\"",
        mended: "\"\(host)\(path)\(version)\"")
    }
  }

  func testTheVersionIsADate() {
    for text in [
      "latest", "2024-8-1", "v2", "2024-10", "20241021", "2024-13-01", "2024-10-32", "2024-10-21-",
    ] {
      assertEndpoint(
        "\"\(host)\(path)?api-version=«\(text)»\"",
        "version \"\(text)\" of the API is no date, expected one such as 2024-10-21",
        severity: .warning)
    }
    for text in ["v1", "preview", "2025-04-01-preview"] {
      assertAllows(rule, source("\"\(host)\(path)?api-version=\(text)\""), as: .openRouterKeys)
    }
  }

  func testTheDeploymentIsTheOneThatIsNamed() {
    assertEndpoint(
      "\"\(host)/openai/deployments/«gpt-4o»/chat/completions\(version)\"",
      "deployment \"gpt-4o\" is another than \"model_id\" names, expected the same",
      severity: .warning)
    assertAllows(
      rule, source("\"\(host)\(path)\(version)\"", #""GPT-5.2""#), as: .openRouterKeys)
    assertAllows(
      rule, source("\"\(host)/openai/deployments/gpt%2D5.2/chat/completions\(version)\""),
      as: .openRouterKeys)
  }

  func testTwoMistakesAreTwoFindings() {
    assertFindings(
      [
        Expected(
          "azure-endpoint", .error,
          "path \"/openai/deployments/other\" does not end in \"/chat/completions\", expected it to"
        ),
        Expected(
          "azure-endpoint", .warning,
          "deployment \"other\" is another than \"model_id\" names, expected the same"),
        Expected(
          "azure-endpoint", .error,
          "\"apiversion\" is not read in an endpoint of Azure's, expected \"api-version\""),
      ],
      in: source("\"\(host)«/openai/deployments/«other»»?«apiversion»=2024-10-21\""),
      as: .openRouterKeys)
  }

  func testAddressesOfOtherServices() {
    for url in [
      "https://acme.services.ai.azure.com/models/chat/completions?api-version=2024-05-01-preview",
      "https://acme.openai.azure.com/openai/v1/chat/completions",
      "https://gateway.acme.net/openai/deployments/gpt-5.2/chat/completions?x=1&api-version=2024-10-21",
      "https://acme.services.ai.azure.com/deployments/gpt-5.2/chat/completions?api-version=2024-10-21",
    ] {
      assertClean(source("\"\(url)\""), as: .openRouterKeys)
    }
  }

  func testEscapesKeepTheirPlaces() {
    assertFindings(
      [Expected("azure-endpoint", .error, "endpoint begins with \"http\", expected \"https\"")],
      in: source(#""«\u0068ttp»:\/\/acme.openai.azure.com\#(path)\#(version)""#),
      as: .openRouterKeys)
  }
}
