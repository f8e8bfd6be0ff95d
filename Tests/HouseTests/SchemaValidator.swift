import Foundation

/// As much of JSON Schema (2020-12) as the schemas of this project use.
struct SchemaValidator {
  /// Whether a value meets a schema.
  static func accepts(_ value: Any, _ schema: [String: Any]) -> Bool {
    schema.allSatisfy { keyword, demand in accepts(value, keyword, demand) }
  }

  private static let annotations: Set<String> = [
    "$schema", "title", "description", "examples", "default",
  ]

  private static func accepts(_ value: Any, _ keyword: String, _ demand: Any) -> Bool {
    switch keyword {
    case "type": return has(type: demand as? String ?? "", value)
    case "enum": return (demand as? [String])?.contains(value as? String ?? "") ?? false
    case "required":
      guard let object = value as? [String: Any] else { return true }
      return (demand as? [String])?.allSatisfy { object[$0] != nil } ?? false
    case "properties":
      guard let object = value as? [String: Any] else { return true }
      return (demand as? [String: [String: Any]] ?? [:]).allSatisfy { name, schema in
        object[name].map { accepts($0, schema) } ?? true
      }
    case "additionalProperties":
      guard let object = value as? [String: Any] else { return true }
      return object.values.allSatisfy { accepts($0, demand as? [String: Any] ?? [:]) }
    case "items":
      guard let array = value as? [Any] else { return true }
      return array.allSatisfy { accepts($0, demand as? [String: Any] ?? [:]) }
    case "anyOf":
      return (demand as? [[String: Any]] ?? []).contains { accepts(value, $0) }
    case "pattern":
      guard let text = value as? String else { return true }
      return text.range(of: demand as? String ?? "", options: .regularExpression) != nil
    case "minimum": return number(value).map { $0 >= number(demand) ?? 0 } ?? true
    case "maximum": return number(value).map { $0 <= number(demand) ?? 0 } ?? true
    default: return annotations.contains(keyword)
    }
  }

  private static func number(_ value: Any) -> Double? {
    isBoolean(value) ? nil : (value as? NSNumber)?.doubleValue
  }

  private static func isBoolean(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
  }

  private static func has(type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": isBoolean(value)
    case "number": number(value) != nil
    case "integer": number(value).map { $0 == $0.rounded() } ?? false
    default: false
    }
  }
}
