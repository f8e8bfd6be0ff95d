import XCTest

/// What no source may do, and the short lists of those that may do the rest.
final class ForbiddenCallTests: XCTestCase {
  func testNothingPrintsOrTraps() throws {
    let forbidden = [
      "print(", "try!", "fatalError(", "preconditionFailure(", "debugPrint(", "dump(",
    ]
    for file in try Checkout.files(".swift", in: "Sources") {
      for (number, line) in try Checkout.code(file).enumerated() {
        for call in forbidden where Self.calls(call, in: line) {
          XCTFail("\(file):\(number + 1) has \(call)")
        }
      }
    }
  }

  func testKeysAreRevealedInFewPlaces() throws {
    let callers = try Checkout.files(".swift", in: "Sources").filter { file in
      try Checkout.code(file).contains { $0.contains(".reveal()") }
    }
    XCTAssertEqual(
      callers,
      [
        "Sources/ByokCommands/Commands/ShowCommand.swift",
        "Sources/ByokCommands/Rendering/StyledText.swift",
        "Sources/ModelConfigKit/Conversion/Arrival.swift",
        "Sources/ModelConfigKit/Conversion/EntryMapping.swift",
        "Sources/ModelConfigKit/Conversion/ExportedKeys.swift",
        "Sources/ModelConfigKit/Editing/ModelFields.swift",
      ])
  }

  /// Everybody else asks an entry what its key is, and gets a secret.
  func testTheTextOfAKeyIsReadInFewPlaces() throws {
    let readers = try Checkout.files(".swift", in: "Sources").filter { file in
      try Checkout.code(file).contains {
        $0.contains("[.apiKey]") || $0.contains("string(.apiKey)")
      }
    }
    XCTAssertEqual(
      readers,
      [
        "Sources/ModelConfigKit/Document/ModelEntry.swift",
        "Sources/ModelConfigKit/Linting/Connection.swift",
      ])
  }

  private static func calls(_ call: String, in line: String) -> Bool {
    guard let range = line.range(of: call) else { return false }
    guard let before = line[..<range.lowerBound].last else { return true }
    return !before.isLetter && before != "." && before != "\"" && before != "_"
  }
}
