/// A settings file in which things are named by their ids.
enum SettingsFiles {
  static let text = """
    {
      // mine
      "sessionDefaultSettings": {"model": "custom:C-2"},
      "modelFavorites": ["custom:A-0", "opus"],
      "customModels": [
        {"displayName": "A", "model": "a", "baseUrl": "http://box/v1", "apiKey": "x", "provider": "openai", "maxOutputTokens": 2048}, // first
        {"displayName": "B", "model": "b", "baseUrl": "http://box/v1", "apiKey": "x", "provider": "openai", "maxOutputTokens": 2048},
        {"displayName": "C", "model": "c", "baseUrl": "http://box/v1", "apiKey": "x", "provider": "openai", "maxOutputTokens": 2048},
      ],
    }

    """

  /// The line of a model in the list.
  static func line(_ name: String) -> String {
    text.split(separator: "\n").first { $0.contains("\"displayName\": \"\(name)\"") }.map {
      "\($0)\n"
    } ?? ""
  }
}
