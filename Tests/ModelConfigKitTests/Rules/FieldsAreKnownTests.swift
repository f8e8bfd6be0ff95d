import XCTest

@testable import ModelConfigKit

final class FieldsAreKnownTests: XCTestCase {
  private let rule = FieldsAreKnown()

  func testAFieldThatNoReferenceNamesIsAHint() {
    assertFinds(
      rule, "unknown field \"temperature\", expected one that Droid documents",
      in: Sample.config([:], extra: #"«"temperature"»: 0.2"#))
  }

  func testWhatDroidDocumentsOrWritesIsKnown() {
    for member in [
      #""extra_args": {}"#, #""extra_headers": {}"#, #""supports_images": true"#,
      #""reasoning_effort": "high""#, #""id": "custom:x""#, #""index": 0"#,
      #""enableThinking": true"#, #""supportedReasoningEfforts": []"#,
    ] {
      assertAllows(rule, Sample.config([:], extra: member))
    }
  }
}
