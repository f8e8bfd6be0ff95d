import ModelConfigKit

/// What lies around the files that are linted: Droid's other files, the environment, the
/// organisation's settings.
struct LintSurroundings {
  private let files: [ConfigFile]
  private let policy: ModelPolicy?
  private let environment: [String: String]

  /// Looks at Droid's files; those that cannot be read are left out.
  init(_ context: ToolContext) {
    environment = context.environment
    files = StandardLocation.allCases.compactMap { standard in
      guard let location = try? Location(standard, context) else { return nil }
      return try? ConfigFile.read(location, context)
    }
    let managed = try? context.store.read(context.managedSettings)
    policy = managed.flatMap { ModelPolicy(in: ModelConfig($0.bytes, kind: .settings)) }
  }

  /// What a rule may know of a file. A file that is none of Droid's has no siblings and no policy.
  func context(of file: ConfigFile) -> LintContext {
    guard files.contains(where: { $0.location.path == file.location.path }) else {
      return LintContext(environment: environment)
    }
    let siblings = files.filter { $0.location.path != file.location.path }.map(\.config)
    return LintContext(environment: environment, siblings: siblings, policy: policy)
  }
}
