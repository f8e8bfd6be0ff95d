import FileStore
import ModelConfigKit

/// What lies around the files that are linted: who may see them, Droid's other files, the
/// environment, the organisation's settings.
struct LintSurroundings {
  private let context: ToolContext
  private let files: [ConfigFile]
  private let policy: ModelPolicy?

  /// Looks at Droid's files; those that cannot be read are left out.
  init(_ context: ToolContext) {
    self.context = context
    files = StandardLocation.allCases.compactMap { standard in
      guard let location = try? Location(standard, context) else { return nil }
      return try? ConfigFile.read(location, context)
    }
    let managed = try? context.store.read(context.managedSettings)
    policy = managed.flatMap { ModelPolicy(in: ModelConfig($0.bytes, kind: .settings)) }
  }

  /// What a rule may know of a file; one that is none of Droid's has no siblings and no policy, a
  /// custom droid wherever it lies names models of Droid's files.
  func context(of file: ReadFile) -> LintContext {
    var known = LintContext(
      exposure: exposure(of: file), environment: context.environment)
    known.isManaged = file.location.path == context.managedSettings
    if file.document.fileKind == .droid { known.siblings = files.map(\.config) }
    if files.contains(where: { $0.location.path == file.location.path }) {
      known.siblings = files.filter { $0.location.path != file.location.path }.map(\.config)
      known.policy = policy
    }
    return known
  }

  /// Who may see a file, `nil` for standard input.
  private func exposure(of file: ReadFile) -> Exposure? {
    guard !file.location.isStandardInput,
      let facts = try? context.store.facts(file.location.path)
    else { return nil }
    return Exposure(mode: facts.mode, git: git(of: file, facts))
  }

  /// What git does with a file; it is asked only where the answer matters.
  private func git(of file: ReadFile, _ facts: FileFacts) -> Exposure.Git {
    guard file.document.holdsKeyToHide, context.store.isInGitWorkTree(facts.resolvedDirectory)
    else { return .passesOver }
    return context.askGit(facts.resolvedDirectory, facts.resolvedName)
  }
}
