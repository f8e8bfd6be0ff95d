import XCTest

@testable import ModelConfigKit

final class RegionIsKnownTests: XCTestCase {
  private let rule = RegionIsKnown()

  private func aws(_ value: String) -> String {
    StoredSample.object(StoredSample.accessKey, ["region": value])
  }

  private func google(_ value: String) -> String {
    StoredSample.object(StoredSample.account, ["region": value])
  }

  func testOtherSpellingsAreMended() {
    for (text, meant) in [
      ("US-EAST-1", "us-east-1"), ("us_east_1", "us-east-1"), ("us-east1", "us-east-1"),
      ("us-east-1a", "us-east-1"), ("eu-central-1 ", "eu-central-1"),
    ] {
      assertFinds(
        rule, "unknown region \"\(text)\", expected one of AWS's such as us-east-1",
        in: aws("«\"\(text)\"»"), as: .openRouterKeys)
      assertMends(rule, aws("\"\(text)\""), to: aws("\"\(meant)\""), as: .openRouterKeys)
    }
    for (text, meant) in [
      ("Global", "global"), ("us-central-1", "us-central1"), ("us-central1-a", "us-central1"),
      ("europe_west4", "europe-west4"),
    ] {
      assertFinds(
        rule, "unknown region \"\(text)\", expected one of Google's such as global or us-central1",
        in: google("«\"\(text)\"»"), as: .openRouterKeys)
      assertMends(rule, google("\"\(text)\""), to: google("\"\(meant)\""), as: .openRouterKeys)
    }
  }

  func testTheConsolesNames() {
    for (text, region) in [
      ("US East (N. Virginia)", "us-east-1"), ("Europe (Frankfurt)", "eu-central-1"),
      ("Frankfurt", "eu-central-1"), ("N. Virginia", "us-east-1"), ("eu (ireland)", "eu-west-1"),
      ("Asia Pacific (Tokyo) ap-northeast-1", "ap-northeast-1"),
      ("us-west-2 (Oregon)", "us-west-2"),
    ] {
      assertFinds(
        rule, "\"\(text)\" is the console's name of a region, expected \"\(region)\"",
        in: aws("«\"\(text)\"»"), as: .openRouterKeys)
      assertMends(rule, aws("\"\(text)\""), to: aws("\"\(region)\""), as: .openRouterKeys)
    }
    assertMends(rule, google(#""Frankfurt""#), to: google(#""europe-west3""#), as: .openRouterKeys)
    assertMends(
      rule, google(#""us-central1 (Iowa)""#), to: google(#""us-central1""#), as: .openRouterKeys)
    // Directions alone say too little.
    for text in ["Central", "US-East"] {
      assertFinds(
        rule, "unknown region \"\(text)\", expected one of AWS's such as us-east-1",
        in: aws("«\"\(text)\"»"), as: .openRouterKeys)
    }
  }

  func testASlipIsGuessed() {
    assertFinds(
      rule, "unknown region \"us-eest-1\", expected one of AWS's such as us-east-1",
      in: aws(#"«"us-eest-1"»"#), severity: .warning, as: .openRouterKeys)
    assertMends(
      rule, aws(#""us-eest-1""#), to: aws(#""us-east-1""#), unsafely: true, as: .openRouterKeys)
    assertOffersNoFix(rule, aws(#""Atlantis""#), as: .openRouterKeys)
    assertOffersNoFix(rule, aws(#""global""#), as: .openRouterKeys)
  }

  func testRegionsAreRegions() {
    for region in ["us-east-1", "ap-southeast-4", "us-gov-west-1", "eu-west-9", "il-central-1"] {
      assertClean(aws("\"\(region)\""), as: .openRouterKeys)
    }
    for region in ["global", "us-central1", "europe-west12", "me-central2", "us", "asia-west1"] {
      assertClean(google("\"\(region)\""), as: .openRouterKeys)
    }
    assertClean(StoredSample.object(StoredSample.account, ["region": nil]), as: .openRouterKeys)
  }
}
