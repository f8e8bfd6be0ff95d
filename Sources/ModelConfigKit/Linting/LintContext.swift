/// What a rule may know beside the bytes of the file: the library itself looks at nothing.
public struct LintContext: Sendable {
  /// Who may see the file, `nil` where that is not known.
  public var exposure: Exposure?

  /// Creates a context; without arguments it knows nothing.
  public init(exposure: Exposure? = nil) { self.exposure = exposure }
}

/// Who may see a file.
public struct Exposure: Hashable, Sendable {
  /// The permission bits, such as `0o644`.
  public let mode: UInt16

  /// Whether the file lies in a git work tree that does not ignore it.
  public let isSeenByGit: Bool

  /// Creates a statement about a file.
  public init(mode: UInt16, isSeenByGit: Bool = false) {
    self.mode = mode
    self.isSeenByGit = isSeenByGit
  }

  /// Whether the group or everyone may read the file.
  public var isReadableByOthers: Bool { mode & 0o044 != 0 }
}
