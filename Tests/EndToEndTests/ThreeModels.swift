/// A file of three models, written by hand.
enum ThreeModels {
  static let text = first + second + third

  static let first = """
    {
      "custom_models": [
        { "model_display_name": "A", "model": "a/one", "base_url": "https://openrouter.ai/api/v1",
          "api_key": "\(Canary.key)", "provider": "generic-chat-completion-api",
          "max_tokens": 32000.0 },

    """

  static let second = """
        {
          "model_display_name": "B b",
          "model": "b/two",
          "base_url": "http:\\/\\/localhost:11434\\/v1",
          "api_key": "none",
          "provider": "generic-chat-completion-api",
          "max_tokens": 16000
        },

    """

  static let third = """
        {"model_display_name":"\\u00c4","model":"c/three","base_url":"https://api.anthropic.com",
         "api_key":"YOUR_KEY","provider":"anthropic","max_tokens":12345678901234567890}
      ],
      "other": [ 1.10, 1e3 ]
    }
    """
}
