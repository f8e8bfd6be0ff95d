import Foundation
import XCTest

/// What README says the tool prints is what the tool prints.
final class ReadmeTests: XCTestCase {
  func testEveryTranscriptIsTrue() throws {
    let shell = try TranscriptShell()
    let transcripts = Transcript.all(in: try Checkout.text("README.md"))
    XCTAssertGreaterThan(transcripts.count, 5)
    for transcript in transcripts {
      XCTAssertEqual(try shell.run(transcript.command), transcript.output, transcript.command)
    }
  }

  func testTheTableOfRulesIsThatOfTheTool() throws {
    let lines = try TranscriptShell().run("byok rules").components(separatedBy: "\n").dropLast()
    let header = try XCTUnwrap(lines.first)
    let starts = try ["Rule", "C ", "S ", "Others", "Fix", "What"].map { title in
      let place = try XCTUnwrap(header.range(of: title)).lowerBound
      return header.distance(from: header.startIndex, to: place)
    }
    let rows = lines.dropFirst().map { line in
      let cells = starts.enumerated().map { column, start in
        let end = column + 1 < starts.count ? starts[column + 1] : line.count
        return line.dropFirst(start).prefix(end - start).trimmingCharacters(in: .whitespaces)
      }
      return "| `\(cells[0])` | " + cells.dropFirst().joined(separator: " | ") + " |\n"
    }
    XCTAssertGreaterThan(rows.count, 40)
    let table =
      "| rule | C | S | others | fix | what it finds |\n|---|---|---|---|---|---|\n" + rows.joined()
    XCTAssertEqual(try section("rules"), table)
  }

  func testTheTableOfCommandsIsThatOfHelp() throws {
    let help = try TranscriptShell().run("byok help")
    let rows = help.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  "), let first = line.dropFirst(2).first, first.isLetter,
        let gap = line.dropFirst(2).range(of: "  ")
      else { return nil }
      let names = line.dropFirst(2)[..<gap.lowerBound].split(separator: ",")
      let name = names.map { "`\($0.trimmingCharacters(in: .whitespaces))`" }
      let summary = line[gap.upperBound...].trimmingCharacters(in: .whitespaces)
      return "| \(name.joined(separator: ", ")) | \(summary) |\n"
    }
    XCTAssertGreaterThan(rows.count, 8)
    XCTAssertEqual(
      try section("commands"), "| command | what it does |\n|---|---|\n" + rows.joined())
  }

  /// What stands between the marks of a section, without the empty lines around it.
  private func section(_ name: String) throws -> String {
    let text = try Checkout.text("README.md")
    let start = try XCTUnwrap(text.range(of: "<!-- \(name) -->\n"))
    let end = try XCTUnwrap(text.range(of: "<!-- end of \(name) -->"))
    return text[start.upperBound..<end.lowerBound].trimmingCharacters(in: .newlines) + "\n"
  }
}

/// A command in a document, and what it is said to print.
struct Transcript {
  let command: String
  let output: String

  /// The commands in the `console` blocks of a document, in order.
  static func all(in document: String) -> [Transcript] {
    document.components(separatedBy: "```console\n").dropFirst().flatMap { rest in
      let block = rest.components(separatedBy: "```").first ?? ""
      return "\n\(block)".components(separatedBy: "\n$ ").dropFirst().map { part in
        let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let output = lines.count > 1 ? String(lines[1]) : ""
        return Transcript(
          command: String(lines.first ?? ""),
          output: output.isEmpty || output.hasSuffix("\n") ? output : output + "\n")
      }
    }
  }
}

/// Runs commands as README's reader would: beside the examples, in an empty home.
struct TranscriptShell {
  private let home: URL
  private let work: URL
  private let tools: URL

  init() throws {
    let bundle = Bundle(for: ReadmeTests.self).bundleURL
    tools = try XCTUnwrap(
      [bundle, bundle.deletingLastPathComponent()].first { folder in
        let tool = folder.appendingPathComponent("byok").path
        return FileManager.default.isExecutableFile(atPath: tool)
      })
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    home = folder.appendingPathComponent("home")
    work = folder.appendingPathComponent("work")
    for folder in [home, work] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(
      at: Checkout.root.appendingPathComponent("Examples"),
      to: work.appendingPathComponent("Examples"))
  }

  /// What a command prints on both streams.
  func run(_ command: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec 2>&1\n" + command]
    process.currentDirectoryURL = work
    process.environment = ["HOME": home.path, "PATH": "\(tools.path):/usr/bin:/bin"]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
