/// Finds what a person probably meant.
package enum Suggestion {
  /// The candidates that `typed` may stand for, nearest first: those that begin with it, then those
  /// that `misspelled` finds.
  package static func nearest(to typed: String, in candidates: [String]) -> [String] {
    let start = typed.lowercased()
    guard !start.isEmpty else { return [] }
    let begun = candidates.filter { $0.lowercased().hasPrefix(start) }
    return begun + misspelled(typed, in: candidates).filter { !begun.contains($0) }
  }

  /// The candidates of which `typed` is a slip of the finger, nearest first.
  ///
  /// At most a third of the characters of `typed` (and at least one) have to be inserted, removed,
  /// replaced or swapped with their neighbours. Upper and lower case count as equal. Candidates
  /// that are equally near keep their order. `slips` is for texts of which a third says too much.
  package static func misspelled(
    _ typed: String, in candidates: [String], slips: Int? = nil
  ) -> [String] {
    let typed = Array(typed.lowercased())
    guard !typed.isEmpty else { return [] }
    let limit = slips ?? max(typed.count / 3, 1)
    let ranked = candidates.enumerated().compactMap { place, candidate in
      let candidate = Array(candidate.lowercased())
      guard abs(candidate.count - typed.count) <= limit else { return nil as (Int, Int)? }
      let distance = editDistance(from: typed, to: candidate)
      return distance <= limit ? (distance, place) : nil
    }
    return ranked.sorted { $0 < $1 }.map { candidates[$0.1] }
  }

  /// How many slips of the finger make one text of another: characters inserted, removed, replaced
  /// or swapped with their neighbours.
  package static func slips(from source: String, to target: String) -> Int {
    editDistance(from: Array(source), to: Array(target))
  }

  /// The restricted Damerau-Levenshtein distance, in which no part is edited twice.
  private static func editDistance(from source: [Character], to target: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for row in source.indices {
      var current = [row + 1]
      for column in target.indices {
        let replacement = last[column] + (source[row] == target[column] ? 0 : 1)
        var best = min(replacement, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0,
          source[row] == target[column - 1], source[row - 1] == target[column]
        {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[target.count]
  }
}
