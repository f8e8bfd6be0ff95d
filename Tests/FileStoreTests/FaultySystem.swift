import Foundation
import XCTest

@testable import FileStore

/// Counts the calls of a store, and makes chosen ones fail.
final class FaultySystem: @unchecked Sendable {
  enum Fault: Equatable {
    /// The n-th call alone fails.
    case once(Int, Int32)
    /// The n-th call and every later one fail: what a killed process does from there on.
    case fromThere(Int, Int32)
    /// The n-th call writes one byte, if it writes.
    case shortWrite(Int)
    /// The process is killed at the n-th call.
    case kill(Int)
  }

  private let fault: Fault?
  private(set) var calls = 0
  private(set) var failedCall: String?

  init(_ fault: Fault? = nil) {
    self.fault = fault
  }

  /// Counts a call and tells how it fails.
  func enter(_ name: String) throws(SystemError) {
    calls += 1
    let code: Int32
    switch fault {
    case .once(calls, let error): code = error
    case .fromThere(let first, let error) where calls >= first: code = error
    case .shortWrite(calls):
      failedCall = name
      return
    case .kill(calls):
      kill(getpid(), SIGKILL)
      return
    default: return
    }
    failedCall = failedCall ?? name
    throw SystemError(code)
  }

  var isShort: Bool { fault == .shortWrite(calls) }

  var system: SystemCalls {
    let live = SystemCalls.live
    var table = live
    table.open = { a, b, c, d throws(SystemError) in
      try self.enter("open")
      return try live.open(a, b, c, d)
    }
    table.close = { a throws(SystemError) in
      // The descriptor is gone whatever the call says.
      try live.close(a)
      try self.enter("close")
    }
    table.status = { a throws(SystemError) in
      try self.enter("status")
      return try live.status(a)
    }
    table.statusAt = { a, b throws(SystemError) in
      try self.enter("statusAt")
      return try live.statusAt(a, b)
    }
    table.readLink = { a, b throws(SystemError) in
      try self.enter("readLink")
      return try live.readLink(a, b)
    }
    table.read = { a, b throws(SystemError) in
      try self.enter("read")
      return try live.read(a, b)
    }
    table.write = { a, b throws(SystemError) in
      try self.enter("write")
      return try live.write(a, self.isShort ? UnsafeRawBufferPointer(rebasing: b.prefix(1)) : b)
    }
    // Flushing is left out, or this would take minutes.
    table.synchronize = { _ throws(SystemError) in try self.enter("synchronize") }
    table.rename = { a, b, c, d throws(SystemError) in
      try self.enter("rename")
      try live.rename(a, b, c, d)
    }
    table.remove = { a, b throws(SystemError) in
      try self.enter("remove")
      try live.remove(a, b)
    }
    table.removeDirectory = { a, b throws(SystemError) in
      try self.enter("removeDirectory")
      try live.removeDirectory(a, b)
    }
    table.makeDirectory = { a, b, c throws(SystemError) in
      try self.enter("makeDirectory")
      try live.makeDirectory(a, b, c)
    }
    table.checkWritable = { a, b throws(SystemError) in
      try self.enter("checkWritable")
      try live.checkWritable(a, b)
    }
    table.list = { a throws(SystemError) in
      try self.enter("list")
      return try live.list(a)
    }
    table.lock = { a throws(SystemError) in
      try self.enter("lock")
      try live.lock(a)
    }
    table.setPermissions = { a, b throws(SystemError) in
      try self.enter("setPermissions")
      try live.setPermissions(a, b)
    }
    table.setOwner = { a, b, c throws(SystemError) in
      try self.enter("setOwner")
      try live.setOwner(a, b, c)
    }
    table.attributes = { a throws(SystemError) in
      try self.enter("attributes")
      return try live.attributes(a)
    }
    table.attribute = { a, b throws(SystemError) in
      try self.enter("attribute")
      return try live.attribute(a, b)
    }
    table.setAttribute = { a, b, c throws(SystemError) in
      try self.enter("setAttribute")
      try live.setAttribute(a, b, c)
    }
    table.copyAccessList = { a, b throws(SystemError) in
      try self.enter("copyAccessList")
      try live.copyAccessList(a, b)
    }
    table.realPath = { a throws(SystemError) in
      try self.enter("realPath")
      return try live.realPath(a)
    }
    return table
  }
}
