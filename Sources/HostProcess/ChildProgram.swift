#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Another program, run to its end (`posix_spawn`): no shell, no inherited descriptors but the
/// standard ones.
package struct ChildProgram: Sendable {
  /// What a program left behind.
  package struct Result: Equatable, Sendable {
    /// The exit code; `nil` where a signal ended it.
    package let exitCode: Int32?
    /// What it wrote to its standard output.
    package let output: [UInt8]
  }

  /// Why a program could not be run.
  package enum Failure: Error, Equatable, Sendable, CustomStringConvertible {
    /// There is no such program in the search path.
    case notFound(String)
    /// It wrote more than the limit, in bytes, and was ended.
    case tooMuchOutput(String, limit: Int)
    /// Any other failure: the program and the error number.
    case system(String, Int32)

    /// One line in lower case, without a full stop.
    package var description: String {
      switch self {
      case .notFound(let name): "there is no program \(name) in the search path"
      case .tooMuchOutput(let name, let limit): "\(name) wrote more than \(limit) bytes"
      case .system(let name, let code): "cannot run \(name): \(words(for: code))"
      }
    }
  }

  /// What becomes of what the program writes to its standard error.
  package enum Messages: Sendable {
    /// It is dropped.
    case dropped
    /// It goes where this process's own goes.
    case shown
  }

  let name: String
  let arguments: [String]
  let environment: [String: String]
  let messages: Messages
  let outputLimit: Int

  /// Describes a run; nothing is started.
  ///
  /// - Parameters:
  ///   - name: the program: a name to look up in this process's `PATH`, or a path.
  ///   - arguments: what follows the name. Any user of the machine can read them: never a key.
  ///   - environment: the program's whole environment.
  ///   - messages: what becomes of its standard error.
  ///   - outputLimit: the most bytes to take from its standard output.
  package init(
    _ name: String, _ arguments: [String], environment: [String: String],
    messages: Messages = .dropped, outputLimit: Int = 64 * 1_048_576
  ) {
    self.name = name
    self.arguments = arguments
    self.environment = environment
    self.messages = messages
    self.outputLimit = outputLimit
  }

  /// Runs the program to its end.
  ///
  /// - Parameter input: what it reads on its standard input.
  /// - Returns: its exit code and output.
  /// - Throws: a ``Failure``. A program that fails is none: it has an exit code.
  package func run(input: [UInt8] = []) throws(Failure) -> Result {
    let toChild = try makePipe()
    let fromChild: Pipe
    do throws(Failure) {
      fromChild = try makePipe()
    } catch {
      toChild.close()
      throw error
    }
    let child: pid_t
    do throws(Failure) {
      child = try spawn(toChild, fromChild)
    } catch {
      toChild.close()
      fromChild.close()
      throw error
    }
    close(toChild.reading)
    close(fromChild.writing)
    var exchange = PipeExchange(input: input, to: toChild.writing, from: fromChild.reading)
    let output = exchange.run(limit: outputLimit)
    if output == nil { kill(child, SIGKILL) }
    let status = wait(for: child)
    guard let output else { throw .tooMuchOutput(name, limit: outputLimit) }
    return Result(exitCode: status & 0x7f == 0 ? (status >> 8) & 0xff : nil, output: output)
  }

  private func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    return status
  }

  private func makePipe() throws(Failure) -> Pipe {
    guard let pipe = Pipe() else { throw .system(name, errno) }
    return pipe
  }

  private func spawn(_ input: Pipe, _ output: Pipe) throws(Failure) -> pid_t {
    let setup = SpawnSetup(input: input.reading, output: output.writing, messages: messages)
    let code: Int32
    var child: pid_t = 0
    do {
      let words = CStringArray([name] + arguments)
      let variables = CStringArray(environment.map { "\($0.key)=\($0.value)" }.sorted())
      defer {
        words.free()
        variables.free()
      }
      code = setup.spawn(&child, name, words.pointers, variables.pointers)
    }
    switch code {
    case 0: return child
    case ENOENT: throw .notFound(name)
    // A directory of the search path that may not be looked into tells the same of every name.
    case EACCES where !name.utf8.contains(UInt8(ascii: "/")): throw .notFound(name)
    default: throw .system(name, code)
    }
  }
}
