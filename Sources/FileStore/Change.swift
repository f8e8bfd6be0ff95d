/// What the caller of ``FileStore/update(_:dryRun:_:)`` wants done, and a value to hand back.
public struct Change<Value> {
  /// The new content, whole; `nil` leaves the file as it is, or removes it.
  public let bytes: [UInt8]?
  /// Whether the file is removed.
  public let removes: Bool
  /// What the caller wants to know after the update.
  public let value: Value

  /// Whether the file stays as it is.
  var isNothing: Bool { bytes == nil && !removes }

  /// Asks for new content.
  ///
  /// - Parameters:
  ///   - bytes: the new content, whole.
  ///   - value: what the caller wants to know after the update.
  /// - Returns: the change.
  public static func write(_ bytes: [UInt8], returning value: Value) -> Change {
    Change(bytes: bytes, removes: false, value: value)
  }

  /// Asks for no file at all: what was there is kept as a backup.
  ///
  /// - Parameter value: what the caller wants to know after the update.
  /// - Returns: the change.
  public static func remove(returning value: Value) -> Change {
    Change(bytes: nil, removes: true, value: value)
  }

  /// Leaves the file as it is.
  ///
  /// - Parameter value: what the caller wants to know after the update.
  /// - Returns: the change.
  public static func nothing(returning value: Value) -> Change {
    Change(bytes: nil, removes: false, value: value)
  }
}

extension Change where Value == Void {
  /// Asks for new content, with nothing to hand back.
  ///
  /// - Parameter bytes: the new content, whole.
  /// - Returns: the change.
  public static func write(_ bytes: [UInt8]) -> Change {
    Change(bytes: bytes, removes: false, value: ())
  }
}

extension Change: Sendable where Value: Sendable {}
