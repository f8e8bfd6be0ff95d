import FixingPromises
import Foundation
import JSONSyntax
import XCTest

@testable import ModelConfigKit

/// Fixes keep every key, every model and the peace, whatever became of a file.
///
/// `swift run -c release byok-benchmark fuzz --count 100000` looks at more of them.
final class FixingPromiseTests: XCTestCase {
  private func sources() throws -> MutationSources {
    let file = URL(fileURLWithPath: #filePath)
    let checkout = (0..<4).reduce(file) { url, _ in url.deletingLastPathComponent() }
    return try MutationSources(checkout: checkout)
  }

  func testNoMutantBreaksAPromise() throws {
    let sources = try sources()
    XCTAssertEqual(Set(sources.all.map(\.kind)), Set(FileKind.allCases))
    for number in 0..<1_000 {
      let mutant = sources.mutant(number, seed: 10)
      for isUnsafe in [false, true] {
        let breach = FixingPromise(unsafe: isUnsafe).breach(by: mutant.bytes, as: mutant.kind)
        XCTAssertNil(
          breach,
          "\(mutant.name) \(isUnsafe)\n" + String(decoding: mutant.bytes, as: UTF8.self))
      }
    }
  }

  func testTwoDeletionsOfARepeatedKeyDoNotBothHappen() {
    let source = "{} // \(Sample.key)\n// \(Sample.key)\n"
    let (mended, count) = Fixing(includingUnsafe: true).mend(
      ModelConfig(Array(source.utf8), kind: .config), Linter())
    XCTAssertEqual(count, 1)
    XCTAssertTrue(String(decoding: mended.bytes, as: UTF8.self).contains(Sample.key))
  }
}
