import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class ValuesAreInPlaceTests: XCTestCase {
  private let rule = ValuesAreInPlace()

  /// One text of each form, by the field in which it belongs; the keys are made up.
  private static let texts: [[String: String]] = [
    [
      "model": "openai/gpt-oss-120b", "base_url": "https://openrouter.ai/api/v1",
      "api_key": "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",
      "provider": "generic-chat-completion-api",
    ],
    [
      "model": "qwen3", "base_url": "http://localhost:8000",
      "api_key": "gsk_0a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R", "provider": "anthropic",
    ],
    [
      "model": "accounts/acme/models/glm-4p5", "base_url": "https://llm.acme.net/v1",
      "api_key": "0a1b2c3d4e5f60718293a4b5c6d7e8f9", "provider": "openai",
    ],
  ]

  /// A file in which each of some fields has the text of the next, the last one that of the first.
  private func file(_ texts: [String: String], turning ring: [String], marked: Bool = false)
    -> String
  {
    let order = Sample.members.map(\.name).filter(ring.contains)
    let lines = Sample.members.map { name, value in
      var text = texts[name].map { "\"\($0)\"" } ?? value
      if let place = ring.firstIndex(of: name) {
        text = "\"\(texts[ring[(place + 1) % ring.count]] ?? "")\""
      }
      return "\"\(name)\": " + (marked && name == order.first ? "«\(text)»" : text)
    }
    return Sample.config("{\(lines.joined(separator: ", "))}")
  }

  /// Every ring of two, three or four of the fields.
  private static let rings: [[String]] = {
    let fields = ["model", "base_url", "api_key", "provider"]
    var rings: [[String]] = []
    func extend(_ ring: [String]) {
      if ring.count > 1 { rings.append(ring) }
      for field in fields where !ring.contains(field) && field > (ring.first ?? "") {
        extend(ring + [field])
      }
    }
    for field in fields { extend([field]) }
    return rings
  }()

  func testEveryRingIsOneFindingThatNamesItsFields() {
    XCTAssertEqual(Self.rings.count, 20)
    for texts in Self.texts {
      for ring in Self.rings {
        let marked = MarkedSource(file(texts, turning: ring, marked: true))
        let found = Linter().lint(ModelConfig(marked.bytes, kind: .config)).filter {
          $0.severity > .hint
        }
        XCTAssertEqual(found.map(\.id), ["swapped-values"], "\(ring)")
        XCTAssertEqual(found.map(\.range), marked.ranges, "\(ring)")
        for field in ring {
          XCTAssertTrue(found[0].message.contains("\(field)"), found[0].message)
        }
        for key in Self.texts.compactMap({ $0["api_key"] }) {
          XCTAssertFalse(found[0].message.contains(key))
        }
      }
    }
  }

  func testAnUnsafeFixGivesEachValueItsName() {
    for texts in Self.texts {
      for ring in Self.rings {
        let config = ModelConfig(Array(file(texts, turning: ring).utf8), kind: .config)
        XCTAssertEqual(Fixing().mend(config, Linter()).document.bytes, config.bytes, "\(ring)")
        let (mended, _) = Fixing(includingUnsafe: true).mend(config, Linter(rules: [rule]))
        for (name, text) in texts {
          let entry = mended.entries.first?.node
          XCTAssertEqual(entry?[name]?.string, text, "\(ring)")
        }
        let edits = Linter(rules: [rule]).lint(config).flatMap(\.fixes).flatMap(\.edits)
        XCTAssertEqual(edits.count, ring.count)
        XCTAssertFalse(edits.contains { $0.replacement.count > 20 })
      }
    }
  }

  func testAValueMovesToItsFieldWhereThatHasNone() {
    let key = Self.texts[0]["api_key"] ?? ""
    assertFinds(
      rule, "provider holds a key, expected it in api_key",
      in: Sample.config(["api_key": nil, "provider": "«\"\(key)\"»"]))
    assertMends(
      rule, Sample.config(["api_key": nil, "max_tokens": nil, "provider": "\"\(key)\""]),
      to: Sample.config(
        ["api_key": nil, "max_tokens": nil, "provider": nil], extra: "\"api_key\": \"\(key)\""),
      unsafely: true)
    assertFinds(
      rule, "base_url holds a key, expected it in api_key",
      in: Sample.config(["api_key": #""YOUR_KEY""#, "base_url": "«\"\(key)\"»"]))
    assertMends(
      rule, Sample.config(["api_key": #""""#, "base_url": "\"\(key)\""]),
      to: Sample.config(["api_key": nil, "base_url": nil]).replacingOccurrences(
        of: "\"provider\"",
        with: "\"api_key\": \"\(key)\",\n      \"base_url\": \"\",\n      \"provider\""),
      unsafely: true)
    assertFinds(
      rule, "model_display_name holds a key, expected it in api_key",
      in: Sample.config(["api_key": nil, "model_display_name": "«\"\(key)\"»"]))
    assertFinds(
      rule, "api_key holds a URL, expected it in base_url",
      in: Sample.config(["base_url": nil, "api_key": #"«"https://llm.acme.net/v1"»"#]))
  }

  func testWhatIsMissingIsNotReportedBesideWhereItIs() {
    let key = Self.texts[0]["api_key"] ?? ""
    let source = Sample.config(["api_key": nil, "provider": "\"\(key)\""])
    let found = Linter().lint(ModelConfig(Array(source.utf8), kind: .config))
    XCTAssertEqual(found.map(\.id), ["swapped-values"])
  }

  func testAValueWhoseFieldIsTakenStays() {
    let key = Self.texts[0]["api_key"] ?? ""
    for (field, text, message) in [
      ("provider", key, "provider holds a key, which belongs in api_key, expected a protocol"),
      ("base_url", key, "base_url holds a key, which belongs in api_key, expected a URL"),
      ("model", key, "model holds a key, which belongs in api_key, expected a model id"),
      (
        "provider", "https://llm.acme.net/v1",
        "provider holds a URL, which belongs in base_url, expected a protocol"
      ),
      (
        "base_url", "openai", "base_url holds a protocol, which belongs in provider, expected a URL"
      ),
      (
        "model", "https://llm.acme.net/v1",
        "model holds a URL, which belongs in base_url, expected a model id"
      ),
    ] {
      let lines = Sample.members.map { name, value in
        "\"\(name)\": " + (name == field ? "«\"\(text)\"»" : value)
      }
      let source = Sample.config("{\(lines.joined(separator: ", "))}")
      assertFinds(rule, message, in: source)
      assertOffersNoFix(rule, String(decoding: MarkedSource(source).bytes, as: UTF8.self))
    }
  }

  func testWorkingFilesAreFine() {
    for (key, base, model, provider) in [
      ("openai", "http://localhost:8000/v1", "openai", "openai"),
      ("anthropic", "http://localhost:8000", "claude", "anthropic"),
      ("ollama", "http://localhost:11434/v1", "qwen3-coder:30b", "generic-chat-completion-api"),
      ("test123", "http://gpu:8000", "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9", "openai"),
      ("x", "https://llm.acme.net", "xai-grok-4-fast", "openai"),
      ("${ACME_KEY}", "https://llm.acme.net/v1", "anthropic", "openai"),
      ("acme-4fa81b09c2d7", "https://llm.acme.net/v1", "hf.co/acme/model-7b", "openai"),
      ("acme-4fa81b09c2d7", "https://llm.acme.net/v1", "llama3:70", "openai"),
      ("acme-4fa81b09c2d7", "https://llm.acme.net/v1", "us-east-1", "openai"),
      ("http://localhost:8000", "http://localhost:8000", "m", "openai"),
    ] {
      assertAllows(
        rule,
        Sample.config([
          "api_key": "\"\(key)\"", "base_url": "\"\(base)\"", "model": "\"\(model)\"",
          "provider": "\"\(provider)\"",
        ]))
    }
    // Other rules know more of these.
    for provider in ["openrouter", "antropic", "gpt-5", "generic", "google"] {
      assertAllows(rule, Sample.config(["provider": "\"\(provider)\""]))
    }
    for base in ["openrouter", "myapp/v1", "gpt-5", "${BASE_URL}", "your-host/v1"] {
      assertAllows(rule, Sample.config(["base_url": "\"\(base)\""]))
    }
  }
}
