import JSONSyntax
import Spelling

/// What tells a slip of the finger in the name of a field from a name that means something else.
enum NameSlip {
  /// Whether a name that comes near a field's is a word of its own, and so no slip.
  static func isWord(_ name: String) -> Bool { words.contains(name.lowercased()) }

  /// Whether one slip made a name of another, and nothing else can have: two names of one word may
  /// be a word and another, such as `modal` and `model`, `provide` and `provider`.
  static func isPlain(_ name: String, of right: String) -> Bool {
    let (typed, meant) = (name.lowercased(), right.lowercased())
    guard Suggestion.slips(from: typed, to: meant) == 1 else { return false }
    let isOneWord = right.utf8.allSatisfy { $0.isLetter && $0 == $0.lowercased }
    return !isOneWord || typed.utf8.count > 3 && !typed.hasPrefix(meant) && !meant.hasPrefix(typed)
  }

  /// Whether a field of some types can take a value as it stands, or with its quotes taken off.
  static func canHold(_ value: SyntaxNode, _ types: [Field.ValueType]) -> Bool {
    if types.contains(where: { $0.allows(value) }) { return true }
    let takesNumbers = types.contains(.wholeNumber) || types.contains(.positiveWholeNumber)
    return takesNumbers && value.string?.utf8.first?.isDigit ?? false
  }

  /// Words that configurations use as names, two slips or fewer from the name of some field.
  private static let words: Set<String> = [
    "access", "adapter", "aliases", "audit", "author", "base", "basic", "body", "cache", "case",
    "channel", "chat", "class", "client", "code", "command", "comment", "comments", "config",
    "content", "context", "cores", "costs", "count", "credit", "crons", "data", "date", "debug",
    "delay", "disabled", "domain", "driver", "enable", "enabled", "engine", "entry", "event",
    "file",
    "filter", "flags", "folder", "format", "global", "group", "header", "hints", "home", "hook",
    "host", "icon", "image", "images", "import", "indent", "info", "inputs", "item", "items",
    "keys",
    "kind", "label", "labels", "lang", "legion", "level", "limit", "limits", "link", "list",
    "local",
    "locale", "lock", "locks", "login", "logo", "main", "mask", "media", "members", "menu",
    "message", "metal", "method", "metrics", "mission", "modal", "modals", "mode", "model",
    "models", "modem", "modes", "module", "nodes", "note", "notes", "option", "options",
    "order", "outing", "output", "owner", "page", "pages", "password", "path", "pattern", "plugin",
    "policy", "port", "post", "pricing", "prices", "profile", "prompt", "protocol", "provide",
    "provided", "providers", "provides", "query", "rate", "reason", "reasons", "regions", "release",
    "role", "root", "routes", "rule", "rules", "runtime", "scope", "script", "search", "server",
    "service", "sessions", "setting", "shell", "site", "size", "skill", "sound", "source", "speed",
    "stage", "state", "status", "step", "steps", "storage", "store", "stream", "style", "summary",
    "syntax", "tags", "task", "team", "temp", "test", "text", "theme", "thread", "time", "timeout",
    "title", "token", "tokens", "tool", "topic", "trace", "tuning", "types", "unit", "update",
    "user", "users", "value", "values", "vendor", "version", "versions", "view", "voice", "webhook",
    "window", "word", "words", "zone",
  ]
}
