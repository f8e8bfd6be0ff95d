import Foundation
import XCTest

@testable import HostProcess

final class HardenTests: XCTestCase {
  func testHardensAProcess() throws {
    #if !os(Linux)
      throw XCTSkip("the test bundle is no program here")
    #else
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = ["HostProcessTests.HardenTests/testAsChild"]
      process.environment = ["HOST_PROCESS_CHILD": "1"].merging(
        ProcessInfo.processInfo.environment
      ) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      XCTAssertEqual(process.terminationReason, .exit)
      XCTAssertEqual(process.terminationStatus, 0)
    #endif
  }

  /// Not a test: what the process does that the test above starts.
  func testAsChild() throws {
    guard ProcessInfo.processInfo.environment["HOST_PROCESS_CHILD"] != nil else {
      throw XCTSkip("runs only as a child of another test")
    }
    let handler: @convention(c) (Int32) -> Void = { _ in }
    for number in [SIGSEGV, SIGILL, SIGPIPE] { signal(number, handler) }
    closeDescriptor(0)
    closeDescriptor(1)
    HostProcess.harden()

    for number in [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV, SIGQUIT, SIGPIPE] {
      let previous = signal(number, SIG_DFL)
      XCTAssertEqual(address(previous), address(SIG_DFL), "signal \(number)")
    }
    XCTAssertEqual(address(signal(SIGXFSZ, SIG_IGN)), address(SIG_IGN))
    var limit = rlimit(rlim_cur: 1, rlim_max: 1)
    #if canImport(Glibc)
      getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    #else
      getrlimit(RLIMIT_CORE, &limit)
    #endif
    XCTAssertEqual(limit.rlim_cur, 0)
    #if os(Linux)
      // PR_GET_DUMPABLE
      XCTAssertEqual(processControl(3, 0, 0, 0, 0), 0)
    #endif
    XCTAssertThrowsError(try StandardStream.output.write("lost"))
    XCTAssertThrowsError(try StandardStream.input.readAll(limit: 1))
    let next = open("/dev/null", O_RDONLY)
    XCTAssertGreaterThan(next, 2, "no file becomes a standard stream")
    closeDescriptor(next)
  }

  private func address(_ handler: (@convention(c) (Int32) -> Void)?) -> Int {
    unsafeBitCast(handler, to: Int.self)
  }
}

#if os(Linux)
  @_silgen_name("prctl")
  private func processControl(
    _ option: Int32, _ second: UInt, _ third: UInt, _ fourth: UInt, _ fifth: UInt
  ) -> Int32
#endif
