import ModelConfigKit

extension Conversion.Loss {
  /// What a person reads of it.
  var line: String { (model.map { "\"\($0)\": " } ?? "") + what }
}

extension StyledText {
  /// Adds what did not come along.
  mutating func addLosses(_ losses: [Conversion.Loss]) {
    guard !losses.isEmpty else { return }
    addLine("not carried over:")
    for loss in losses { addLine("  " + loss.line) }
  }
}
