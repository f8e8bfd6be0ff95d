import Foundation
import XCTest

@testable import HostProcess

final class StandardStreamTests: XCTestCase {
  /// A pipe with something in it, and its writing end closed.
  private func stream(_ text: String) throws -> (StandardStream, () -> Void) {
    let pipe = try XCTUnwrap(Pipe())
    try StandardStream(descriptor: pipe.writing, name: "pipe").write(text)
    closeDescriptor(pipe.writing)
    return (
      StandardStream(descriptor: pipe.reading, name: "input"), { closeDescriptor(pipe.reading) }
    )
  }

  func testReadsToTheEnd() throws {
    let (input, close) = try stream("one\ntwo")
    defer { close() }
    XCTAssertEqual(try input.readAll(limit: 7), Array("one\ntwo".utf8))
  }

  func testReadsNoMoreThanTheLimit() throws {
    let (input, close) = try stream("one\ntwo")
    defer { close() }
    XCTAssertThrowsError(try input.readAll(limit: 6)) {
      XCTAssertEqual(
        $0 as? StreamError, StreamError(stream: "input", reason: .tooLarge(limit: 6)))
    }
  }

  func testReadsOneLineAndLeavesTheRest() throws {
    let (input, close) = try stream("key\r\n\nlast")
    defer { close() }
    XCTAssertEqual(try input.readLine(), Array("key".utf8))
    XCTAssertEqual(try input.readLine(), [])
    XCTAssertEqual(try input.readAll(limit: 4), Array("last".utf8))
  }

  func testReadsALastLineWithoutItsEnd() throws {
    let (input, close) = try stream("key")
    defer { close() }
    XCTAssertEqual(try input.readLine(), Array("key".utf8))
    XCTAssertNil(try input.readLine())
  }

  func testRefusesALineThatIsTooLong() throws {
    let (input, close) = try stream("123456\n")
    defer { close() }
    XCTAssertThrowsError(try input.readLine(limit: 5))
  }

  func testWritesAllToASlowReader() throws {
    let pipe = try XCTUnwrap(Pipe())
    _ = fcntl(pipe.writing, F_SETFL, O_NONBLOCK)
    let bytes = [UInt8](repeating: 7, count: 1_000_000)
    let read = expectation(description: "read")
    DispatchQueue.global().async {
      let input = StandardStream(descriptor: pipe.reading, name: "input")
      XCTAssertEqual(try? input.readAll(limit: bytes.count), bytes)
      read.fulfill()
    }
    try StandardStream(descriptor: pipe.writing, name: "output").write(bytes)
    closeDescriptor(pipe.writing)
    wait(for: [read], timeout: 60)
    closeDescriptor(pipe.reading)
  }

  func testTellsOfAFullDevice() throws {
    let full = open("/dev/full", O_WRONLY)
    guard full >= 0 else { throw XCTSkip("no full device here") }
    defer { closeDescriptor(full) }
    XCTAssertThrowsError(try StandardStream(descriptor: full, name: "output").write("x")) {
      XCTAssertEqual($0 as? StreamError, StreamError(stream: "output", reason: .outOfSpace))
      XCTAssertEqual("\($0)", "output: no space is left for the output")
    }
  }

  func testTellsOfAReaderThatIsGone() throws {
    let previous = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, previous) }
    let pipe = try XCTUnwrap(Pipe())
    closeDescriptor(pipe.reading)
    defer { closeDescriptor(pipe.writing) }
    let output = StandardStream(descriptor: pipe.writing, name: "output")
    XCTAssertThrowsError(try output.write("x")) {
      XCTAssertEqual($0 as? StreamError, StreamError(stream: "output", reason: .closedPipe))
    }
  }

  func testKnowsAWidth() throws {
    let terminal = try PseudoTerminal()
    let stream = StandardStream(descriptor: terminal.inner, name: "terminal")
    XCTAssertTrue(stream.isTerminal)
    var size = winsize()
    size.ws_col = 72
    XCTAssertEqual(ioctl(terminal.inner, UInt(TIOCSWINSZ), &size), 0)
    XCTAssertEqual(stream.width(environment: [:]), 72)
    XCTAssertEqual(stream.width(environment: ["COLUMNS": "40"]), 40)
    XCTAssertEqual(stream.width(environment: ["COLUMNS": "0"]), 72)
    XCTAssertEqual(stream.width(environment: ["COLUMNS": "wide"]), 72)
    let (pipe, close) = try self.stream("")
    defer { close() }
    XCTAssertFalse(pipe.isTerminal)
    XCTAssertNil(pipe.width(environment: [:]))
  }
}
