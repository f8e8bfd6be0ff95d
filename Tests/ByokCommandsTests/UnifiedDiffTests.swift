import FileStore
import ModelConfigKit
import XCTest

@testable import ByokCommands

final class UnifiedDiffTests: XCTestCase {
  private func diff(_ old: String?, _ new: String) -> String {
    let location = Location(standardInputNamed: "f.json")
    let before = old.map { ModelConfig(Array($0.utf8), kind: .config) }
    let after = ModelConfig(Array(new.utf8), kind: .config)
    return UnifiedDiff(location, old: before, new: after).text.rendered(withColor: false)
  }

  func testEqualFilesGiveNothing() {
    XCTAssertEqual(diff("{}\n", "{}\n"), "")
  }

  func testNewFile() {
    XCTAssertEqual(diff(nil, "a\nb\n"), "--- /dev/null\n+++ f.json\n@@ -0,0 +1,2 @@\n+a\n+b\n")
  }

  func testHunksHaveThreeLinesAround() {
    let old = (1...20).map { "\($0)\n" }
    var new = old
    new[4] = "five\n"
    new.remove(at: 15)
    XCTAssertEqual(
      diff(old.joined(), new.joined()),
      """
      --- f.json
      +++ f.json
      @@ -2,7 +2,7 @@
       2
       3
       4
      -5
      +five
       6
       7
       8
      @@ -13,7 +13,6 @@
       13
       14
       15
      -16
       17
       18
       19

      """)
  }

  func testMissingLineBreakIsSaid() {
    let note = "\\ No newline at end of file\n"
    XCTAssertEqual(
      diff("a\nb", "a\nb\n"), "--- f.json\n+++ f.json\n@@ -1,2 +1,2 @@\n a\n-b\n\(note)+b\n")
    XCTAssertEqual(
      diff("a\nb", "c\nb"), "--- f.json\n+++ f.json\n@@ -1,2 +1,2 @@\n-a\n+c\n b\n\(note)")
  }

  func testKeysAreMasked() {
    let key = "sk-or-v1-5f0c9a1b7d3e48265f0c9a1b7d3e4826"
    let text = diff("{\"api_key\": \"\(key)\"}\n", "{\"api_key\": \"k\"}\n")
    XCTAssertTrue(
      text.contains("-{\"api_key\": \"sk-or-v1-…4826\"}\n+{\"api_key\": \"…\"}\n"), text)
  }

  func testPatchReadsIt() throws {
    let old = (1...60).map { "line \($0 % 7)\n" }
    var new = old
    new.removeSubrange(10..<14)
    new.insert(contentsOf: ["x\n", "y\n"], at: 30)
    new.append("end\n")
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("diff-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("f.json")
    try old.joined().write(to: file, atomically: true, encoding: .utf8)
    let patch = Process()
    patch.executableURL = URL(fileURLWithPath: "/usr/bin/patch")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/patch") else {
      throw XCTSkip("patch is not installed")
    }
    let input = folder.appendingPathComponent("f.diff")
    try diff(old.joined(), new.joined()).write(to: input, atomically: true, encoding: .utf8)
    patch.arguments = ["-s", file.path, input.path]
    try patch.run()
    patch.waitUntilExit()
    XCTAssertEqual(patch.terminationStatus, 0)
    XCTAssertEqual(try String(contentsOf: file, encoding: .utf8), new.joined())
  }
}
