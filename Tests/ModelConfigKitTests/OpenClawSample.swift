/// Files of OpenClaw's to lint, with one provider of one's own.
enum OpenClawSample {
  /// A file whose provider has an address, a protocol and a model, all as source text.
  static func provider(
    _ url: String, api: String = #""openai-completions""#, model: String = #""acme-large""#
  ) -> String {
    """
    {
      models: {
        providers: {
          acme: {
            baseUrl: \(url),
            apiKey: "acmeexample4fa81b09c2d7",
            api: \(api),
            models: [{ id: \(model), name: "Acme" }],
          },
        },
      },
    }
    """
  }
}
