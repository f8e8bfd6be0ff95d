import Foundation
import JSONSyntax
import XCTest

@testable import ModelConfigKit

/// What the rules of all files say of the fields of credentials.
final class StoredFieldsTests: XCTestCase {
  private typealias Shape = (members: StoredSample.Members, required: [String], label: String)

  private let shapes: [Shape] = [
    (
      StoredSample.deployment, ["model_slug", "endpoint_url", "api_key", "model_id"],
      "an Azure deployment"
    ),
    (StoredSample.resource, ["api_key", "resource_name"], "an Azure resource"),
    (
      StoredSample.accessKey, ["accessKeyId", "secretAccessKey", "region"],
      "a Bedrock access key"
    ),
    (
      StoredSample.account, ["type", "project_id", "private_key", "client_email"],
      "a Vertex service account"
    ),
  ]

  private func kind(_ source: String, _ name: String = "keys.json") -> FileKind {
    FileKind.detect(MarkedSource(source).bytes, named: name)
  }

  func testSoundCredentialsAreClean() {
    let exposed = LintContext(exposure: Exposure(mode: 0o644, git: .takes))
    for shape in shapes {
      assertClean(StoredSample.object(shape.members), as: .openRouterKeys, exposed)
    }
    let (deployment, resource) = (
      StoredSample.object(StoredSample.deployment), StoredSample.object(StoredSample.resource)
    )
    assertClean("[\(deployment), \(resource)]", as: .openRouterKeys)
    assertClean(StoredSample.bedrockKey, as: .openRouterKeys)
    assertClean(StoredSample.bedrockKey + "\r\n", as: .openRouterKeys)
    assertClean("\"\(StoredSample.bedrockKey)\"\n", as: .openRouterKeys)
  }

  func testEachRequiredFieldIsMissed() {
    for shape in shapes {
      for field in shape.required {
        let source = StoredSample.object(shape.members, [field: nil], open: "«{»")
        assertFindings(
          [Expected("missing-field", .error, "\(shape.label) has no \"\(field)\", expected one")],
          in: source, as: .openRouterKeys)
        // A key alone could be anybody's.
        if !(shape.label == "an Azure resource" && field == "resource_name") {
          XCTAssertEqual(kind(source), .openRouterKeys, source)
        }
      }
    }
    let rest = StoredSample.object(StoredSample.resource, ["resource_type": nil, "api_key": nil])
    XCTAssertEqual(kind(rest), .openRouterKeys)
  }

  func testEachRequiredFieldIsFoundEmpty() {
    for shape in shapes {
      for field in shape.required {
        for blank in [#""""#, #""  ""#] {
          let source = StoredSample.object(shape.members, [field: "«\(blank)»"])
          assertFindings(
            [Expected("empty-value", .error, "\"\(field)\" is empty, expected a value")],
            in: source, as: .openRouterKeys)
          XCTAssertEqual(kind(source), .openRouterKeys, source)
        }
      }
    }
  }

  func testEachRequiredFieldIsFoundOfAnotherType() {
    for shape in shapes {
      for field in shape.required {
        let source = StoredSample.object(shape.members, [field: "«17»"])
        assertFindings(
          [Expected("wrong-type", .error, "\"\(field)\" is a number, expected a string")],
          in: source, as: .openRouterKeys)
      }
    }
  }

  func testEachRequiredFieldIsKnownByASlip() {
    for shape in shapes {
      for field in shape.required where field != "type" {
        for slip in [
          field.replacingOccurrences(of: "_", with: "-").uppercased(), String(field.dropLast()),
        ] where slip != field {
          let members = shape.members.map { ($0.name == field ? slip : $0.name, $0.value) }
          let source = StoredSample.object(members)
            .replacingOccurrences(of: "\"\(slip)\":", with: "«\"\(slip)\"»:")
          assertFindings(
            [
              Expected(
                "misspelled-field", .error,
                "\"\(slip)\" is not read in \(shape.label), expected \"\(field)\"")
            ], in: source, of: [FieldsAreSpelledRight(), RequiredFieldsArePresent()],
            as: .openRouterKeys)
          XCTAssertEqual(kind(source), .openRouterKeys, source)
        }
      }
    }
  }

  func testTheNamesOfOtherProgramsAreKnown() {
    assertFindings(
      ["aws_access_key_id", "aws_secret_access_key", "aws_region"].map { name in
        let right = ["aws_access_key_id": "accessKeyId", "aws_region": "region"]
        return Expected(
          "misspelled-field", .error,
          "\"\(name)\" is not read in a Bedrock access key, "
            + "expected \"\(right[name] ?? "secretAccessKey")\"")
      },
      in: """
        {«"aws_access_key_id"»: "\(StoredSample.keyID)",
         «"aws_secret_access_key"»: "\(StoredSample.secret)", «"aws_region"»: "us-east-1"}
        """, as: .openRouterKeys)
  }

  func testOtherFieldsAreHintedAtUnlessTheFileIsGoogles() {
    assertFindings(
      [
        Expected(
          "unknown-field", .hint,
          "unknown field \"region\", expected one of api_key, resource_name, resource_type")
      ],
      in: StoredSample.object(StoredSample.resource, extra: #"«"region"»: "x""#),
      as: .openRouterKeys)
    assertClean(
      StoredSample.object(StoredSample.account, extra: #""new_in_2027": "x""#),
      as: .openRouterKeys)
  }

  func testModelsAreLookedAt() {
    for (slug, id, message) in [
      (
        "gpt-5.2", "openrouter-model",
        #"model "gpt-5.2" is none of OpenRouter's, expected "vendor/name""#
      ),
      (
        "openai/gpt-5.2 ", "unsafe-text",
        #"model "openai/gpt-5.2" has a space at its end, expected none"#
      ),
      ("<slug>", "placeholder-model", #"placeholder "<slug>", expected the identifier of a model"#),
    ] {
      assertFindings(
        [Expected(DiagnosticID(rawValue: id), .warning, message)],
        in: StoredSample.object(StoredSample.deployment, ["model_slug": "«\"\(slug)\"»"]),
        as: .openRouterKeys)
    }
    assertMends(
      TextsAreVisible(),
      StoredSample.object(StoredSample.deployment, ["model_slug": #""openai/\u200bgpt-5.2 ""#]),
      to: StoredSample.object(StoredSample.deployment), as: .openRouterKeys)
  }
}
