import JSONSyntax

/// A region is one of the provider's, as the provider writes it.
struct RegionIsKnown: Rule {
  let description = RuleDescription(
    "unknown-region", "a region that AWS or Google does not have, or writes otherwise",
    in: [.openRouterKeys: .error], fix: .safe,
    explanation: """
      Bedrock is called at the region's own host, so that a slip in its name leads to no server. \
      AWS writes regions as us-east-1, Google as us-central1, and "global" where no region is \
      meant. A zone such as us-east-1a is a part of a region, and US East (N. Virginia) is what the \
      console calls it.
      """,
    bad: """
      "region": "us_east_1"
      """,
    good: """
      "region": "us-east-1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for credential in file.openRouterKeys?.credentials ?? [] {
      guard let cloud = CloudRegions(of: credential.shape), let value = credential.text("region"),
        !cloud.has(value.text)
      else { continue }
      if let region = cloud.region(titled: value.text) {
        let quoted = JSONWriter.quoted(region)
        findings.report(
          Self.titled(value.text, region), at: value.range,
          fixes: [FixIt("replace it with \(quoted)", [.replace(value.range, with: quoted)])])
        continue
      }
      let meant = cloud.regions(meantBy: value.text)
      findings.report(
        Self.unknown(value.text, cloud), at: value.range,
        severity: cloud.isWellFormed(value.text) ? .warning : .error,
        fixes: meant.map { region in
          let quoted = JSONWriter.quoted(region.name)
          return [
            FixIt(
              "replace it with \(quoted)", isSafe: region.isCertain,
              [.replace(value.range, with: quoted)])
          ]
        } ?? [])
    }
  }
}

extension RegionIsKnown {
  private static func titled(_ text: String, _ region: String) -> String {
    "\"\(text)\" is the console's name of a region, expected \"\(region)\""
  }

  private static func unknown(_ text: String, _ cloud: CloudRegions) -> String {
    "unknown region \"\(text)\", expected one of \(cloud.owner)'s such as \(cloud.example)"
  }
}
