import XCTest

/// Whatever has a file of its own stands in its registry.
final class RegistryTests: XCTestCase {
  func testEveryRuleIsRegistered() throws {
    try assertRegistered(
      "Sources/ModelConfigKit", conformance: ": Rule {",
      in: "Sources/ModelConfigKit/Linting/RuleRegistry.swift", as: { "\($0)()" })
  }

  func testEveryCommandIsRegistered() throws {
    try assertRegistered(
      "Sources/ByokCommands/Commands", conformance: ": Command {",
      in: "Sources/ByokCommands/Tool.swift", as: { "\($0).self" })
  }

  func testEveryPresetIsRegistered() throws {
    let registry = try Checkout.text("Sources/ModelConfigKit/Presets/Preset+Registry.swift")
    var found = 0
    for file in try Checkout.files(".swift", in: "Sources/ModelConfigKit/Presets") {
      for line in try Checkout.code(file) where line.contains("public static let ") {
        let words = line.split(separator: " ")
        guard line.contains("= Preset("), let name = words.dropFirst(3).first else { continue }
        found += 1
        XCTAssertTrue(registry.contains("    \(name),\n"), "\(name) is not registered")
      }
    }
    XCTAssertGreaterThan(found, 20)
  }

  private func assertRegistered(
    _ folder: String, conformance: String, in registry: String, as entry: (String) -> String
  ) throws {
    let registered = try Checkout.text(registry)
    var found = 0
    for file in try Checkout.files(".swift", in: folder) {
      for line in try Checkout.code(file) where line.hasSuffix(conformance) {
        let name = line.dropLast(conformance.count).split(separator: " ").last ?? ""
        found += 1
        XCTAssertTrue(registered.contains(entry(String(name))), "\(name) is not registered")
      }
    }
    XCTAssertGreaterThan(found, 5)
  }
}
