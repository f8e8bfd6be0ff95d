import Foundation
import XCTest

@testable import HostProcess

/// A terminal without a screen: what is written to one end is typed at the other.
final class PseudoTerminal: Sendable {
  let outer: Int32
  let inner: Int32

  init() throws {
    var ends: (outer: Int32, inner: Int32) = (-1, -1)
    guard makeTerminal(&ends.outer, &ends.inner, nil, nil, nil) == 0 else {
      throw XCTSkip("no terminals here")
    }
    outer = ends.outer
    inner = ends.inner
  }

  deinit {
    closeDescriptor(inner)
    closeDescriptor(outer)
  }

  var isEchoing: Bool {
    var attributes = termios()
    tcgetattr(inner, &attributes)
    return attributes.c_lflag & tcflag_t(ECHO) != 0
  }

  func type(_ text: String) throws {
    try StandardStream(descriptor: outer, name: "outer").write(text)
  }
}

// <pty.h> is not part of the C library's Swift module on Linux.
@_silgen_name("openpty")
private func makeTerminal(
  _ outer: UnsafeMutablePointer<Int32>, _ inner: UnsafeMutablePointer<Int32>,
  _ name: UnsafeMutablePointer<CChar>?, _ attributes: UnsafeMutableRawPointer?,
  _ size: UnsafeMutableRawPointer?
) -> Int32
