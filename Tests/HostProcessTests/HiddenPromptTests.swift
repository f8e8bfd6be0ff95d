import Foundation
import XCTest

@testable import HostProcess

final class HiddenPromptTests: XCTestCase {
  func testHidesWhatIsTyped() throws {
    let terminal = try PseudoTerminal()
    let messages = try XCTUnwrap(Pipe())
    let output = StandardStream(descriptor: messages.writing, name: "messages")
    XCTAssertTrue(terminal.isEchoing)
    DispatchQueue.global().async {
      // Typed only once the question is there: what was typed before is dropped.
      let question = StandardStream(descriptor: messages.reading, name: "messages")
      var seen: [UInt8] = []
      while seen.count < 5, let byte = try? question.readOne() { seen.append(byte) }
      XCTAssertEqual(seen, Array("key: ".utf8))
      XCTAssertFalse(terminal.isEchoing)
      try? terminal.type("secret\n")
    }
    let answer = try HiddenPrompt(terminal: terminal.inner, messages: output).ask("key: ")
    XCTAssertEqual(answer, Array("secret".utf8))
    XCTAssertTrue(terminal.isEchoing)
    var shown = pollfd(fd: terminal.outer, events: Int16(POLLIN), revents: 0)
    XCTAssertEqual(poll(&shown, 1, 0), 0, "nothing was shown")
    closeDescriptor(messages.writing)
    let rest = StandardStream(descriptor: messages.reading, name: "messages")
    XCTAssertEqual(try rest.readAll(limit: 10), [10])
    closeDescriptor(messages.reading)
  }

  func testTellsWhenNothingIsTyped() throws {
    let terminal = try PseudoTerminal()
    let messages = try XCTUnwrap(Pipe())
    defer { messages.close() }
    let output = StandardStream(descriptor: messages.writing, name: "messages")
    DispatchQueue.global().async {
      _ = try? StandardStream(descriptor: messages.reading, name: "messages").readOne()
      // Control-D at the beginning of a line: the end of the input.
      try? terminal.type("\u{4}")
    }
    XCTAssertThrowsError(
      try HiddenPrompt(terminal: terminal.inner, messages: output).ask("?")
    ) {
      XCTAssertEqual($0 as? StreamError, StreamError(stream: "terminal", reason: .noInput))
    }
    XCTAssertTrue(terminal.isEchoing)
  }

  func testShowsTypingAgainBeforeASignalTakesEffect() throws {
    let terminal = try PseudoTerminal()
    let messages = try XCTUnwrap(Pipe())
    let output = StandardStream(descriptor: messages.writing, name: "messages")
    Interruption.terminal = terminal
    let previous = signal(SIGINT) { _ in Interruption.wasEchoing = Interruption.terminal?.isEchoing
    }
    defer { signal(SIGINT, previous) }
    let thread = pthread_self()
    DispatchQueue.global().async {
      let question = StandardStream(descriptor: messages.reading, name: "messages")
      _ = try? question.readOne()
      pthread_kill(thread, SIGINT)
      // The process lives on here, so that it asks anew.
      _ = try? question.readOne()
      try? terminal.type("secret\n")
    }
    let answer = try HiddenPrompt(terminal: terminal.inner, messages: output).ask("?")
    XCTAssertEqual(answer, Array("secret".utf8))
    XCTAssertEqual(Interruption.wasEchoing, true)
    XCTAssertTrue(terminal.isEchoing)
    messages.close()
  }

  func testTellsWhenThereIsNoTerminal() throws {
    let pipe = try XCTUnwrap(Pipe())
    defer { pipe.close() }
    XCTAssertThrowsError(try HiddenPrompt(terminal: pipe.reading).ask("?")) {
      XCTAssertEqual($0 as? StreamError, StreamError(stream: "terminal", reason: .noTerminal))
    }
  }
}

/// What a signal handler saw; it can be told nothing, and tell nothing, any other way.
private enum Interruption {
  nonisolated(unsafe) static var terminal: PseudoTerminal?
  nonisolated(unsafe) static var wasEchoing: Bool?
}

extension StandardStream {
  func readOne() throws -> UInt8? {
    var byte: [UInt8] = [0]
    let count = byte.withUnsafeMutableBytes { systemRead(descriptor, $0) }
    return count == 1 ? byte[0] : nil
  }
}
