import XCTest

@testable import ModelConfigKit

final class OpenClawConfigSecretsTests: XCTestCase {
  private func assertSecrets(
    _ marked: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    let source = MarkedSource(marked)
    let found = OpenClawConfig(source.bytes).secretRanges
    let marks = MarkedSource.marking(found, in: source.bytes)
    XCTAssertEqual(found, source.ranges, marks, file: file, line: line)
  }

  func testEverythingUnderEnv() {
    assertSecrets(
      """
      {
        env: {
          OPENROUTER_API_KEY: "«sk-or-v1-00000000example00000000»", PIN: «1234», A: '${HOME}',
          vars: { HOME: "«/root»", 'X': '«y\\n»', "Z": "" }, WAITING: "YOUR_KEY",
        },
        skills: { entries: { a: { env: { SECRETS: ['«one two»', { deep: '«three»' }] } } } },
        agents: { defaults: { model: "env/x" } },
      }
      """)
  }

  func testKeysTokensAndPasswords() {
    assertSecrets(
      """
      {
        gateway: { auth: { token: '«short»', password: '«pass word»' }, port: 18789 },
        channels: { telegram: { botToken: '«123:abc»' } },
        models: { providers: { acme: {
          apiKey: { source: 'env', provider: 'default', id: 'ACME_API_KEY' },
          headers: { 'X-Title': 'Moltbot', 'X-Auth': '«4fa81b09c2d74fa81b09c2d7»', Authorization: '«abc»' },
          models: [{ id: 'large-2', maxTokens: 8192, name: '«4fa81b09c2d74fa81b09c2d7»' }],
        } } },
      }
      """)
  }

  func testAMisspelledKey() {
    assertSecrets("{ models: { providers: { acme: { apikye: '«4fa81b09c2d7»', models: [] } } } }")
  }

  func testBrokenFilesHideTooMuch() {
    assertSecrets("{ env: { A: '«x y»', models: { b: '«c»' }")
    assertSecrets("{ env: { A: «xyz», B: '«u»', C: «1», , } }")
  }
}
