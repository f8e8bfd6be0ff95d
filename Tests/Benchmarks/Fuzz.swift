import FixingPromises
import Foundation

/// Looks for files whose fixing breaks a promise: `fuzz [--count N] [--seed N]`, run in a checkout.
struct Fuzz {
  private let count: Int
  private let seed: Int

  init(_ arguments: [String]) {
    func number(after name: String) -> Int? {
      arguments.firstIndex(of: name).flatMap { place in
        place + 1 < arguments.count ? Int(arguments[place + 1]) : nil
      }
    }
    count = number(after: "--count") ?? 10_000
    seed = number(after: "--seed") ?? 1
  }

  /// Prints what broke which promise, and what the first of each sort looks like.
  ///
  /// - Returns: whether all promises were kept.
  func run() throws -> Bool {
    let root = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let sources = try MutationSources(checkout: root)
    var found: [String: Int] = [:]
    for number in 0..<count {
      let mutant = sources.mutant(number, seed: seed)
      for isUnsafe in [false, true] {
        guard let breach = FixingPromise(unsafe: isUnsafe).breach(by: mutant.bytes, as: mutant.kind)
        else { continue }
        let sort = (isUnsafe ? "unsafe: " : "safe: ") + breach.prefix { $0 != ":" }
        found[sort, default: 0] += 1
        guard found[sort, default: 0] <= 3 else { continue }
        print("\(sort) — \(mutant.name) as \(mutant.kind.rawValue): \(breach)")
        print(String(decoding: mutant.bytes, as: UTF8.self), "\n")
      }
    }
    print("\(count) mutants, seed \(seed): ", found.isEmpty ? "every promise kept" : "\(found)")
    return found.isEmpty
  }
}
