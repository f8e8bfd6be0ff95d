/// The run of a program that makes changes, as the names of its backups record it.
///
/// All files that one run changes belong to one change, which is undone as a whole.
struct Recording: Equatable {
  private static let longestCommand = 7
  private static let idLength = 6

  /// What tells the run from others.
  let id: String
  /// What the run was asked to do: a few small letters.
  let command: String

  /// A new run.
  init(_ command: String, number: UInt64) {
    let digits = String(number & 0xFF_FFFF, radix: 16)
    id = String(repeating: "0", count: Self.idLength - digits.utf8.count) + digits
    self.command = String(command.filter(Self.isSmallLetter).prefix(Self.longestCommand))
  }

  /// Reads one from the parts of a name; `nil` where they are none.
  init?(command: Substring, id: Substring) {
    guard (1...Self.longestCommand).contains(command.utf8.count),
      command.allSatisfy(Self.isSmallLetter), id.utf8.count == Self.idLength,
      UInt64(id, radix: 16) != nil
    else { return nil }
    self.id = String(id)
    self.command = String(command)
  }

  private static func isSmallLetter(_ character: Character) -> Bool {
    ("a"..."z").contains(character)
  }
}

extension FileStore {
  /// The same store, whose writes from now on are recorded as one change.
  ///
  /// - Parameter command: what the change does, for ``Backup/command``: up to seven small letters.
  /// - Returns: the store.
  public func recording(_ command: String) -> FileStore {
    var store = self
    store.recording = Recording(command, number: system.random())
    return store
  }
}
