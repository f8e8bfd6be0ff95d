/// Files to be broken: one of each kind that the parser knows.
enum Seeds {
  static let sources = [
    #"{"custom_models":[{"model":"a","max_tokens":32000},{"model":"b"}]}"#,
    """
    {
      "custom_models": [
        {
          "model_display_name": "GPT [Home]",
          "model": "vendor/gpt",
          "base_url": "https://example.com/v1",
          "api_key": "YOUR_KEY",
          "provider": "openai",
          "max_tokens": 32000
        }
      ]
    }

    """,
    "{\r\n\t\"a\": [1, -2.5e+3, true, false, null],\r\n\t\"b\": {}\r\n}\r\n",
    "// head\n{\n  \"a\": 1, // one\n  /* two */ \"b\": [\n    2,\n  ],\n}\n",
    "{a: 'it\\'s', $b_1: +.5, 'c': 0x1F, d: [Infinity, -NaN, 5.,], e: '\\x41\\\n', /* f */}",
    #"{"é": "\u00e9\ud83d\ude00\/ \" \\", "😀": "\b\f\n\r\t"}"#,
    "{\"a\": {{ template }}, \"b\": ${VARIABLE}, \"c\": <your key>, ... }",
    "{\n  \"a\": \u{201C}x\u{201D},\n  'b': 'y'\n  \"c\": None,\n  d: https://example.com/v1\n}",
    "[[[[[[]]]]], [[], {}], [{\"a\": [{\"b\": []}]}]]",
    "\u{FEFF}{\"a\":\u{A0}1, # comment\n \"b\": \"line\nbreak\"}",
    "{\"a\": \"\\q\", \"b\": \"\\ud800\", \"c\": \"open\n, \"d\": 1]\n",
    "  \"only a text\"  ", "-0.0E-0", "",
  ]
}
