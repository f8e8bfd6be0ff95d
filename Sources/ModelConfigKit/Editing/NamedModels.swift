/// The models of Droid's files, by all ids that name them.
///
/// Of several models that answer to an id those bear it that it tells best; of these, those of the
/// file of the highest priority.
struct NamedModels {
  /// Who bears an id: models of one file.
  struct Bearers {
    fileprivate let rank: (form: Int, file: Int)
    /// Where they stand, each with the form in which it answers to the id.
    fileprivate(set) var places: [(place: ModelPlace, form: ReferenceForm)]
  }

  private let files: [[ModelEntry]]
  private var bearers: [String: Bearers] = [:]

  /// Takes the models of the files in the order of falling priority.
  init(_ files: [[ModelEntry]]) {
    self.files = files
    for (file, entries) in files.enumerated() {
      for (index, entry) in entries.enumerated() {
        for form in ReferenceForm.allCases {
          guard let id = entry.id(in: form) else { continue }
          note(ModelPlace(file: file, index: index), form, as: id)
        }
      }
    }
  }

  /// The models that an id names; `nil` where it names none.
  subscript(id: String) -> Bearers? { bearers[id] }

  /// The model at a place.
  subscript(place: ModelPlace) -> ModelEntry { files[place.file][place.index] }

  private mutating func note(_ place: ModelPlace, _ form: ReferenceForm, as id: String) {
    let rank = (form.rank, place.file)
    let best = bearers[id]?.rank ?? (.max, .max)
    if rank < best {
      bearers[id] = Bearers(rank: rank, places: [(place, form)])
    } else if rank == best, bearers[id]?.places.last?.place != place {
      // A model answers to an id in the first of its forms.
      bearers[id]?.places.append((place, form))
    }
  }
}

/// Where a model stands among those of several files.
public struct ModelPlace: Hashable, Sendable {
  /// The number of its file in the order of falling priority, from 0.
  public let file: Int
  /// Its place in the list, from 0.
  public let index: Int

  /// Names a place.
  public init(file: Int, index: Int) {
    self.file = file
    self.index = index
  }
}
