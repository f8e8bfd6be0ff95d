import JSONSyntax

extension Number {
  /// Whether it counts something: whole numbers up to 2^53 are exact in every reader of JSON (RFC
  /// 8259, section 6).
  var isPositiveWhole: Bool { integer.map { 1...(1 << 53) ~= $0 } ?? false }
}
