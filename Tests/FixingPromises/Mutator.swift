import JSONSyntax
import ModelConfigKit

/// Makes broken files of good ones, the same ones for the same seed (SplitMix64), so that a failure
/// can be repeated.
public struct Mutator: RandomNumberGenerator {
  private var state: UInt64
  private var bytes: [UInt8] = []

  /// Begins at a seed.
  public init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x2545_F491_4F6C_DD1D }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A file with one to four changes that a person, a program or an accident makes.
  public mutating func mutant(of source: [UInt8]) -> [UInt8] {
    bytes = source
    for _ in 0..<Int.random(in: 1...4, using: &self) { change() }
    return bytes
  }

  private mutating func change() {
    switch Int.random(in: 0..<16, using: &self) {
    case 0, 1: swapValues()
    case 2: removeMember()
    case 3: repeatMember()
    case 4: replaceSome(with: [UInt8.random(in: 0...255, using: &self)])
    case 5: replaceNone(with: pick(MutationTexts.fragments))
    case 6: removePunctuation()
    case 7, 8, 9: replaceValue()
    case 10: bytes.removeSubrange(Int.random(in: bytes.count / 2...bytes.count, using: &self)...)
    case 11: commentOutLine()
    case 12: commentOutPart()
    case 13: replaceNone(with: pick(MutationTexts.noText))
    case 14: requote()
    default: misspell()
    }
  }

  private mutating func pick(_ texts: [String]) -> [UInt8] {
    Array((texts.randomElement(using: &self) ?? "").utf8)
  }

  private mutating func pick(_ texts: [[UInt8]]) -> [UInt8] {
    texts.randomElement(using: &self) ?? []
  }
}

extension Mutator {
  private mutating func replaceSome(with new: [UInt8]) {
    guard let place = bytes.indices.randomElement(using: &self) else { return }
    bytes.replaceSubrange(place...place, with: new)
  }

  private mutating func replaceNone(with new: [UInt8]) {
    bytes.insert(contentsOf: new, at: Int.random(in: 0...bytes.count, using: &self))
  }

  private mutating func removePunctuation() {
    let places = bytes.indices.filter { "\"',:{}[]=\n".utf8.contains(bytes[$0]) }
    if let place = places.randomElement(using: &self) { bytes.remove(at: place) }
  }

  private mutating func commentOutLine() {
    let starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    guard let start = starts.randomElement(using: &self) else { return }
    bytes.insert(contentsOf: pick(["// ", "# ", "//"]), at: start)
  }

  private mutating func commentOutPart() {
    guard let range = containers.randomElement(using: &self) else { return replaceNone(with: []) }
    bytes.insert(contentsOf: Array("*/".utf8), at: range.upperBound)
    bytes.insert(contentsOf: Array("/*".utf8), at: range.lowerBound)
  }
}

extension Mutator {
  private var tree: SyntaxTree { SyntaxTree(bytes, dialect: .json5) }

  /// Where values and names stand; in a `.env` file, where there are no tokens, its words.
  private var values: [ByteRange] {
    let tokens = tree.tokens.filter { $0.kind == .string || $0.kind == .number || $0.kind == .true }
    if tokens.count > 3 { return tokens.map(\.range) }
    return bytes.split { " =\n,".utf8.contains($0) }.map { $0.startIndex..<$0.endIndex }
  }

  private var containers: [ByteRange] { nodes.filter { $0.kind == .object }.map(\.range) }

  private var nodes: [SyntaxNode] {
    var found: [SyntaxNode] = []
    var pending = [tree.root].compactMap { $0 }
    while let node = pending.popLast() {
      found.append(node)
      pending += node.elements.map { $0 } + node.members.map(\.value)
    }
    return found
  }

  private var members: [ByteRange] {
    let found = nodes.flatMap { $0.members.map(\.range) } + containers
    guard found.isEmpty else { return found }
    return bytes.split(separator: UInt8(ascii: "\n")).map { $0.startIndex..<$0.endIndex }
  }

  private mutating func swapValues() {
    let values = values
    guard let one = values.randomElement(using: &self),
      let other = values.randomElement(using: &self), !one.overlaps(other)
    else { return }
    let (first, second) = one.lowerBound < other.lowerBound ? (one, other) : (other, one)
    let (former, latter) = (Array(bytes[first]), Array(bytes[second]))
    bytes.replaceSubrange(second, with: former)
    bytes.replaceSubrange(first, with: latter)
  }

  private mutating func removeMember() {
    guard let range = members.randomElement(using: &self) else { return }
    bytes.removeSubrange(range)
  }

  private mutating func repeatMember() {
    guard let range = members.randomElement(using: &self) else { return }
    let comma = Array((Bool.random(using: &self) ? ",\n" : "\n").utf8)
    bytes.insert(contentsOf: comma + bytes[range], at: range.upperBound)
  }

  private mutating func replaceValue() {
    guard let range = values.randomElement(using: &self) else { return }
    let text = pick(MutationTexts.interesting)
    let isQuoted =
      bytes[range].first == UInt8(ascii: "\"") && Int.random(in: 0..<4, using: &self) > 0
    let mark: [UInt8] = isQuoted ? [UInt8(ascii: "\"")] : []
    bytes.replaceSubrange(range, with: mark + text + mark)
  }

  private mutating func requote() {
    guard let range = values.randomElement(using: &self), range.count > 1 else { return }
    let (open, close) = MutationTexts.quotes.randomElement(using: &self) ?? ("'", "'")
    let content =
      bytes[range].first == UInt8(ascii: "\"") ? bytes[range].dropFirst().dropLast() : bytes[range]
    bytes.replaceSubrange(range, with: Array(open.utf8) + content + Array(close.utf8))
  }

  private mutating func misspell() {
    let names = tree.tokens.filter { $0.kind == .string || $0.kind == .word }
    guard let name = names.randomElement(using: &self)?.range, name.count > 3 else { return }
    if Bool.random(using: &self) {
      bytes.replaceSubrange(
        name, with: Array("\"".utf8) + pick(MutationTexts.names) + Array("\"".utf8))
      return
    }
    let place = Int.random(in: name.lowerBound + 1..<name.upperBound - 1, using: &self)
    switch Int.random(in: 0..<3, using: &self) {
    case 0: bytes.remove(at: place)
    case 1: bytes.swapAt(place, place - 1)
    default: bytes.insert(bytes[place], at: place)
    }
  }
}
