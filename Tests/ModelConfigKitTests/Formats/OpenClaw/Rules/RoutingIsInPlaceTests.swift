import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class RoutingIsInPlaceTests: XCTestCase {
  private let rule = RoutingIsInPlace()
  private let message =
    "\"openRouterRouting\" is rejected here, expected the routing in \"params.provider\""

  private func file(_ settings: String) -> String {
    """
    {
      agents: { defaults: { models: {
        "openrouter/a/b": \(settings),
      } } },
    }
    """
  }

  func testFindsTheName() {
    assertFinds(
      rule, message, in: file("{ compat: { «openRouterRouting»: { only: ['a'] } } }"),
      as: .openClaw)
    assertFinds(
      rule, message, in: file("{ 'compat': { «\"openRouterRouting\"»: { only: ['a'] } } }"),
      as: .openClaw)
  }

  func testRenamesWhereThereIsNothingElse() {
    assertMends(
      rule,
      file(
        """
        {
          alias: 'B', // short
          'compat': { /* why */ openRouterRouting: { only: ['a'], /* not b */ zdr: true, }, },
        }
        """),
      to: file(
        """
        {
          alias: 'B', // short
          'params': { /* why */ provider: { only: ['a'], /* not b */ zdr: true, }, },
        }
        """), as: .openClaw)
  }

  func testJoinsOtherParameters() {
    assertMends(
      rule,
      file(
        """
        {
          compat: { openRouterRouting: { only: ['a' /* alone */] } },
          // warm
          params: { temperature: 0.7 },
        }
        """),
      to: file(
        """
        {
          // warm
          params: { temperature: 0.7, "provider": { only: ['a' /* alone */] } },
        }
        """), as: .openClaw)
  }

  func testKeepsOtherMembersOfCompat() {
    assertMends(
      rule, file("{ compat: { supportsStore: true, openRouterRouting: { sort: 'price' } } }"),
      to: file(
        "{ compat: { supportsStore: true }, \"params\": { \"provider\": { sort: 'price' } } }"),
      as: .openClaw)
  }

  func testKeepsTheValueAsItIsSpelledInEveryLayout() throws {
    let routing = "{ // why\n only: ['a', \"b\",], max_price: { prompt: .5 } /* cheap */ }"
    let compats = [
      "compat: { openRouterRouting: % }", "'compat': { x: 1, \"openRouterRouting\": %, }",
    ]
    let others = [
      "", "params: {}", "params: { t: 0x1, /* c */ }", "alias: 'x'", "\"params\": {\n}",
    ]
    for compat in compats {
      for other in others {
        for members in [[compat, other], [other, compat]] {
          for separator in [", ", ",\n ", " // one\n, // two\n ", " /* a */, /* b */ "] {
            for end in ["", ",", "\n", ", // end\n"] {
              let text = members.filter { !$0.isEmpty }.joined(separator: separator) + end
              try assertKeeps(
                routing, file("{ \(text.replacingOccurrences(of: "%", with: routing))}"))
            }
          }
        }
      }
    }
  }

  private func assertKeeps(_ routing: String, _ source: String) throws {
    func settings(_ config: OpenClawConfig) -> SyntaxNode? { config.modelSettings.first?.value }
    let config = OpenClawConfig(Array(source.utf8))
    XCTAssertTrue(config.isWellFormed, source)
    let mended = Fixing().mend(config, Linter(rules: [rule])).document
    let text = String(decoding: mended.bytes, as: UTF8.self)
    XCTAssertTrue(mended.isWellFormed, text)
    let params = try XCTUnwrap(settings(mended)?["params"], text)
    XCTAssertEqual(params["provider"]?.sourceText, routing, text)
    XCTAssertNil(settings(mended)?["compat"]?["openRouterRouting"], text)
    for (old, new) in [
      (settings(config)?["params"]?["t"], params["t"]),
      (settings(config)?["alias"], settings(mended)?["alias"]),
      (settings(config)?["compat"]?["x"], settings(mended)?["compat"]?["x"]),
    ] {
      XCTAssertEqual(old?.sourceText, new?.sourceText, text)
    }
  }

  func testLeavesTwoRoutingsAlone() {
    assertOffersNoFix(
      rule,
      file("{ params: { provider: {} }, compat: { openRouterRouting: { only: ['a'] } } }"),
      as: .openClaw)
  }

  func testAllowsItWhereItIsRead() {
    assertClean(file("{ params: { provider: { only: ['a'] } } }"), as: .openClaw)
    assertAllows(rule, file("{ compat: { supportsStore: true } }"), as: .openClaw)
  }
}
