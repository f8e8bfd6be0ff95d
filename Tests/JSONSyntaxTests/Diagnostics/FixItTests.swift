import XCTest

import JSONSyntax

final class FixItTests: XCTestCase {
  func testIsSafeUnlessItSaysOtherwise() {
    XCTAssertTrue(FixIt("remove it", []).isSafe)
    XCTAssertFalse(FixIt("remove it", isSafe: false, []).isSafe)
  }

  /// A fix that claims to be safe leaves nothing of the mistake that it mends.
  func testSafeFixesOfSingleMistakesMendTheFile() {
    for number in Seeds.sources.indices {
      for seed in 0..<400 {
        var mutations = MutationGenerator(seed: seed)
        let tree = SyntaxTree(mutations.mutation(of: Array(Seeds.sources[number].utf8)))
        guard tree.diagnostics.count == 1, let fix = tree.diagnostics[0].fixes.first, fix.isSafe,
          let bytes = SourceEdit.apply(fix.edits, to: tree.bytes)
        else { continue }
        let rest = SyntaxTree(bytes).diagnostics
        XCTAssertEqual(
          rest.map(\.message), [],
          "\(tree.diagnostics[0].message): \(String(decoding: tree.bytes, as: UTF8.self))")
      }
    }
  }
}
