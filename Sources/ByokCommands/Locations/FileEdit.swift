import FileStore
import JSONSyntax
import ModelConfigKit

/// A change of one file, from what it holds to what it is to hold.
struct FileEdit<Value> {
  let location: Location
  /// Whether what it is to hold has to be a sound file.
  var mustParse = true
  let isDryRun: Bool
  let context: ToolContext

  /// What came of it.
  struct Result {
    /// What the change had to say.
    let value: Value
    /// The difference, in a dry run; empty otherwise.
    let diff: StyledText
  }

  /// Reads the file, asks for the edits, and replaces it; in a dry run it shows the difference
  /// instead.
  ///
  /// `edits` gets the file as it is, `nil` when there is none or nothing in it, and says what is to be
  /// there, `nil` for no file. It may be called again when another program writes in between.
  func apply(
    _ edits: (ReadFile?) throws -> (bytes: [UInt8]?, value: Value)
  ) throws -> Result {
    let updated = try location.naming {
      try context.store.update(location.path, dryRun: isDryRun) { stored in
        try change(stored, edits)
      }
    }
    context.warn(ofKeptVersions: updated.keptVersions, of: location)
    let (value, old, new) = updated.value
    let diff = isDryRun ? UnifiedDiff(location, old: old, new: new).text : StyledText()
    return Result(value: value, diff: diff)
  }

  private func change(
    _ stored: StoredFile?, _ edits: (ReadFile?) throws -> (bytes: [UInt8]?, value: Value)
  ) throws -> Change<(value: Value, old: (any ConfigDocument)?, new: any ConfigDocument)> {
    let old = stored.flatMap { $0.bytes.isBlankFile ? nil : ReadFile(location, $0.bytes) }
    do {
      let (bytes, value) = try edits(old)
      let new =
        old?.document.rereading(bytes ?? []) ?? ReadFile(location, bytes ?? []).document
      let result = (value: value, old: old?.document, new: new)
      guard let bytes else { return .remove(returning: result) }
      guard new.isWellFormed || !mustParse else {
        throw EditRefusal(diagnostics: new.syntaxDiagnostics)
      }
      return .write(bytes, returning: result)
    } catch let refusal as EditRefusal {
      throw CommandFailure(refusal, of: old ?? ReadFile(location, []))
    }
  }
}

extension CommandFailure {
  /// Ends because of what stands in a file, which is shown.
  init(_ file: ReadFile, found diagnostics: [Diagnostic], _ consequence: String) {
    var text = TextReport(report: Report(files: [FileReport(file, diagnostics)])).text
    text.addLine("error: ", .error, "\(file.location.shownPath) \(consequence) (byok lint)")
    self.init(text, code: .problems)
  }

  /// Ends because a file is not changed on account of what it holds.
  init(_ refusal: EditRefusal, of file: ReadFile) {
    self.init(file, found: refusal.diagnostics, "was not changed: mend it first")
  }
}

extension ConfigDocument {
  /// The file's bytes after some edits.
  func applying(_ edits: [SourceEdit]) throws -> [UInt8] {
    guard let bytes = SourceEdit.apply(edits, to: bytes) else {
      throw EditRefusal(diagnostics: [])
    }
    return bytes
  }
}

extension ToolContext {
  /// Says at once where another program's version of a file lies that a killed run took out of the
  /// way: whatever else comes of the command, a person has to look at it.
  func warn(ofKeptVersions paths: [String], of location: Location) {
    guard !paths.isEmpty else { return }
    var text = StyledText()
    for path in paths {
      text.addLine(
        "warning: ", .warning,
        "another program's version of \(location.shownPath) was kept in \(PathText.shown(path)): compare the two, "
          + "then delete it")
    }
    try? messages.write(Array(text.rendered(withColor: false).utf8))
  }
}
