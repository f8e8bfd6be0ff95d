import ModelConfigKit

/// The models of Droid's files as they are merged: of two files that have a model of one display
/// name, the later one in the order of the files has priority.
struct MergedModels {
  private let files: [ConfigFile]
  private var lastFile: [String: Int] = [:]

  /// Takes the files in the order of their priority, the lowest first.
  init(_ files: [ConfigFile]) {
    self.files = files
    for (index, file) in files.enumerated() {
      for name in file.config.entries.compactMap(\.displayName) { lastFile[name] = index }
    }
  }

  /// The file whose model of the same name hides an entry, `nil` when none does.
  func file(shadowing entry: ModelEntry, in file: ConfigFile) -> ConfigFile? {
    guard let name = entry.displayName, let last = lastFile[name],
      files[last].location != file.location
    else { return nil }
    return files[last]
  }
}
