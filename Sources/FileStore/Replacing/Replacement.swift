#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One attempt to put new content in a file's place.
///
/// It has three parts, so that several files can one day be prepared first and then put in place
/// together: ``Temporary`` prepares, ``Exchange`` puts in place or back, ``finish(_:)`` flushes.
struct Replacement {
  let caller: Caller
  let location: Location
  /// What the new content was made from; `nil` where there was no file.
  let before: FileReader.Reading?
  /// The new content; `nil` where there shall be no file.
  let after: [UInt8]?
  let sizeLimit: Int64

  /// Replaces or creates the file.
  ///
  /// - Returns: false where another program was faster, and nothing was changed.
  func run() throws(FileError) -> Bool {
    guard let temporary = try Temporary(replacement: self).prepare() else { return false }
    let isInPlace: Bool
    do throws(FileError) {
      isInPlace = try putInPlace(temporary)
    } catch {
      if error.state == .unchanged { caller.removeQuietly(temporary, in: location.directory) }
      throw error
    }
    guard isInPlace else {
      caller.removeQuietly(temporary, in: location.directory)
      return false
    }
    try finish(temporary)
    return true
  }

  private func putInPlace(_ temporary: String) throws(FileError) -> Bool {
    guard let before else { return try create(temporary) }
    let exchange = Exchange(replacement: self, before: before, temporary: temporary)
    return try exchange.run()
  }

  /// Gives a new file its name, unless another program was faster.
  private func create(_ temporary: String) throws(FileError) -> Bool {
    do throws(SystemError) {
      try rename(temporary, .exclusive)
      return true
    } catch {
      if error.code == EEXIST { return false }
      guard Exchange.unsupported.contains(error.code) else {
        throw caller.error(error, call: "renameat2")
      }
    }
    // Where the system cannot check and rename in one step, they are two.
    guard try caller.status(location.directory, location.name) == nil else { return false }
    do throws(SystemError) {
      try rename(temporary, .replace)
      return true
    } catch {
      throw caller.error(error, call: "renameat")
    }
  }

  func rename(
    _ temporary: String, _ kind: SystemCalls.RenameKind
  ) throws(SystemError) {
    try caller.retrying { system throws(SystemError) in
      try system.rename(location.directory, temporary, location.name, kind)
    }
  }

  /// Takes the file away: gives it another name, looks at it, and only then removes it.
  ///
  /// - Returns: false where another program was faster, and nothing was changed.
  func remove() throws(FileError) -> Bool {
    guard let before else { return true }
    let part = TemporaryName(number: caller.system.random(), stage: .part)
    let temporary = part.swap(before: before.bytes, after: []).text
    do throws(SystemError) {
      try rename(temporary, awayFrom: location.name)
    } catch {
      if error.code == ENOENT { return false }
      throw caller.error(error, call: "renameat2")
    }
    let exchange = Exchange(replacement: self, before: before, temporary: temporary)
    let isOurs: Bool
    do throws(FileError) {
      isOurs = try exchange.isWhatWasRead(temporary)
    } catch {
      try putBack(temporary)
      throw error
    }
    guard isOurs else {
      try putBack(temporary)
      return false
    }
    try finish(temporary)
    return true
  }

  /// Gives what another program wrote its name back; it stays beside where that is taken by now.
  private func putBack(_ temporary: String) throws(FileError) {
    do throws(SystemError) {
      try rename(location.name, awayFrom: temporary)
    } catch {
      let path = location.path(of: temporary)
      throw caller.error(error, call: "renameat2").with(state: .replacedKeepingOther(path))
    }
  }

  private func rename(
    _ new: String, awayFrom old: String
  ) throws(SystemError) {
    func rename(_ kind: SystemCalls.RenameKind) throws(SystemError) {
      try caller.retrying { system throws(SystemError) in
        try system.rename(location.directory, old, new, kind)
      }
    }
    do throws(SystemError) {
      try rename(.exclusive)
    } catch  where Exchange.unsupported.contains(error.code) {
      try rename(.replace)
    }
  }

  /// Removes what came out and flushes the directory.
  ///
  /// The new content is in place by now, so that a
  /// failure says so.
  private func finish(_ temporary: String) throws(FileError) {
    do throws(FileError) {
      try caller.remove(temporary, in: location.directory)
      // The new name is on the medium only when the directory is.
      try caller.synchronizeDirectory(location.directory)
    } catch {
      throw error.with(state: .replaced)
    }
  }
}
