import XCTest

/// What each room may import, and that nothing else comes in.
final class ImportTests: XCTestCase {
  private static let libc: Set<String> = ["Glibc", "Musl", "Darwin"]

  private static let allowed: [String: Set<String>] = [
    "JSONSyntax": [],
    "Spelling": [],
    "ModelConfigKit": ["JSONSyntax", "Spelling"],
    "FileStore": libc,
    "HostProcess": libc,
    "ArgumentParsing": ["Spelling"],
    "ByokCommands": [
      "ArgumentParsing", "FileStore", "HostProcess", "JSONSyntax", "ModelConfigKit", "Spelling",
    ],
    "byok": ["ByokCommands", "HostProcess"],
  ]

  func testEachRoomImportsWhatItMay() throws {
    let files = try Checkout.files(".swift", in: "Sources")
    XCTAssertGreaterThan(files.count, 100)
    for file in files {
      let room = String(file.split(separator: "/")[1])
      let allowed = try XCTUnwrap(Self.allowed[room], "\(room) is not in the table")
      for line in try Checkout.code(file) {
        guard let module = Self.importedModule(line) else { continue }
        XCTAssertTrue(allowed.contains(module), "\(file) imports \(module)")
      }
    }
  }

  func testOnlyTheProcessAndItsToolNameTheProcess() throws {
    for file in try Checkout.files(".swift", in: "Sources/ByokCommands") {
      let usesProcess = try Checkout.code(file).contains { $0.contains("import HostProcess") }
      let allowed = ["ToolContext+Live.swift", "Tool.swift"]
      if usesProcess {
        XCTAssertTrue(allowed.contains { file.hasSuffix($0) }, "\(file) looks at the process")
      }
    }
  }

  private static func importedModule(_ line: String) -> String? {
    let words = line.split(separator: " ")
    let attributes: Set<Substring> = [
      "@testable", "@_exported", "@preconcurrency", "@_implementationOnly", "public", "package",
      "internal", "private", "fileprivate",
    ]
    guard let place = words.firstIndex(where: { !attributes.contains($0) }),
      words[place] == "import", place + 1 < words.count
    else { return nil }
    return words[place + 1].split(separator: ".").first.map(String.init)
  }
}
