import XCTest

@testable import ModelConfigKit

final class KeyIsNotExposedTests: XCTestCase {
  private let rule = KeyIsNotExposed()
  private let key = "gsk_Zq7Kp3Vw9Lt2Xr5Bn8Md4Hc6Fj1Gs0Ty"
  private let readable = LintContext(exposure: Exposure(mode: 0o644))

  func testAKeyThatOthersMayReadIsFoundAndTheModeIsTheFix() {
    let source = Sample.config(["api_key": "«\"\(key)\"»"])
    let message = "key in a file that others may read (mode 0644), expected mode 0600"
    assertFinds(rule, message, in: source, readable)
    let config = ModelConfig(MarkedSource(source).bytes, kind: .config)
    let found = Linter().lint(config, readable)
    XCTAssertEqual(found.map(\.restrictsMode), [true])
    let (mended, count) = Fixing().mend(config, Linter(), readable)
    XCTAssertEqual(count, 0, "the mode is not a text's matter")
    XCTAssertEqual(mended.tree.bytes, config.tree.bytes)
  }

  func testAKeyThatGitMayCommitIsFound() {
    let source = Sample.config(["api_key": "«\"\(key)\"»"])
    assertFinds(
      rule, "key in a git work tree that does not ignore the file, expected it to be", in: source,
      LintContext(exposure: Exposure(mode: 0o600, git: .takes)))
    assertFinds(
      rule,
      "key in a file that others may read (mode 0640) and that git does not ignore, expected mode "
        + "0600 and the file to be ignored", in: source,
      LintContext(exposure: Exposure(mode: 0o640, git: .takes)))
  }

  func testAGitThatDoesNotAnswerIsNotTakenForOneThatIgnoresTheFile() {
    let source = Sample.config(["api_key": "«\"\(key)\"»"])
    assertFinds(
      rule,
      "key in a git work tree, and git did not say whether it ignores the file, expected it to be "
        + "ignored", in: source, LintContext(exposure: Exposure(mode: 0o600, git: .isSilent)))
    assertFinds(
      rule,
      "key in a file that others may read (mode 0644), and git did not say whether it ignores the "
        + "file, expected mode 0600 and the file to be ignored", in: source,
      LintContext(exposure: Exposure(mode: 0o644, git: .isSilent)))
    assertClean(
      Sample.config([:]), as: .config, LintContext(exposure: Exposure(mode: 0o644, git: .isSilent)))
  }

  func testSeveralKeysAreOneFinding() {
    assertFinds(
      rule, "2 keys in a file that others may read (mode 0644), expected mode 0600",
      in: Sample.config(
        Sample.entry(["api_key": "«\"\(key)\"»"]), Sample.entry(["api_key": "\"\(key)\""])),
      readable, amongOthers: true)
  }

  func testNothingIsSaidOfAFileOfWhichNothingIsKnownOrThatIsPrivate() {
    let source = Sample.config(["api_key": "\"\(key)\""])
    assertClean(source)
    assertClean(source, as: .config, LintContext(exposure: Exposure(mode: 0o600)))
    assertClean(source, as: .config, LintContext(exposure: Exposure(mode: 0o711)))
  }

  func testWhatIsNoSecretIsLeftAlone() {
    let local = #""http://localhost:8000/v1""#
    for source in [
      Sample.config(["api_key": #""YOUR_KEY""#]), Sample.config([:]),
      Sample.config(["base_url": local, "api_key": #""not-needed""#]),
    ] {
      assertAllows(rule, source, as: .config, readable)
    }
    assertAllows(rule, Sample.settings(#""apiKey": "${GROQ_KEY}""#), as: .settings, readable)
  }

  func testARealKeyAtALocalServerIsFound() {
    assertFinds(
      rule, "key in a file that others may read (mode 0644), expected mode 0600",
      in: Sample.config([
        "base_url": #""http://localhost:4000/v1""#, "api_key": "«\"\(key)\"»",
      ]), readable)
  }
}
