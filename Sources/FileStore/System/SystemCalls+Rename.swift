#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemCalls {
  static func renameInDirectory(
    _ directory: Int32, _ old: String, _ new: String, _ kind: RenameKind
  ) throws(SystemError) {
    switch kind {
    case .replace:
      try checked(renameat(directory, PathText.cString(old), directory, PathText.cString(new)))
    case .exchange: try checked(renameWithFlags(directory, old, new, exchangeFlag))
    case .exclusive: try checked(renameWithFlags(directory, old, new, exclusiveFlag))
    }
  }
}

#if canImport(Darwin)
  private let exchangeFlag = UInt32(RENAME_SWAP)
  private let exclusiveFlag = UInt32(RENAME_EXCL)

  private func renameWithFlags(
    _ directory: Int32, _ old: String, _ new: String, _ flags: UInt32
  ) -> Int32 {
    renameatx_np(directory, PathText.cString(old), directory, PathText.cString(new), flags)
  }
#else
  // <linux/fs.h>: RENAME_EXCHANGE and RENAME_NOREPLACE.
  private let exchangeFlag: UInt = 1 << 1
  private let exclusiveFlag: UInt = 1 << 0

  // The number of renameat2 in <asm/unistd.h>. The call is made by number because older Musl has no
  // function of that name, and by this declaration because Swift imports no variadic function.
  #if arch(x86_64)
    private let renameat2Number = 316
  #else
    private let renameat2Number = 276
  #endif

  @_silgen_name("syscall")
  private func systemCall(
    _ number: Int, _ oldDirectory: Int, _ old: UnsafePointer<CChar>, _ newDirectory: Int,
    _ new: UnsafePointer<CChar>, _ flags: UInt
  ) -> Int

  private func renameWithFlags(
    _ directory: Int32, _ old: String, _ new: String, _ flags: UInt
  ) -> Int {
    systemCall(
      renameat2Number, Int(directory), PathText.cString(old), Int(directory), PathText.cString(new),
      flags)
  }
#endif
