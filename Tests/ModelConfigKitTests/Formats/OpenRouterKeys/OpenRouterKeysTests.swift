import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class OpenRouterKeysTests: XCTestCase {
  private func summary(_ source: String) -> String {
    OpenRouterKeys(MarkedSource(source).bytes).summary
  }

  private func kind(_ source: String, _ name: String = "keys.json") -> FileKind {
    FileKind.detect(MarkedSource(source).bytes, named: name)
  }

  // MARK: The examples of the documentation

  private func assertPlaceholders(
    _ source: String, _ ids: [DiagnosticID], file: StaticString = #filePath, line: UInt = #line
  ) {
    let marked = MarkedSource(source)
    let found = Linter().lint(OpenRouterKeys(marked.bytes))
    XCTAssertEqual(found.map(\.id), ids, file: file, line: line)
    XCTAssertEqual(found.map(\.range), marked.ranges, file: file, line: line)
    XCTAssertEqual(Set(found.map(\.severity)), [.warning], file: file, line: line)
    XCTAssertEqual(kind(source, "x"), .openRouterKeys, file: file, line: line)
  }

  func testTheExamplesWaitToBeFilledIn() {
    assertPlaceholders(
      DocumentedExamples.azure,
      ["placeholder-model", "placeholder-host", "placeholder-key", "placeholder-value"])
    assertPlaceholders(DocumentedExamples.azureArray, ["placeholder-key", "placeholder-key"])
    for end in ["", "\n", "\r\n"] {
      assertPlaceholders(DocumentedExamples.bedrockKey + end, ["placeholder-key"])
    }
    assertPlaceholders(#"«"your-bedrock-api-key-string-here"»"#, ["placeholder-key"])
    assertPlaceholders(
      DocumentedExamples.bedrockCredentials,
      ["placeholder-value", "placeholder-key", "placeholder-value"])
    assertPlaceholders(
      DocumentedExamples.vertex,
      [
        "placeholder-value", "placeholder-value", "placeholder-key", "placeholder-value",
        "placeholder-value", "placeholder-value",
      ])
  }

  func testWhatIsRecognisedIsNamed() {
    XCTAssertEqual(summary(DocumentedExamples.azure), "an Azure deployment for OpenRouter")
    XCTAssertEqual(summary(DocumentedExamples.azureArray), "2 Azure deployments for OpenRouter")
    XCTAssertEqual(summary(DocumentedExamples.bedrockKey), "a Bedrock API key for OpenRouter")
    XCTAssertEqual(
      summary(DocumentedExamples.bedrockCredentials), "a Bedrock access key for OpenRouter")
    XCTAssertEqual(summary(DocumentedExamples.vertex), "a Vertex service account for OpenRouter")
    let (deployment, resource) = (
      StoredSample.object(StoredSample.deployment), StoredSample.object(StoredSample.resource)
    )
    XCTAssertEqual(
      summary("[\(deployment), \(resource), \(deployment)]"),
      "2 Azure deployments and 1 Azure resource for OpenRouter")
    XCTAssertEqual(summary("[]"), "no credentials for OpenRouter")
    XCTAssertEqual(OpenRouterKeys([]).modelCount, 0)
  }

  // MARK: Syntax

  func testItIsStrictJSON() {
    let source = StoredSample.object(
      StoredSample.resource, extra: "// mine\n  \"api_key2\": \"x\",")
    let ids = Linter().lint(OpenRouterKeys(Array(source.utf8))).map(\.id)
    XCTAssertTrue(ids.contains(.comment))
    XCTAssertTrue(ids.contains(.trailingComma))
    let cut = String(StoredSample.object(StoredSample.deployment).dropLast(3))
    XCTAssertEqual(
      Linter().lint(OpenRouterKeys(Array(cut.utf8))).map(\.id), [.invalidJSON])
    XCTAssertEqual(kind(cut), .openRouterKeys)
    XCTAssertEqual(Linter().lint(OpenRouterKeys([])).map(\.id), [.invalidJSON])
    XCTAssertEqual(
      Linter().lint(OpenRouterKeys([0xFF, 0xFE, 65, 0])).map(\.id), [.invalidEncoding])
  }

  func testBareTextHasNoSyntax() {
    let bare = OpenRouterKeys(Array("\(StoredSample.bedrockKey)\n".utf8))
    XCTAssertNil(bare.syntaxTree)
    XCTAssertTrue(bare.isWellFormed)
    XCTAssertEqual(bare.syntaxDiagnostics, [])
    XCTAssertEqual(bare.secretRanges, [0..<StoredSample.bedrockKey.utf8.count])
    XCTAssertEqual(bare.rereading(Array("[]".utf8)).summary, "no credentials for OpenRouter")
  }

  func testWhatLooksLikeAKeyIsHiddenAnywhere() {
    let key = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
    for field in StoredSample.deployment.map(\.name) {
      for value in [key, "https://acme.net/?k=\(key)", "\\n\(key)"] {
        let source = StoredSample.object(StoredSample.deployment, [field: "\"\(value)\""])
        let document = OpenRouterKeys(Array(source.utf8))
        let hidden = document.secretRanges
        XCTAssertEqual(hidden, hidden.sorted { $0.lowerBound < $1.lowerBound })
        let shown = SecretScanner(document).maskedBytes(0..<document.bytes.count)
        XCTAssertFalse(String(decoding: shown, as: UTF8.self).contains(key), source)
      }
    }
    let account = OpenRouterKeys(Array(StoredSample.object(StoredSample.account).utf8))
    let hidden = account.secretRanges.map { String(decoding: account.bytes[$0], as: UTF8.self) }
    XCTAssertEqual(hidden, ["0000example0000", StoredSample.privateKey])
    let access = OpenRouterKeys(Array(StoredSample.object(StoredSample.accessKey).utf8))
    XCTAssertEqual(
      access.secretRanges.map { String(decoding: access.bytes[$0], as: UTF8.self) },
      [StoredSample.keyID, StoredSample.secret])
  }

  func testBareTextIsAKeyLikeAnyOther() {
    assertFinds(
      KeyHasNoWhitespace(), "key has a space at its end, expected none",
      in: "«\(StoredSample.bedrockKey) »\n", as: .openRouterKeys)
    assertMends(
      KeyHasNoWhitespace(), " \(StoredSample.bedrockKey) \n", to: "\(StoredSample.bedrockKey)\n",
      as: .openRouterKeys)
    assertMends(
      KeyHasNoWhitespace(), "\u{FEFF}\(StoredSample.bedrockKey)", to: StoredSample.bedrockKey,
      as: .openRouterKeys)
    assertFinds(
      KeyIsNotMasked(), "masked key \"ABSK…1c96\", expected the whole key", in: "«ABSK…1c96»",
      as: .openRouterKeys)
    let key = "ABSK0a1b2c3d4e5f60718293a4b5c6d7"
    assertFinds(
      KeyIsNotExposed(),
      "key in a file that others may read (mode 0644), expected mode 0600", in: "«\(key)»\n",
      as: .openRouterKeys, LintContext(exposure: Exposure(mode: 0o644)))
  }

  func testNoBeginningOfAFileIsTooMuch() {
    let context = LintContext(exposure: Exposure(mode: 0o666, git: .takes))
    let sources =
      [DocumentedExamples.azureArray, DocumentedExamples.vertex, DocumentedExamples.bedrockKey]
      + [
        StoredSample.deployment, StoredSample.resource, StoredSample.accessKey,
        StoredSample.account,
      ]
      .map { StoredSample.object($0) }
    for bytes in sources.map({ MarkedSource($0).bytes }) {
      for end in 0...bytes.count {
        let document = OpenRouterKeys(Array(bytes[..<end]))
        for finding in Linter().lint(document, context) {
          XCTAssertTrue(0...end ~= finding.range.lowerBound && finding.range.upperBound <= end)
        }
        _ = Fixing(includingUnsafe: true).mend(document, Linter(), context)
      }
    }
  }
}
