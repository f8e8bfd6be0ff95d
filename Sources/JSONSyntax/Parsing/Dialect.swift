/// What a file may hold beyond RFC 8259.
public enum Dialect: Sendable {
  /// RFC 8259: no comments, no trailing commas.
  case json

  /// JSON with `//` and `/* */` comments and trailing commas, as editors keep their settings.
  case jsonc

  /// JSON5: JSONC, and unquoted names, single quotes, hexadecimal numbers and more.
  case json5

  var allowsCommentsAndTrailingCommas: Bool { self != .json }
}
