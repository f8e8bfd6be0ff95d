import XCTest

@testable import ModelConfigKit

final class LinesAreAssignmentsTests: XCTestCase {
  private let rule = LinesAreAssignments()
  private let skipped = "line is no assignment and is skipped, expected \"NAME=value\""

  func testWhatIsSkippedIsFound() {
    assertFinds(
      rule, skipped, skipped,
      in: "# OpenRouter\nA=1\n  «OPENROUTER_MODELS a/b  # x» \n\n«just words»\nB=2\n",
      as: .libreChat)
  }

  func testAQuoteThatEnclosesNothingIsFoundAloneAndNothingIsMadeOfItsValue() {
    assertFinds(
      rule, "quote is never closed and is part of the value, expected another at its end",
      in: "OPENROUTER_KEY=«\"»no-key\n", as: .libreChat)
    assertFinds(
      rule,
      "quotes do not enclose the whole value and are part of it, expected nothing behind them",
      in: "OPENROUTER_MODELS=«'»gpt-4o', x\n", as: .libreChat)
  }

  func testWhatDotenvReadsIsFine() {
    assertAllows(
      rule, "export A = 'x' # y\nB:  z\n\t# c\nC=\nD=\"a\nb\"\nE=(1 * 2) # =\n", as: .libreChat)
  }

  func testAnEncodingIsSpokenOfOnce() {
    let wide: [UInt8] = [0xFF, 0xFE, UInt8(ascii: "A"), 0, UInt8(ascii: "="), 0]
    let found = Linter().lint(LibreChatConfig(wide))
    XCTAssertEqual(found.map(\.id), [.invalidEncoding])
    let broken = Linter().lint(LibreChatConfig(Array("OPENROUTER_MODELS=a/".utf8) + [0xFF]))
    XCTAssertEqual(broken.map(\.id), [.invalidEncoding])
  }
}
