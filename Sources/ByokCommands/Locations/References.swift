import ModelConfigKit

/// What names the models of a file, in settings and custom droids, when their ids change.
///
/// Nobody but itself names what stands in a file that is none of Droid's. An id that a file of higher
/// priority has, too, names the model there.
struct References {
  /// What something that names a model is to be told.
  struct Concerned {
    let reference: ModelReference
    let outcome: ModelSuccession.Outcome
  }

  /// Models that a change leaves in a file.
  typealias Models = (location: Location, entries: [ModelEntry])

  /// The files in which something names a model that the change concerns, and what does.
  let files: [(file: ReadFile, references: [Concerned])]

  /// The ids that are others for what names them.
  let moves: [SelectorMove]

  /// Nothing names a model.
  init() { (files, moves) = ([], []) }

  /// Looks for what names the models of a file some of which have other ids, or are gone.
  ///
  /// - Parameters:
  ///   - location: the file.
  ///   - after: the files that are changed, with their models after it.
  ///   - successors: where the models stand after it, in the first of those files.
  ///   - staying: where those stand that stay in their file.
  ///   - context: the surroundings.
  /// - Throws: what reading the files throws.
  init(
    to location: Location, after: [Models], successors: [Int: Int], staying: [Int: Int] = [:],
    _ context: ToolContext
  ) throws {
    var files = try ConfigFile.readAll(nil, context)
    let place = Self.index(of: location, in: files, context)
    if place == nil { files = [try ConfigFile.read(location, context)] }
    for (location, _) in after where Self.index(of: location, in: files, context) == nil {
      files.insert(ConfigFile(location, []), at: (place ?? 0) + 1)
    }
    files.reverse()
    guard let own = Self.index(of: location, in: files, context),
      let target = after.first.flatMap({ Self.index(of: $0.location, in: files, context) })
    else {
      self.init()
      return
    }
    let before = files.map(\.config.entries)
    var changed = before
    for (location, entries) in after {
      if let file = Self.index(of: location, in: files, context) { changed[file] = entries }
    }
    let succession = ModelSuccession(
      from: before, to: changed, of: own,
      successors: successors.mapValues { ModelPlace(file: target, index: $0) }
        .merging(staying.mapValues { ModelPlace(file: own, index: $0) }) { new, _ in new })
    let droids = place == nil ? [] : ReadFile.customDroids(context)
    self.init(in: files.reversed().map(ReadFile.init) + droids, succession)
  }

  private init(in files: [ReadFile], _ succession: ModelSuccession) {
    self.files = files.compactMap { file in
      let concerned = file.document.references.compactMap { reference -> Concerned? in
        let outcome = succession.outcome(of: reference.id)
        return outcome == .stays ? nil : Concerned(reference: reference, outcome: outcome)
      }
      return concerned.isEmpty ? nil : (file, concerned)
    }
    moves = self.files.flatMap(\.references).compactMap { concerned in
      guard case .moves(let new) = concerned.outcome else { return nil }
      return SelectorMove(old: concerned.reference.id, new: new)
    }
  }

  /// The bytes of a document whose references have followed.
  func following(in document: any ConfigDocument) throws -> [UInt8] {
    try document.applying(document.edits(following: moves))
  }

  /// The changes that let the references in all files but one follow.
  func changes(except location: Location) -> [FileChanges.Change] {
    files.filter { file, references in
      file.location != location && references.contains(where: \.canFollow)
    }.map { file, _ in
      FileChanges.Change(location: file.location) { current in
        try following(in: (current ?? file).document)
      }
    }
  }

  /// Finds a file where it really lies: one file may be reached by several paths.
  private static func index(
    of location: Location, in files: [ConfigFile], _ context: ToolContext
  ) -> Int? {
    func path(_ location: Location) -> String? {
      (try? context.store.facts(location.path))?.resolvedPath
    }
    let wanted = path(location)
    return files.firstIndex {
      $0.location == location || wanted != nil && path($0.location) == wanted
    }
  }
}

extension References.Concerned {
  /// Whether there is an id by which the same model can be named.
  var canFollow: Bool {
    if case .moves = outcome { return true }
    return false
  }

  /// What becomes of it, `follows` where it is made to name the same model.
  func message(in location: Location, follows verb: String?) -> String {
    let place = "\(reference.place) in \(location.shownPath)"
    switch outcome {
    case .moves(let new):
      return verb.map { "\(place) \($0) to \(new)" } ?? "\(place) still names \(reference.id)"
    case .isGone: return "\(place) names \(reference.id), which is gone"
    case .namesAnother: return "\(place) names \(reference.id), which is another model now"
    case .stays: return "\(place) names \(reference.id)"
    }
  }
}
