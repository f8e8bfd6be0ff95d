import JSONSyntax
import ModelConfigKit

/// What is promised of every fix, whatever is wrong with a file.
public struct FixingPromise {
  private let isUnsafe: Bool

  /// The promise of safe fixes, or of all.
  public init(unsafe: Bool) { isUnsafe = unsafe }

  /// How fixing a file breaks the promise, `nil` when it keeps it.
  public func breach(by bytes: [UInt8], as kind: FileKind) -> String? {
    breach(by: kind.read(bytes))
  }

  private func breach<Document: ConfigDocument>(by old: Document) -> String? {
    let fixing = Fixing(includingUnsafe: isUnsafe)
    let (new, _) = fixing.mend(old, Linter())
    if let key = MutationTexts.keys.first(where: { old.bytes.holds($0) && !new.bytes.holds($0) }) {
      return "a planted key is lost: \(key)"
    }
    if let key = KeyTexts.firstLost(from: old.bytes, in: new.bytes) {
      return "a key is lost: \(String(decoding: key, as: UTF8.self))"
    }
    if fixing.mend(new, Linter()).document.bytes != new.bytes { return "fixing twice is not once" }
    let isWorse =
      new.isWellFormed == old.isWellFormed
      ? new.syntaxDiagnostics.count > old.syntaxDiagnostics.count : old.isWellFormed
    if isWorse { return "the syntax is worse" }
    return isUnsafe ? nil : breachOfSafety(old, new)
  }

  private func breachOfSafety(_ old: any ConfigDocument, _ new: any ConfigDocument) -> String? {
    // A key that a blank cut in two may be whole again.
    var places = plantedKeys(in: new)[...]
    for key in plantedKeys(in: old) {
      guard let place = places.firstIndex(of: key) else { return "a key is not in its place" }
      places = places[(place + 1)...]
    }
    if new.distinctModelCount < old.distinctModelCount { return "a model is gone" }
    // Credentials have no such field, and in the place of an address it is no name.
    if old.fileKind != .openRouterKeys, count("\"model\"", in: new) < count("\"model\"", in: old) {
      return "a text of a model is gone"
    }
    guard old.isWellFormed else { return nil }
    return errors(new) > errors(old) ? "there are more errors" : nil
  }

  /// The planted keys in the order of the file, copies included, each with what a host has before
  /// it.
  private func plantedKeys(in document: any ConfigDocument) -> [String] {
    let bytes = document.bytes
    return bytes.indices.compactMap { start in
      let key = MutationTexts.keys.first { bytes[start...].starts(with: $0.utf8) }
      let isHost = bytes[max(start - 3, 0)..<start].elementsEqual("://".utf8)
      return key.map { (isHost ? "://" : "") + $0 }
    }
  }

  private func errors(_ document: any ConfigDocument) -> Int {
    Linter().lint(document).count { $0.severity == .error }
  }

  private func count(_ text: String, in document: any ConfigDocument) -> Int {
    let part = Array(text.utf8)
    let bytes = document.bytes
    return bytes.indices.count { bytes[$0...].starts(with: part) }
  }
}

extension [UInt8] {
  fileprivate func holds(_ text: String) -> Bool {
    let part = Array(text.utf8)
    guard let first = part.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: part) }
  }
}
