extension FileStore {
  /// The one door for writes: reads the file, asks what it shall hold, and replaces it.
  ///
  /// - Parameters:
  ///   - path: the file; symbolic links are followed, and the file they lead to is replaced. Missing
  ///     directories are created with mode 0700, a missing file with mode 0600.
  ///   - dryRun: whether only to tell what would be written: every check is made, nothing changes.
  ///   - change: gets what is there (`nil`: no such file) and says what shall be there. Called again
  ///     with newer content when another program wrote in between, so it must not have effects.
  /// - Returns: what was done. Equal bytes, or none, write nothing.
  /// - Throws: a ``FileError``, whose ``FileError/state`` tells what the file holds; or whatever
  ///   `change` throws, with the file unchanged.
  @discardableResult
  public func update<Value>(
    _ path: String, dryRun: Bool = false, _ change: (StoredFile?) throws -> Change<Value>
  ) throws -> Updated<Value> {
    let update = Update(store: self, path: path, operation: .write)
    return try explaining { dryRun ? try update.plan(change) : try update.run(change) }
  }
}
