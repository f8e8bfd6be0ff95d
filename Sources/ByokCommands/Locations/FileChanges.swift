import FileStore
import ModelConfigKit

/// Changes of several files that belong together: all are made or, as far as it can be, none.
struct FileChanges {
  /// One file, and what it is to hold.
  struct Change {
    let location: Location
    /// Whether what it is to hold has to be a sound file.
    var mustParse = true
    /// The new bytes, from what the file holds; `nil` for no such file, on either side.
    let bytes: (ReadFile?) throws -> [UInt8]?
  }

  let context: ToolContext
  let isDryRun: Bool

  /// Makes the changes in their order, after all of them have been tried out without writing.
  ///
  /// When one fails all the same, the files before it get back what they held. In a dry run nothing
  /// is written, and the difference is returned.
  func apply(_ changes: [Change]) throws -> StyledText {
    var diff = StyledText()
    for change in changes { diff.add(try update(change, isDryRun: true).diff) }
    if isDryRun { return diff }
    var done: [(change: Change, before: [UInt8]?, after: [UInt8]?)] = []
    for change in changes {
      do {
        let result = try update(change, isDryRun: false)
        done.append((change, result.before, result.after))
      } catch {
        try restore(done.reversed(), after: error)
      }
    }
    return StyledText()
  }

  private func update(
    _ change: Change, isDryRun: Bool
  ) throws -> (diff: StyledText, before: [UInt8]?, after: [UInt8]?) {
    let edit = FileEdit<(before: [UInt8]?, after: [UInt8]?)>(
      location: change.location, mustParse: change.mustParse, isDryRun: isDryRun, context: context)
    let result = try edit.apply { file in
      let bytes = try change.bytes(file)
      return (bytes, (before: file?.document.bytes, after: bytes))
    }
    return (result.diff, result.value.before, result.value.after)
  }

  /// Puts files back, and throws the error that made it necessary, with what could not be put back.
  private func restore(
    _ done: [(change: Change, before: [UInt8]?, after: [UInt8]?)], after error: any Error
  ) throws -> Never {
    var left: [String] = []
    for (change, before, after) in done {
      let isRestored = try? context.store.update(change.location.path) { stored in
        guard stored?.bytes == after else { return .nothing(returning: false) }
        return before.map { .write($0, returning: true) } ?? .remove(returning: true)
      }.value
      if !(isRestored ?? false) { left.append(change.location.shownPath) }
    }
    guard !left.isEmpty else { throw error }
    throw CommandFailure(
      "\(error)",
      details: ["\(left.joined(separator: ", ")) changed before that: run the command again"],
      code: .failure)
  }
}
