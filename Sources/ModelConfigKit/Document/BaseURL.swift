/// A base URL taken apart by bytes, so that a finding can point at the part that is wrong.
///
/// It takes any text (RFC 3986 gives the names of the parts); `fault` says what keeps it from
/// being an absolute http or https URL with a host.
public struct BaseURL: Hashable, Sendable {
  /// The text.
  public let text: String
  /// The part before `://`, in lower case; empty when there is none.
  public let scheme: String
  /// The host in lower case, without the brackets of an IPv6 address.
  public let host: String
  /// The port as it is written, `nil` when there is none.
  public let port: String?
  /// The path with its leading slash; empty when there is none.
  public let path: String
  /// What follows `?` and `#`, with those signs; empty when nothing does.
  public let queryAndFragment: String

  /// Takes a text apart; white space around it is no part of it.
  public init(_ text: String) {
    self.text = text
    var rest = Array(text.trimmed.utf8)[...]
    scheme = Self.takeScheme(&rest)
    let pathStart = rest.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    var authority = rest[..<pathStart]
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) { authority = authority[(at + 1)...] }
    rest = rest[pathStart...]
    let queryStart = rest.firstIndex { "?#".utf8.contains($0) } ?? rest.endIndex
    path = String(decoding: rest[..<queryStart], as: UTF8.self)
    queryAndFragment = String(decoding: rest[queryStart...], as: UTF8.self)
    (host, port) = Self.hostAndPort(authority)
  }

  private static func takeScheme(_ rest: inout ArraySlice<UInt8>) -> String {
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
      rest[colon...].starts(with: "://".utf8)
    else { return "" }
    defer { rest = rest[(colon + 3)...] }
    return lowercased(rest[..<colon])
  }

  private static func hostAndPort(_ authority: ArraySlice<UInt8>) -> (String, String?) {
    var host = authority
    var tail: ArraySlice<UInt8> = []
    if authority.first == UInt8(ascii: "["), let end = authority.firstIndex(of: UInt8(ascii: "]")) {
      host = authority[(authority.startIndex + 1)..<end]
      tail = authority[(end + 1)...]
    } else if let colon = authority.lastIndex(of: UInt8(ascii: ":")) {
      host = authority[..<colon]
      tail = authority[colon...]
    }
    let port =
      tail.first == UInt8(ascii: ":") ? String(decoding: tail.dropFirst(), as: UTF8.self) : nil
    return (lowercased(host), port)
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map(\.lowercased), as: UTF8.self)
  }

  /// The path without slashes at its end.
  public var trimmedPath: String {
    Self.withoutSlashes(path)
  }

  /// The URL that Droid calls when an endpoint speaks a protocol.
  public func requestURL(for provider: ProviderType) -> String {
    Self.withoutSlashes(text.trimmed) + provider.appendedPath
  }

  /// The text with another path in place of its own and of what follows it.
  func text(withPath newPath: String) -> String {
    let kept = text.trimmed.utf8.dropLast(path.utf8.count + queryAndFragment.utf8.count)
    return String(decoding: kept, as: UTF8.self) + newPath
  }

  /// An address of https with another host and path in place of its own, without what follows them.
  func text(withHost newHost: String, path newPath: String) -> String {
    "https://\(newHost)\(newPath)"
  }

  private static func withoutSlashes(_ text: String) -> String {
    var bytes = Array(text.utf8)
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
