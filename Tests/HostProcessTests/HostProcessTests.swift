import Foundation
import XCTest

@testable import HostProcess

final class HostProcessTests: XCTestCase {
  func testReadsTheEnvironment() {
    setenv("HOST_PROCESS_TEST", "a=b", 1)
    defer { unsetenv("HOST_PROCESS_TEST") }
    XCTAssertEqual(HostProcess.environment["HOST_PROCESS_TEST"], "a=b")
    XCTAssertEqual(HostProcess.environment["PATH"], ProcessInfo.processInfo.environment["PATH"])
  }

  func testFindsTheHomeDirectory() {
    XCTAssertEqual(HostProcess.homeDirectory(environment: ["HOME": "/some/where"]), "/some/where")
    let known = String(cString: getpwuid(geteuid()).pointee.pw_dir)
    for environment in [[:], ["HOME": ""], ["HOME": "relative"]] {
      XCTAssertEqual(HostProcess.homeDirectory(environment: environment), known)
    }
  }

  func testKnowsTheWorkingDirectory() {
    XCTAssertEqual(HostProcess.workingDirectory, FileManager.default.currentDirectoryPath)
  }
}
