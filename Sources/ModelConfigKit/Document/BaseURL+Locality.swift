extension BaseURL {
  /// Whether the host is this machine or one of the same network: loopback, private or link-local
  /// addresses (RFC 1918, 4193, 4291), `.local`, `.internal`, `.lan`, `.home.arpa` and other names
  /// that no public server has, a Tailscale network (`.ts.net`), or a name without a dot.
  public var isLocal: Bool {
    if host.isEmpty { return false }
    if host.utf8.contains(UInt8(ascii: ":")) { return Self.isLocalIPv6(host) }
    let labels = host.split(separator: ".")
    let numbers = labels.compactMap { UInt8($0) }
    if labels.count == 4, numbers.count == 4 { return Self.isLocalIPv4(numbers) }
    if labels.count == 1 { return true }
    // The loopback network may be written short: 127.1 (inet_aton).
    if labels.first == "127", labels.allSatisfy({ UInt32($0) != nil }) { return true }
    if host.hasSuffix(".ts.net") || host == "fritz.box" { return true }
    return [
      "localhost", "local", "internal", "lan", "arpa", "home", "corp", "intra", "localdomain",
    ].contains(labels.last ?? "")
  }

  private static func isLocalIPv4(_ address: [UInt8]) -> Bool {
    switch (address[0], address[1]) {
    case (127, _), (10, _), (192, 168), (169, 254), (172, 16...31), (100, 64...127): true
    default: address == [0, 0, 0, 0]
    }
  }

  private static func isLocalIPv6(_ address: String) -> Bool {
    address == "::1" || address == "::" || address.hasPrefix("fe80:")
      || address.hasPrefix("fc") || address.hasPrefix("fd")
  }
}
