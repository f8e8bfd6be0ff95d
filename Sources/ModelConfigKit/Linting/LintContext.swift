/// What a rule may know beside the bytes of the file: the library itself looks at nothing.
public struct LintContext: Sendable {
  /// Who may see the file, `nil` where that is not known.
  public var exposure: Exposure?

  /// The environment in which Droid would expand `${NAME}`, `nil` where nobody knows it.
  public var environment: [String: String]?

  /// The other files that Droid merges with the one at hand.
  public var siblings: [ModelConfig]

  /// What an organisation's managed settings allow.
  public var policy: ModelPolicy?

  /// Whether the file is the one in which an organisation manages the machine's settings.
  public var isManaged = false

  /// Creates a context; without arguments it knows nothing.
  public init(
    exposure: Exposure? = nil, environment: [String: String]? = nil, siblings: [ModelConfig] = [],
    policy: ModelPolicy? = nil
  ) {
    self.exposure = exposure
    self.environment = environment
    self.siblings = siblings
    self.policy = policy
  }
}

/// Who may see a file.
public struct Exposure: Hashable, Sendable {
  /// What becomes of a file when everything around it is committed.
  public enum Git: Hashable, Sendable {
    /// Nothing: it lies in no work tree, or git ignores it.
    case passesOver
    /// It is committed, too.
    case takes
    /// Nobody knows: it lies in a work tree, and git did not say.
    case isSilent
  }

  /// The permission bits, such as `0o644`.
  public let mode: UInt16

  /// What git does with the file.
  public let git: Git

  /// Creates a statement about a file.
  public init(mode: UInt16, git: Git = .passesOver) {
    self.mode = mode
    self.git = git
  }

  /// Whether the group or everyone may read the file.
  public var isReadableByOthers: Bool { mode & 0o044 != 0 }
}
