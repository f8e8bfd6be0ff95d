import ModelConfigKit

/// What names the models of a file, in settings and custom droids, when their ids change.
///
/// Nobody but itself names what stands in a file that is none of Droid's. An id that a file of higher
/// priority has, too, names the model there; what any other model answers to is not gone.
struct References {
  /// The files in which something names a model that the change concerns, and what does.
  let files: [(file: ReadFile, references: [ModelReference])]

  /// The ids that are others for what names them.
  let moves: [SelectorMove]

  /// Looks for what names the models of a file some of which have other ids, or are gone.
  init(
    to location: Location, moves: [SelectorMove], removed: [ModelEntry] = [],
    _ context: ToolContext
  ) throws {
    guard !moves.isEmpty || !removed.isEmpty else {
      (files, self.moves) = ([], [])
      return
    }
    let own = try ConfigFile.read(location, context)
    let all = try ConfigFile.readAll(nil, context)
    let path = Self.resolvedPath(of: location, context)
    let place = all.firstIndex { Self.resolvedPath(of: $0.location, context) == path }
    let higher = place.map { all[($0 + 1)...] } ?? []
    let lower = place.map { all[..<$0] } ?? []
    let idsAbove = Set(higher.flatMap { $0.config.entries.map(\.selectorID) })
    self.moves = moves.filter { !idsAbove.contains($0.old) }
    let indices = Set(removed.map(\.index))
    let kept =
      own.config.entries.filter { !indices.contains($0.index) }
      + (lower + higher).flatMap(\.config.entries)
    let gone = Set(removed.flatMap(\.referenceIDs)).subtracting(kept.flatMap(\.referenceIDs))
    let ids = gone.union(self.moves.map(\.old))
    let naming =
      place == nil
      ? [ReadFile(own)]
      : (lower + [own] + higher).map(ReadFile.init) + ReadFile.customDroids(context)
    files = naming.compactMap { file in
      let references = file.document.references.filter { ids.contains($0.id) }
      return references.isEmpty ? nil : (file, references)
    }
  }

  /// The bytes of a document whose references have followed.
  func following(in document: any ConfigDocument) throws -> [UInt8] {
    try document.applying(document.edits(following: moves))
  }

  /// The changes that let the references in all files but one follow.
  func changes(except location: Location) -> [FileChanges.Change] {
    files.filter { $0.file.location != location }.map { file, _ in
      FileChanges.Change(location: file.location) { current in
        try following(in: (current ?? file).document)
      }
    }
  }

  /// Where a file really lies: one file may be reached by several paths.
  private static func resolvedPath(of location: Location, _ context: ToolContext) -> String? {
    (try? context.store.facts(location.path))?.resolvedPath
  }
}
