extension BaseURL {
  /// Whether the host is this machine or one of the same network: loopback, private or link-local
  /// addresses (RFC 1918, 4193, 4291), `.local`, `.internal`, `.lan`, `.home.arpa`, or a name
  /// without a dot.
  public var isLocal: Bool {
    if host.isEmpty { return false }
    if host.utf8.contains(UInt8(ascii: ":")) { return Self.isLocalIPv6(host) }
    let labels = host.split(separator: ".")
    let numbers = labels.compactMap { UInt8($0) }
    if labels.count == 4, numbers.count == 4 { return Self.isLocalIPv4(numbers) }
    if labels.count == 1 { return true }
    return ["localhost", "local", "internal", "lan", "arpa"].contains(labels.last ?? "")
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
