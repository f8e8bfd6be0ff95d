import FileStore
import ModelConfigKit
import XCTest

/// The example in the library's documentation is the one that is compiled and run here.
final class WorkedExampleTests: XCTestCase {
  func testTheDocumentationShowsTheCompiledExample() throws {
    let page = try Checkout.text("Sources/ModelConfigKit/ModelConfigKit.docc/ModelConfigKit.md")
    let example = try Checkout.text("Tests/HouseTests/WorkedExample.swift")
    XCTAssertTrue(page.contains("```swift\n\(example)```\n"))
  }

  func testTheExampleAddsItsModelOnceAndKeepsOutOfBrokenFiles() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("config.json").path

    XCTAssertEqual(try addLocalModel(to: path, using: FileStore()), [])
    XCTAssertEqual(try addLocalModel(to: path, using: FileStore()), [])
    let bytes = try FileStore().read(path).bytes
    let names = ModelConfig(bytes, kind: .config).entries.map(\.displayName)
    XCTAssertEqual(names, Array(repeating: "Qwen 2.5 Coder 32B [Local]", count: 2))

    try Data("{\"custom_models\": [{}]}".utf8).write(to: URL(fileURLWithPath: path))
    XCTAssertFalse(try addLocalModel(to: path, using: FileStore()).isEmpty)
    XCTAssertEqual(try FileStore().read(path).bytes, Array("{\"custom_models\": [{}]}".utf8))
  }
}
