import Foundation
import XCTest

@testable import FileStore

final class PathTextTests: XCTestCase {
  func testNoByteIsLost() {
    var texts: Set<[UInt8]> = []
    let leads: [[UInt8]] = [[], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x9A], [0xF4, 0x8F, 0xBE]]
    for lead in leads {
      for first in UInt8.min...UInt8.max {
        for second in stride(from: UInt8(0), through: 255, by: 15) {
          let path = lead + [first, second]
          let text = PathText.text(path)
          guard PathText.bytes(text) == path else { return XCTFail("\(path)") }
          texts.insert(Array(text.utf8))
        }
      }
    }
    XCTAssertEqual(texts.count, leads.count * 256 * 18, "two paths never share a text")
  }

  func testWhatIsTextStaysAsItIs() {
    for text in ["", "a/b", "e\u{301}", "é", "🚀", "\u{10FF7F}"] {
      XCTAssertEqual(PathText.cString(text).count, text.utf8.count + 1)
      XCTAssertEqual(PathText.shown(text), text)
    }
    XCTAssertEqual(PathText.shown(PathText.text([0x61, 0xE9, 0xFF])), "a\\xE9\\xFF")
  }

  func testFollowsALinkWhoseTargetIsNoText() throws {
    let folder = try TemporaryFolder()
    let (directory, name): ([UInt8], [UInt8]) = ([0x64, 0xE9], [0x66, 0xFF, 0xC3, 0x28])
    func path(_ parts: [UInt8]...) -> [CChar] {
      (Array(folder.path.utf8) + parts.flatMap { [0x2F] + $0 } + [0]).map { CChar(bitPattern: $0) }
    }
    guard mkdir(path(directory), 0o700) == 0 else {
      throw XCTSkip("this file system takes only names that are text")
    }
    XCTAssertEqual(symlink(path(directory, name), folder.file("a")), 0)
    let store = FileStore(backups: BackupDirectory(path: folder.file("kept")))
    let error = fileError { try store.put("new", folder.file("a")) }
    guard case .dangling = error?.reason else { return XCTFail("\(String(describing: error))") }
    XCTAssertTrue(error?.description.contains("/d\\xE9/f\\xFF\\xC3(") == true)
    let descriptor = open(path(directory, name), O_WRONLY | O_CREAT, 0o600)
    XCTAssertGreaterThanOrEqual(descriptor, 0)
    close(descriptor)
    let done = try store.put("new", folder.file("a"))
    XCTAssertEqual(
      PathText.bytes(done.resolvedPath) + [0], path(directory, name).map { UInt8(bitPattern: $0) })
    XCTAssertEqual(try store.text(folder.file("a")), "new")
    XCTAssertEqual(try store.listBackups().map(\.originalPath), [done.resolvedPath])
    XCTAssertEqual(
      try store.names(in: PathParts(done.resolvedPath).directory),
      [PathParts(done.resolvedPath).name])
    XCTAssertEqual(try store.content(of: try XCTUnwrap(store.listBackups().first)), [])
  }
}
