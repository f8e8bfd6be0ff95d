import XCTest

@testable import ModelConfigKit

final class OpenRouterRoutingIsKnownTests: XCTestCase {
  private let rule = OpenRouterRoutingIsKnown()

  private func source(_ routing: String, at url: String = "https://openrouter.ai/api/v1") -> String
  {
    Sample.config(
      [
        "model": #""openai/gpt-oss-120b""#, "base_url": "\"\(url)\"",
        "api_key": #""acmeexample4fa81b09c2d7""#,
      ], extra: "\"extra_args\": {\"provider\": \(routing)}")
  }

  func testUnknownFieldsAreFound() {
    assertFinds(
      rule, "unknown routing field \"allowFallbacks\", expected \"allow_fallbacks\"",
      in: source(#"{«"allowFallbacks"»: true}"#))
    assertMends(
      rule, source(#"{"allowFallbacks": true}"#), to: source(#"{"allow_fallbacks": true}"#),
      unsafely: true)
    assertFinds(
      rule,
      "unknown routing field \"temperature\", expected one of allow_fallbacks, data_collection, "
        + "enforce_distillable_text, ignore, max_price, only, options, order, preferred_max_latency, "
        + "preferred_min_throughput, quantizations, require_parameters, sort, zdr",
      in: source(#"{«"temperature"»: 1}"#))
  }

  func testNullIsNoValueButForPricesAndOptions() {
    for name in OpenRouterRouting.fields.keys.sorted() {
      if ["max_price", "options"].contains(name) {
        let shape = name == "options" ? "an object of providers' names" : "an object"
        assertFinds(
          rule, "routing value null, expected \(shape)", in: source("{\"\(name)\": «null»}"))
      } else {
        assertAllows(rule, source("{\"\(name)\": null}"))
      }
    }
    assertFinds(
      rule, "routing value null, expected a price in US dollars",
      in: source(#"{"max_price": {"prompt": «null»}}"#))
    assertAllows(rule, source(#"{"sort": {"by": "price", "partition": null}}"#))
    assertAllows(rule, source("null"))
  }

  func testOptionsAreSaidByProvider() {
    assertAllows(rule, source(#"{"options": {"anthropic": {"beta": ["x"]}, "acme/turbo": {}}}"#))
    assertFinds(
      rule, "routing value true, expected an object of providers' names",
      in: source(#"{"options": «true»}"#))
  }

  func testWrongValuesAreFound() {
    for (routing, message) in [
      (
        #"{"sort": «"cheapest"»}"#,
        #"routing value "cheapest", expected one of "price", "throughput", "latency", "exacto""#
      ),
      (
        #"{"sort": {"by": "price", "partition": «"all"»}}"#,
        #"routing value "all", expected one of "model", "none""#
      ),
      (#"{"order": «"Groq"»}"#, #"routing value "Groq", expected a list"#),
      (#"{"only": ["groq", «7»]}"#, "routing value 7, expected a provider's name"),
      (#"{"zdr": «"true"»}"#, #"routing value "true", expected true or false"#),
      (
        #"{"data_collection": «false»}"#,
        #"routing value false, expected one of "allow", "deny""#
      ),
      (
        #"{"max_price": {"prompt": «"cheap"»}}"#,
        #"routing value "cheap", expected a price in US dollars"#
      ),
      (#"{"preferred_max_latency": «"fast"»}"#, #"routing value "fast", expected a number"#),
      (#"«"groq"»"#, #"routing value "groq", expected an object"#),
      (#"«[»"groq"]"#, "routing value a list, expected an object"),
    ] {
      assertFinds(rule, message, in: source(routing))
    }
  }

  func testWhatWasMeantIsMended() {
    for (wrong, right) in [
      (#"{"order": "groq"}"#, #"{"order": ["groq"]}"#), (#"{"zdr": "True"}"#, #"{"zdr": true}"#),
      (#"{"data_collection": "Deny"}"#, #"{"data_collection": "deny"}"#),
      (#"{"quantizations": ["FP8"]}"#, #"{"quantizations": ["fp8"]}"#),
      (#"{"sort": "troughput"}"#, #"{"sort": "throughput"}"#),
    ] {
      assertMends(rule, source(wrong), to: source(right), unsafely: true)
    }
  }

  func testWhatOpenRouterDocumentsIsFine() {
    for routing in [
      "{}", #"{"order": ["groq", "cerebras/fp16"], "allow_fallbacks": false}"#,
      #"{"sort": {"by": "throughput", "partition": "none"}}"#,
      #"{"quantizations": ["fp8", "unknown"]}"#,
      #"{"max_price": {"prompt": 1, "completion": "2.5"}, "zdr": true}"#,
      #"{"preferred_max_latency": {"p90": 3}, "preferred_min_throughput": 50}"#,
    ] {
      assertClean(source(routing))
    }
  }

  func testOtherServersMayTakeAnything() {
    assertAllows(rule, source(#"{"sort": "cheapest"}"#, at: "https://llm.acme.net/v1"))
  }
}
