/// What becomes of the models of one of Droid's files by a change, and of what names them.
public struct ModelSuccession {
  /// What becomes of an id that something names a model by.
  public enum Outcome: Hashable, Sendable {
    /// It names the same model, or none of those that the change concerns.
    case stays
    /// The model has another id now.
    case moves(to: String)
    /// It names nothing any more.
    case isGone
    /// It names another model now.
    case namesAnother
  }

  private let before: NamedModels
  private let after: NamedModels
  private let file: Int
  private let successors: [Int: ModelPlace]

  /// Takes the models before and after the change.
  ///
  /// - Parameters:
  ///   - before: the models of all files, in the order of falling priority.
  ///   - after: the same files after the change.
  ///   - file: the number of the file whose models change.
  ///   - successors: where its models stand then; those that are not there are gone.
  public init(
    from before: [[ModelEntry]], to after: [[ModelEntry]], of file: Int,
    successors: [Int: ModelPlace]
  ) {
    self.before = NamedModels(before)
    self.after = NamedModels(after)
    self.file = file
    self.successors = successors
  }

  /// What becomes of an id.
  ///
  /// A model is followed to its id of the same form; where that tells it from others no more, to
  /// its selector id. Of several models that an id names alike it is enough that one keeps it.
  public func outcome(of id: String) -> Outcome {
    let named = before[id]?.places ?? []
    let successors = named.compactMap { successor(of: $0.place) }
    let present = after[id]?.places.map(\.place) ?? []
    guard !named.isEmpty, !present.contains(where: successors.contains) else { return .stays }
    for (place, form) in named {
      guard let successor = successor(of: place) else { continue }
      if let new = newID(of: successor, in: form) { return .moves(to: new) }
    }
    return present.isEmpty ? .isGone : .namesAnother
  }

  /// Where a model stands afterwards; those of other files stay where they are.
  private func successor(of place: ModelPlace) -> ModelPlace? {
    place.file == file ? successors[place.index] : place
  }

  private func newID(of place: ModelPlace, in form: ReferenceForm) -> String? {
    [form, .selector].lazy.compactMap { after[place].id(in: $0) }.first { id in
      after[id]?.places.map(\.place) == [place]
    }
  }
}
