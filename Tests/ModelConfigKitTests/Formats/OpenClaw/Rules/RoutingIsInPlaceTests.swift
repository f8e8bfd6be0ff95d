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

  func testLeavesTwoRoutingsAlone() {
    assertOffersNoFix(
      rule,
      file("{ params: { provider: {} }, compat: { openRouterRouting: { only: ['a'] } } }"),
      as: .openClaw)
  }

  func testAllowsItWhereItIsRead() {
    assertClean(file("{ params: { provider: { only: ['a'] } } }"), as: .openClaw)
    assertClean(file("{ compat: { supportsStore: true } }"), as: .openClaw)
  }
}
