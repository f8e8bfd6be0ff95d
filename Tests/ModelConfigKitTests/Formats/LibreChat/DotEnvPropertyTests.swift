import JSONSyntax
import XCTest

@testable import ModelConfigKit

/// What holds for any bytes whatever.
final class DotEnvPropertyTests: XCTestCase {
  private static let sample = """
    \u{FEFF}# LibreChat\r
    export OPENROUTER_KEY="sk-or-v1-\\n1" # key\r
    SITE: 'a\nb' \n\nMODELS=`a/b,\\`c/d`#\rX=it's é\nbroken "line\nY="\\"\nZ='\\'\n
    """

  func testGeneratedFiles() {
    for seed in 0..<10_000 {
      var random = DotEnvGenerator(seed: seed)
      check(random.file(), "seed \(seed)")
    }
  }

  func testTruncationsAndTails() {
    let bytes = Array(Self.sample.utf8)
    for offset in 0...bytes.count {
      check(Array(bytes[..<offset]), "cut at \(offset)")
      check(Array(bytes[offset...]), "from \(offset)")
    }
  }

  func testSingleBytesChanged() {
    for offset in 0..<Self.sample.utf8.count {
      for byte in Array("\"'`\\#=: \n\r\0é".utf8) + [0xFF, 0xE2] {
        var bytes = Array(Self.sample.utf8)
        bytes[offset] = byte
        check(bytes, "\(byte) at \(offset)")
      }
    }
  }

  private func check(_ bytes: [UInt8], _ name: String, line: UInt = #line) {
    let env = DotEnv(bytes)
    guard let failure = env.tilingFailure ?? env.rangeFailure ?? env.textFailure else { return }
    let text = String(decoding: bytes, as: UTF8.self).debugDescription
    XCTFail("\(name), \(text): \(failure)", line: line)
  }
}

extension DotEnv {
  /// What is wrong with the lines: they tile the source, and each assignment is one of them.
  fileprivate var tilingFailure: String? {
    var position = 0
    for line in lines {
      guard line.range.lowerBound == position, !line.range.isEmpty else { return "gap at \(line)" }
      position = line.range.upperBound
    }
    guard position == bytes.count else { return "the lines end at \(position)" }
    let pieces = lines.filter { $0.kind == .assignment }.map(\.range)
    guard pieces == assignments.map(\.range) else { return "the assignments are other lines" }
    let skipped = lines.filter { $0.kind == .unparsable }.count
    return diagnostics.count >= skipped ? nil : "a line is skipped in silence"
  }

  /// What is wrong with the places inside assignments and findings.
  fileprivate var rangeFailure: String? {
    for assignment in assignments {
      let name = assignment.nameRange
      let value = assignment.valueRange
      let content = assignment.contentRange
      guard assignment.range.lowerBound <= name.lowerBound, !name.isEmpty,
        name.upperBound < value.lowerBound, value.upperBound <= assignment.range.upperBound,
        value.lowerBound <= content.lowerBound, content.upperBound <= value.upperBound
      else { return "the parts of \(assignment.name) are out of order" }
    }
    let places = diagnostics.map(\.range)
    guard places.map(\.lowerBound) == places.map(\.lowerBound).sorted() else {
      return "the findings are out of order"
    }
    let areInside = places.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count }
    return areInside ? nil : "a finding is empty or outside"
  }

  /// What is wrong with the texts: the code points spell them, and reading a line alone gives the
  /// same.
  fileprivate var textFailure: String? {
    for assignment in assignments {
      let scalars = assignment.spelledScalars
      let spelled = String(String.UnicodeScalarView(scalars.map(\.scalar)))
      guard scalars.isEmpty || spelled.utf8.elementsEqual(assignment.text.utf8) else {
        return "\(assignment.name) is spelled otherwise"
      }
      var position = assignment.contentRange.lowerBound
      for (_, range) in scalars {
        guard range.lowerBound == position else { return "\(assignment.name) has a gap" }
        position = range.upperBound
      }
      let alone = DotEnv(Array(bytes[assignment.range])).assignments
      guard alone.count == 1, alone[0].text == assignment.text else {
        return "\(assignment.name) depends on its neighbors"
      }
    }
    return nil
  }
}
