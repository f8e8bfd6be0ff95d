#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Another program, run to its end (`posix_spawn`): no shell, no inherited descriptors but the
/// standard ones, and no longer than its time limit.
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
    /// It had not ended after the time limit, or this process was told to end, and was ended.
    case tookTooLong(String)
    /// Any other failure: the program and the error number.
    case system(String, Int32)

    /// One line in lower case, without a full stop.
    package var description: String {
      switch self {
      case .notFound(let name): "there is no program \(name) in the search path"
      case .tooMuchOutput(let name, let limit): "\(name) wrote more than \(limit) bytes"
      case .tookTooLong(let name): "\(name) took too long and was ended"
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
    /// It becomes part of the output.
    case taken
  }

  let name: String
  let arguments: [String]
  let environment: [String: String]
  let messages: Messages
  let outputLimit: Int
  let timeLimit: Duration

  /// Describes a run; nothing is started.
  ///
  /// - Parameters:
  ///   - name: the program: a name to look up in this process's `PATH`, or a path.
  ///   - arguments: what follows the name. Any user of the machine can read them: never a key.
  ///   - environment: the program's whole environment.
  ///   - messages: what becomes of its standard error.
  ///   - outputLimit: the most bytes to take from its standard output.
  ///   - timeLimit: how long it may run. After that it is killed, with all that it has started.
  package init(
    _ name: String, _ arguments: [String], environment: [String: String],
    messages: Messages = .dropped, outputLimit: Int = 64 * 1_048_576,
    timeLimit: Duration = .seconds(60)
  ) {
    self.name = name
    self.arguments = arguments
    self.environment = environment
    self.messages = messages
    self.outputLimit = outputLimit
    self.timeLimit = timeLimit
  }

  /// Runs the program to its end.
  ///
  /// A signal that would end this process ends the program first: nothing goes on behind its back.
  ///
  /// - Parameter input: what it reads on its standard input.
  /// - Returns: its exit code and output.
  /// - Throws: a ``Failure``. A program that fails is none: it has an exit code.
  package func run(input: [UInt8] = []) throws(Failure) -> Result {
    // A parent may have left this signal ignored, and then no exit code is to be had.
    let previous = signal(SIGCHLD, SIG_DFL)
    defer { signal(SIGCHLD, previous) }
    return try HeldSignals.hold(HeldSignals.ending) { (signals) throws(Failure) in
      let patience = Patience(timeLimit, signals)
      let (program, pipes) = try start()
      close(pipes.toProgram.reading)
      close(pipes.fromProgram.writing)
      var exchange = PipeExchange(
        input: input, to: pipes.toProgram.writing, from: pipes.fromProgram.reading)
      let end = exchange.run(limit: outputLimit, patience)
      if end == .closed, let status = try status(of: program, patience) {
        return Result(
          exitCode: status & 0x7f == 0 ? (status >> 8) & 0xff : nil, output: exchange.output)
      }
      program.kill()
      throw end == .tooMuch ? .tooMuchOutput(name, limit: outputLimit) : .tookTooLong(name)
    }
  }

  private func status(
    of program: StartedProgram, _ patience: Patience
  ) throws(Failure) -> Int32? {
    do throws(SystemFailure) {
      return try program.wait(patience)
    } catch {
      throw .system(name, error.code)
    }
  }

  private func start() throws(Failure) -> (StartedProgram, (toProgram: Pipe, fromProgram: Pipe)) {
    let toProgram = try makePipe()
    do throws(Failure) {
      let fromProgram = try makePipe()
      do throws(Failure) {
        let program = StartedProgram(process: try spawn(toProgram, fromProgram))
        return (program, (toProgram, fromProgram))
      } catch {
        fromProgram.close()
        throw error
      }
    } catch {
      toProgram.close()
      throw error
    }
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
