import XCTest

import JSONSyntax

/// What a file looks like after an insertion: as if its author had written the item.
final class InsertionTests: XCTestCase {
  private let model = JSONValue.object([.init("model", .string("c")), .init("n", .integer(1))])

  private func assertAppending(
    _ source: String, _ result: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    assertEdits(source, result, file: file, line: line) {
      ($0["models"] ?? $0).edits(inserting: model)
    }
  }

  // MARK: Empty lists

  func testEmptyList() {
    assertAppending(
      "{\n  \"models\": []\n}\n",
      "{\n  \"models\": [\n    {\n      \"model\": \"c\",\n      \"n\": 1\n    }\n  ]\n}\n")
    assertAppending(
      "{\n    \"models\": []\n}\n",
      """
      {
          "models": [
              {
                  "model": "c",
                  "n": 1
              }
          ]
      }

      """)
    assertAppending(
      "{\n\t\"models\": []\n}\n",
      "{\n\t\"models\": [\n\t\t{\n\t\t\t\"model\": \"c\",\n\t\t\t\"n\": 1\n\t\t}\n\t]\n}\n")
    assertAppending(
      "{\r\n  \"models\": []\r\n}\r\n",
      "{\r\n  \"models\": [\r\n    {\r\n      \"model\": \"c\",\r\n      \"n\": 1\r\n    }\r\n  ]\r\n}\r\n"
    )
    assertAppending("{\"models\":[]}", #"{"models":[{"model":"c","n":1}]}"#)
    assertAppending("{\"models\": [ ]}", #"{"models": [ {"model": "c", "n": 1} ]}"#)
    assertAppending(
      "{\n\"models\": []\n}", "{\n\"models\": [\n{\n\"model\": \"c\",\n\"n\": 1\n}\n]\n}")
  }

  func testEmptyListOnTwoLines() {
    assertAppending(
      "{\n  \"models\": [\n  ]\n}\n",
      "{\n  \"models\": [\n    {\n      \"model\": \"c\",\n      \"n\": 1\n    } \n  ]\n}\n")
  }

  func testEmptyListWithComments() {
    assertAppending(
      "{\n  \"models\": [\n    // none\n  ]\n}\n",
      "{\n  \"models\": [\n    // none\n    {\n      \"model\": \"c\",\n      \"n\": 1\n    } \n  ]\n}\n"
    )
    assertAppending(
      "{\"models\": [/* none */]}", #"{"models": [/* none */ {"model": "c", "n": 1}]}"#)
  }

  // MARK: One line

  func testOneLine() {
    assertAppending(
      #"{"models":[{"model":"a"}]}"#, #"{"models":[{"model":"a"},{"model":"c","n":1}]}"#)
    assertAppending(
      #"{ "models": [ { "model": "a" } ] }"#,
      #"{ "models": [ { "model": "a" }, { "model": "c", "n": 1 } ] }"#)
    assertAppending(
      #"{"models" : [{"model" : "a"} , {"model" : "b"}]}"#,
      #"{"models" : [{"model" : "a"} , {"model" : "b"} , {"model" : "c", "n" : 1}]}"#)
  }

  func testOneLineEntriesOnLinesOfTheirOwn() {
    assertAppending(
      """
      {
        "models": [
          { "model": "a" }, // first
          { "model": "b" } // second
        ]
      }
      """,
      """
      {
        "models": [
          { "model": "a" }, // first
          { "model": "b" }, // second
          { "model": "c", "n": 1 }
        ]
      }
      """)
  }

  // MARK: Many lines

  func testEntriesSeparatedByBlankLines() {
    assertAppending(
      """
      {
        "models": [
          {
            "model": "a"
          },

          {
            "model": "b"
          }
        ]
      }
      """,
      """
      {
        "models": [
          {
            "model": "a"
          },

          {
            "model": "b"
          },

          {
            "model": "c",
            "n": 1
          }
        ]
      }
      """)
  }

  func testTrailingCommas() {
    assertAppending(
      """
      {
        "models": [
          {
            "model": "a",
          },
        ],
      }
      """,
      """
      {
        "models": [
          {
            "model": "a",
          },
          {
            "model": "c",
            "n": 1,
          },
        ],
      }
      """)
  }

  func testHuggingBrackets() {
    assertAppending(
      """
      {
        "models": [{
          "model": "a"
        }]
      }
      """,
      """
      {
        "models": [{
          "model": "a"
        }, {
          "model": "c",
          "n": 1
        }]
      }
      """)
  }

  func testLinesThatBeginWithCommas() {
    assertAppending(
      """
      { "models":
        [ { "model": "a" } // first
        , { "model": "b" } // second
        ]
      }
      """,
      """
      { "models":
        [ { "model": "a" } // first
        , { "model": "b" } // second
        , { "model": "c", "n": 1 }
        ]
      }
      """)
  }

  func testAlignedEntries() {
    assertAppending(
      """
      {"models": [{"model": "a"},
                  {"model": "b"}]}
      """,
      """
      {"models": [{"model": "a"},
                  {"model": "b"},
                  {"model": "c", "n": 1}]}
      """)
  }

  func testCommentsBehindTheLastEntryStayBehindIt() {
    assertAppending(
      "{\n  \"models\": [\n    1 /* one */\n    // the end\n  ]\n}",
      """
      {
        "models": [
          1, /* one */
          {
            "model": "c",
            "n": 1
          }
          // the end
        ]
      }
      """)
  }

  // MARK: Other places

  func testBeforeTheFirst() {
    assertEdits("[\n  // about one\n  1,\n\n  2\n]", "[\n  0,\n\n  // about one\n  1,\n\n  2\n]") {
      $0.edits(inserting: .integer(0), at: 0)
    }
    assertEdits("[ 1 ]", "[ 0, 1 ]") { $0.edits(inserting: .integer(0), at: 0) }
    assertEdits("[1 ,2]", "[0 ,1 ,2]") { $0.edits(inserting: .integer(0), at: 0) }
  }

  func testBetween() {
    assertEdits("[\n  1, // one\n  2\n]", "[\n  1, // one\n  0,\n  2\n]") {
      $0.edits(inserting: .integer(0), at: 1)
    }
    assertEdits("[1,2]", "[1,0,2]") { $0.edits(inserting: .integer(0), at: 1) }
    assertEdits("[ 1\n, 2 ]", "[ 1\n, 0\n, 2 ]") { $0.edits(inserting: .integer(0), at: 1) }
  }

  func testIndicesBeyondTheItemsCountAsTheEnds() {
    assertEdits("[1]", "[1, 0]") { $0.edits(inserting: .integer(0), at: 9) }
    assertEdits("[1]", "[0, 1]") { $0.edits(inserting: .integer(0), at: -9) }
  }

  // MARK: Members

  func testMembers() {
    let member = JSONValue.Member("n", .integer(1))
    assertEdits("{\n\t\"a\" : 1\n}", "{\n\t\"a\" : 1,\n\t\"n\" : 1\n}") {
      $0.edits(inserting: member)
    }
    assertEdits(#"{"a":1}"#, #"{"n":1,"a":1}"#) { $0.edits(inserting: member, at: 0) }
    assertEdits("{}", "{\n  \"n\": 1\n}") { $0.edits(inserting: member) }
    assertEdits("{a: 1,}", "{a: 1, \"n\": 1,}", dialect: .json5) { $0.edits(inserting: member) }
  }

  func testOnlyContainersOfTheRightKindTakeItems() throws {
    let member = JSONValue.Member("n", .integer(1))
    XCTAssertEqual(SyntaxTree("[]").root?.edits(inserting: member), [])
    XCTAssertEqual(SyntaxTree("{}").root?.edits(inserting: .null), [])
    XCTAssertEqual(SyntaxTree("1").root?.edits(inserting: .null), [])
    XCTAssertEqual(SyntaxTree("[").root?.edits(inserting: .null), [])
    XCTAssertEqual(SyntaxTree("[1 2]").root?.edits(inserting: .null), [])
  }
}
