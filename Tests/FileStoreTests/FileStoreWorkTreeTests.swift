import Foundation
import XCTest

@testable import FileStore

final class FileStoreWorkTreeTests: XCTestCase {
  func testFindsTheMarkOfAWorkTree() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("tree/deep/er"), withIntermediateDirectories: true)
    XCTAssertFalse(FileStore().isInGitWorkTree(folder.file("tree/deep/er")))
    XCTAssertEqual(symlink("tree/deep", folder.file("door")), 0)
    // A file, as in a submodule or a second work tree.
    try folder.write("gitdir: elsewhere", to: "tree/.git")
    XCTAssertTrue(FileStore().isInGitWorkTree(folder.file("tree/deep/er")))
    XCTAssertTrue(FileStore().isInGitWorkTree(folder.file("door")))
    XCTAssertTrue(FileStore().isInGitWorkTree(folder.file("tree")))
    XCTAssertFalse(FileStore().isInGitWorkTree(folder.path))
    XCTAssertFalse(FileStore().isInGitWorkTree(folder.file("none")))
  }

  func testLooksThroughFoldersThatMayBeEnteredButNotListed() throws {
    try skipAsRoot()
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("tree/deep/er"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: folder.file("tree/.git"), withIntermediateDirectories: false)
    for name in ["tree/deep/er", "tree/deep", "tree"] {
      XCTAssertEqual(chmod(folder.file(name), 0o100), 0)
    }
    XCTAssertTrue(FileStore().isInGitWorkTree(folder.file("tree/deep/er")))
    for name in ["tree", "tree/deep"] { XCTAssertEqual(chmod(folder.file(name), 0o700), 0) }
  }
}
