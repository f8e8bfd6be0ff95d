/// What runs that were killed left in a directory.
///
/// To be looked at with the lock held.
struct Leftovers {
  let caller: Caller
  let store: FileStore

  /// Removes what is this store's own, and leaves what may be another program's.
  ///
  /// A failure is passed over: the next run finds the same.
  ///
  /// - Returns: the paths of what was left.
  func clear(_ location: Location) -> [String] {
    let names =
      (try? caller.retrying { system throws(SystemError) in
        try system.list(location.directory)
      }) ?? []
    return names.compactMap { text in
      guard let name = TemporaryName(text), !clear(text, name, in: location.directory) else {
        return nil
      }
      return location.path(of: text)
    }
  }

  /// Removes a temporary where it is one; false where it holds what must be kept.
  private func clear(_ text: String, _ name: TemporaryName, in directory: Int32) -> Bool {
    let user = caller.system.effectiveUser()
    guard let status = try? caller.status(directory, text), status.kind == .regular,
      status.owner == user || user == 0
    else { return true }
    if name.stage != .part {
      let reader = FileReader(caller: caller, sizeLimit: store.sizeLimit)
      guard let reading = try? reader.readOnce(text, in: directory),
        name.accounts(for: reading.bytes)
      else { return false }
    }
    caller.removeQuietly(text, in: directory)
    return true
  }
}
