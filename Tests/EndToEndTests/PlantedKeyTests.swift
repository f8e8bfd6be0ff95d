import XCTest

/// A key of every form in every place of every kind of file, bare and in every kind of bracket: no
/// output of any command shows a piece of it.
///
/// Every place is tried with many wrappings and forms of key; which of them come together, and with
/// which command, goes round.
final class PlantedKeyTests: XCTestCase {
  /// `@` is where the key is.
  private static let wrappings = [
    "@", "<@>", "[@]", "{@}", "(@)", "${@}", "{{@}}", "'@'", "`@`", "...@...", "…@…", "your-@",
    "@-example", "<KEY:@>", "{env:@}", "https://llm.acme.net/@", "YOUR_KEY=@", "Bearer @", "@,",
    "%@%", "$@", "my @ key", "${NAME:-@}", "@...",
    "«@»", "export KEY=@",
  ]

  private static let lint: [[String]] = [
    [], ["--format", "json"], ["--format", "sarif"], ["--format", "github"],
    ["--unsafe-fixes", "--dry-run"],
  ]

  func testConfig() throws {
    let names = ["model_display_name", "model", "base_url", "api_key", "provider"]
    let files =
      places(names)
      + [#""max_tokens": "#, #""api_key": "#].map { $0 + #"["^"]"# }.map {
        entry(names, with: $0)
      }
    let lists = ["[\(entry(names, with: #""a": "^""#)), {}]", #"["^"]"#, #""^""#]
    try hunt(
      files.map { "{\"custom_models\": [\($0)]}" } + lists.map { "{\"custom_models\": \($0)}" }
        + ["{\"note\": \"^\", \"custom_models\": [\(entry(names, with: "\"a\": 1"))]} // ^"],
      in: "config.json", commands(["migrate", "--dry-run"]))
  }

  func testSettings() throws {
    let names = ["displayName", "model", "baseUrl", "apiKey", "provider"]
    try hunt(
      places(names).map { "{\"customModels\": [\($0)], \"env\": {\"A\": \"^\"}}" },
      in: "settings.json", commands(["list", "--file", "settings"]))
  }

  func testCustomDroids() throws {
    let text = "---\nname: a\ndescription: ^\nmodel: custom:^-0\n---\n^\n"
    try hunt([text], in: "droids/a.md", Self.lint.map { ["lint"] + $0 + ["%/droids/a.md"] })
  }

  func testOpenClaw() throws {
    let file = """
      {env: {A: '^', vars: {B: '^'}}, auth: {profiles: {a: {mode: '^', token: '^'}}},
        agents: {defaults: {model: {primary: '^'}, models: {'^': {alias: '^'}}}},
        models: {providers: {'^': {baseUrl: 'https://h.dev/^', api: '^', apiKey: '^',
          headers: {A: '^'}, models: [{id: '^', name: '^', maxTokens: '^'}]}}}, note: '^'} // ^
      """
    try hunt(
      onePlaceAtATime(file), in: "openclaw.json", foreign("openclaw.json", "openclaw"), every: 4)
  }

  func testLibreChat() throws {
    let file = """
      # ^
      OPENROUTER_KEY=^
      OPENROUTER_MODELS=a/b,^
      OPENROUTER_SITE_URL=https://^
      OPENROUTER_SITE_NAME=^
      ANY=^
      ^
      """
    try hunt(onePlaceAtATime(file), in: ".env", foreign(".env", "librechat"), every: 2)
  }

  func testCredentialsForOpenRouter() throws {
    let files = [
      #"{"accessKeyId": "^", "secretAccessKey": "^", "region": "^", "^": "^"}"#,
      #"{"model_slug": "^", "endpoint_url": "https://h.dev/^?api-version=^", "api_key": "^"}"#,
      #"{"type": "^", "project_id": "^", "private_key": "^", "client_email": "^"}"#,
    ]
    try hunt(
      files.flatMap(onePlaceAtATime), in: "keys.json",
      Array(foreign("keys.json", "openrouter-keys").dropLast()), every: 4)
  }

  // MARK: Files

  /// An entry with a key in each of its fields, and in others.
  private func places(_ names: [String]) -> [String] {
    let urls = [
      "https://u:^@h.dev/v1", "https://h.dev/^/v1", "https://h.dev/v1?x=^", "https://^/v1",
    ]
    let members =
      names.map { "\"\($0)\": \"^\"" } + urls.map { "\"\(names[2])\": \"\($0)\"" } + [
        #""extra_headers": {"Authorization": "^", "X-Custom": "^"}"#,
        #""extraArgs": {"user": "^", "provider": {"order": ["^"]}}"#, #""note": "^""#, #""^": 1"#,
        #""a": "b" /* ^ */"#,
      ]
    return members.map { entry(names, with: $0) }
  }

  private func entry(_ names: [String], with member: String) -> String {
    let values = ["A", "m", "https://llm.acme.dev/v1", "k", "openai"]
    let others = zip(names, values).filter { name, _ in !member.hasPrefix("\"\(name)\"") }
    return "{\((others.map { "\"\($0)\": \"\($1)\"" } + [member]).joined(separator: ",\n"))}"
  }

  /// The file with the key in one of its places and `a` in all others.
  private func onePlaceAtATime(_ file: String) -> [String] {
    let parts = file.components(separatedBy: "^")
    return parts.indices.dropLast().map { place in
      parts[...place].joined(separator: "a") + "^" + parts[(place + 1)...].joined(separator: "a")
    }
  }

  // MARK: Commands

  private func commands(_ more: [String]) -> [[String]] {
    Self.lint.map { ["lint"] + $0 } + [
      ["list"], ["list", "--format", "json"], ["list", "--format", "ids"],
      ["list", "--format", "names"], ["show", "0"], ["show", "0", "--format", "json"],
      ["export", "--to", "config"], ["export", "--to", "settings"], ["export", "--to", "openclaw"],
      ["export", "--to", "librechat"], ["set", "0", "--max-tokens", "5", "--dry-run"],
      ["set", "0", "--name", "n", "--dry-run"], ["remove", "0", "--dry-run"], ["show", "m"],
      ["add", "openrouter", "--dry-run"], ["__complete", "selectors"], ["undo", "--list"],
      ["import", "%/config.json", "--as", "config", "--file", "local", "--dry-run"], more,
    ]
  }

  private func foreign(_ name: String, _ kind: String) -> [[String]] {
    Self.lint.map { ["lint"] + $0 + ["%/\(name)", "--as", kind] } + [
      ["import", "%/\(name)", "--as", kind, "--dry-run"]
    ]
  }

  private func hunt(
    _ files: [String], in name: String, _ commands: [[String]], every step: Int = 1,
    line: UInt = #line
  ) throws {
    let home = try TestHome()
    let keys = PlantedKey.all
    for (number, file) in files.enumerated() {
      for (place, wrapping) in Self.wrappings.enumerated() where (number + place) % step == 0 {
        let key = keys[(number + place) % keys.count]
        try home.write(
          file.replacing("^", with: wrapping.replacing("@", with: key.text)), to: name)
        let command = commands[(number * 3 + place) % commands.count].map {
          $0.replacing("%", with: home.factory(""))
        }
        let run = home.run(command)
        guard let piece = key.piece(shownIn: run.everything) else { continue }
        let shown = run.everything.split(separator: "\n").first { $0.contains(piece) } ?? ""
        XCTFail("\(command) shows \(key.form) in \(wrapping) of \(file): \(shown)", line: line)
      }
    }
  }
}
