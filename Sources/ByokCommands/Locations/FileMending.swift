import FileStore
import ModelConfigKit

/// Mends files: their bytes by the fixes of rules, and their modes where others may read keys.
struct FileMending {
  /// What was mended in a file.
  struct Mended {
    /// The file before.
    let old: any ConfigDocument
    /// The file after.
    let new: any ConfigDocument
    /// How many problems were mended.
    let count: Int
  }

  let linter: Linter
  let fixing: Fixing
  let isDryRun: Bool
  private let surroundings: LintSurroundings
  private let context: ToolContext

  init(linter: Linter, fixing: Fixing, isDryRun: Bool, context: ToolContext) {
    self.linter = linter
    self.fixing = fixing
    self.isDryRun = isDryRun
    self.context = context
    surroundings = LintSurroundings(context)
  }

  /// Mends one file; in a dry run it only says what it would be.
  func mend(_ location: Location) throws -> Mended {
    try location.naming {
      let (old, new, count, isExposed) = try context.store.update(
        location.path, dryRun: isDryRun
      ) { stored in
        guard let stored else {
          throw FileError(path: location.path, operation: .read, reason: .notFound)
        }
        let old = ReadFile(location, stored.bytes)
        let known = surroundings.context(of: old)
        let (new, count) = fixing.mend(old.document, linter, known)
        let isExposed = linter.lint(new, known).contains(where: \.restrictsMode)
        return .write(new.bytes, returning: (old.document, new, count, isExposed))
      }.value
      if isExposed, !isDryRun { _ = try context.store.restrict(location.path) }
      return Mended(old: old, new: new, count: count + (isExposed ? 1 : 0))
    }
  }
}
