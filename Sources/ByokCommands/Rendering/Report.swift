import JSONSyntax
import ModelConfigKit

/// What `lint` found in one file, with all that a renderer needs to show it.
struct FileReport: Sendable {
  let location: Location
  let document: any ConfigDocument
  private(set) var diagnostics: [Diagnostic]
  let locations: SourceLocationConverter
  let secrets: SecretScanner
  private let quotedSecrets: QuotedSecrets

  /// The same report without warnings and hints.
  var errorsOnly: FileReport {
    var report = self
    report.diagnostics = diagnostics.filter { $0.severity == .error }
    return report
  }

  init(_ file: ReadFile, _ diagnostics: [Diagnostic]) {
    location = file.location
    document = file.document
    self.diagnostics = diagnostics
    locations = SourceLocationConverter(file.document.bytes)
    secrets = SecretScanner(file.document)
    quotedSecrets = QuotedSecrets(secrets, in: file.document.bytes)
  }

  /// How many findings have a severity.
  func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// The model in which a finding stands.
  func entry(of diagnostic: Diagnostic) -> ModelEntry? {
    guard let config = document as? ModelConfig else { return nil }
    for entries in [config.entries, config.unreadEntries] {
      let index = entries.partitioningIndex {
        $0.node.range.upperBound > diagnostic.range.lowerBound
      }
      guard index < entries.count else { continue }
      if entries[index].node.range.lowerBound <= diagnostic.range.lowerBound {
        return entries[index]
      }
    }
    return nil
  }

  /// A text of a finding with every key masked that it quotes.
  func masked(_ text: String, of diagnostic: Diagnostic) -> String {
    KeyPattern.maskedMessage(quotedSecrets.masked(text, about: diagnostic.places))
  }

  /// The name of a model as a program gets it.
  func name(of entry: ModelEntry) -> String? { entry.displayName.map(KeyPattern.maskedName) }
}

extension Diagnostic {
  /// The places that it speaks of.
  fileprivate var places: [ByteRange] {
    [range] + notes.compactMap(\.range) + fixes.flatMap(\.edits).map(\.range)
  }
}

extension Array {
  /// The first index from which a condition holds, in an array where it goes on holding.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// What `lint` found in all files.
struct Report: Sendable {
  let files: [FileReport]

  func count(_ severity: Severity) -> Int { files.reduce(0) { $0 + $1.count(severity) } }

  /// The same report without warnings and hints.
  var errorsOnly: Report { Report(files: files.map(\.errorsOnly)) }

  /// How many findings `--unsafe-fixes` mends beyond those.
  var unsafelyFixable: Int {
    files.reduce(0) { $0 + $1.diagnostics.count { !($0.fixes.first?.isSafe ?? true) } }
  }

  /// How many findings `--fix` mends.
  var fixable: Int {
    files.reduce(0) { $0 + $1.diagnostics.count { $0.fixes.first?.isSafe ?? false } }
  }

  var isEmpty: Bool { files.allSatisfy(\.diagnostics.isEmpty) }
}
