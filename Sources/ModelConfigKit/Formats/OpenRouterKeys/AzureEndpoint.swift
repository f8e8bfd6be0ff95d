/// The address of a deployment at Azure, its parts given by their places in the text's UTF-8.
struct AzureEndpoint {
  /// A piece of the query.
  struct Parameter {
    let name: Range<Int>
    let value: Range<Int>
  }

  /// The address as far as any URL goes.
  let url: BaseURL
  /// The scheme, without `://`.
  let scheme: Range<Int>
  /// The path with its leading slash.
  let path: Range<Int>
  /// What follows `/deployments/`.
  let deployment: Range<Int>?
  /// The pieces of the query.
  let query: [Parameter]

  private let bytes: [UInt8]

  /// Takes a text apart that has nothing around it.
  init(_ text: String) {
    url = BaseURL(text)
    bytes = Array(text.utf8)
    scheme = 0..<url.scheme.utf8.count
    let pathEnd = bytes.count - url.queryAndFragment.utf8.count
    path = max(pathEnd - url.path.utf8.count, 0)..<pathEnd
    deployment = Self.deployment(in: bytes, path)
    query = Self.parameters(in: bytes, pathEnd)
  }

  /// The text of a part.
  func text(_ part: Range<Int>) -> String { String(decoding: bytes[part], as: UTF8.self) }

  /// The piece of the query that tells the version of the API.
  var version: Parameter? { query.first { text($0.name) == Self.versionName } }

  /// Whether it belongs to the API that needs no version in the query.
  var isOfUnifiedAPI: Bool { url.path.hasPrefix("/openai/v1/") }

  static let versionName = "api-version"

  private static func deployment(in bytes: [UInt8], _ path: Range<Int>) -> Range<Int>? {
    var isNext = false
    for segment in bytes[path].split(separator: UInt8(ascii: "/")) {
      if isNext { return segment.startIndex..<segment.endIndex }
      isNext = segment.elementsEqual("deployments".utf8)
    }
    return nil
  }

  private static func parameters(in bytes: [UInt8], _ start: Int) -> [Parameter] {
    guard bytes[start...].first == UInt8(ascii: "?") else { return [] }
    let query = bytes[(start + 1)...].prefix { $0 != UInt8(ascii: "#") }
    return query.split(separator: UInt8(ascii: "&")).map { piece in
      let equals = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
      return Parameter(
        name: piece.startIndex..<equals, value: min(equals + 1, piece.endIndex)..<piece.endIndex)
    }
  }
}
