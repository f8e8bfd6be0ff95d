import Foundation
import XCTest

@testable import FileStore

final class FileStoreNamesTests: XCTestCase {
  func testNamesComeInOrder() throws {
    let folder = try TemporaryFolder()
    for name in ["b.md", "a.md", "ä.md", ".hidden"] { try folder.write("x", to: name) }
    XCTAssertEqual(
      try FileStore().names(in: folder.path), [".hidden", "a.md", "b.md", "ä.md"])
  }

  func testWhatIsNotThereHoldsNothing() throws {
    let folder = try TemporaryFolder()
    XCTAssertEqual(try FileStore().names(in: folder.file("none")), [])
  }

  func testAFileHoldsNoNames() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "file")
    XCTAssertThrowsError(try FileStore().names(in: path)) { error in
      XCTAssertEqual((error as? FileError)?.path, path)
    }
  }
}
