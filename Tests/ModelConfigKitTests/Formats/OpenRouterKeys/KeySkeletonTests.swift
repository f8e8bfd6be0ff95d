import Foundation
import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class KeySkeletonTests: XCTestCase {
  func testEachFormWaitsToBeFilledInAndLacksNothingElse() {
    for skeleton in KeySkeleton.all {
      for variant in skeleton.variants {
        let bytes = Array(variant.text.utf8)
        XCTAssertEqual(FileKind.detect(bytes, named: "x.json"), .openRouterKeys, variant.text)
        let found = Linter().lint(OpenRouterKeys(bytes))
        XCTAssertFalse(found.isEmpty)
        XCTAssertEqual(
          found.filter { !$0.id.rawValue.hasPrefix("placeholder-") }.map(Expected.init), [],
          variant.text)
      }
    }
  }

  func testEachShapeHasItsForm() {
    let texts = KeySkeleton.all.flatMap(\.variants).map(\.text)
    let shapes = texts.map { OpenRouterKeys(Array($0.utf8)) }.flatMap { document in
      document.credentials.map(\.shape) + (document.plainKey == nil ? [] : [.bedrockKey])
    }
    XCTAssertEqual(Set(shapes), Set(CredentialShape.allCases))
  }

  func testEachFieldThatWaitsIsSaidToBeFoundSomewhere() {
    for skeleton in KeySkeleton.all where skeleton.id != "openrouter-vertex" {
      let fields = skeleton.variants.flatMap { variant in
        OpenRouterKeys(Array(variant.text.utf8)).credentials.flatMap { $0.shape.fields.map(\.name) }
      }
      XCTAssertTrue(Set(fields).isSubset(of: skeleton.sources.map(\.field)), skeleton.id)
    }
  }

  func testPoliciesGrantWhatOpenRouterCalls() throws {
    let texts = KeySkeleton.all.map { $0.policy?.value.fileText ?? "" }
    for (text, right) in [
      (texts[1], "bedrock:InvokeModel"), (texts[1], "bedrock:InvokeModelWithResponseStream"),
      (texts[1], "arn:aws:bedrock:*::foundation-model/*"),
      (texts[1], "arn:aws:bedrock:*:*:inference-profile/*"),
      (texts[2], "aiplatform.endpoints.predict"),
      (texts[2], "aiplatform.endpoints.streamingPredict"),
    ] {
      XCTAssertTrue(text.contains("\"\(right)\""), text)
    }
    for text in texts.dropFirst() {
      XCTAssertNoThrow(try JSONSerialization.jsonObject(with: Data(text.utf8)))
    }
    XCTAssertEqual(KeySkeleton.named("OpenRouter-Azure")?.id, "openrouter-azure")
    XCTAssertNil(KeySkeleton.named("openrouter"))
  }
}
