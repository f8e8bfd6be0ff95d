#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemCalls {
  static func attributeNames(_ descriptor: Int32) throws(SystemError) -> [String] {
    let bytes = try grown { buffer in listAttributes(descriptor, buffer.baseAddress, buffer.count) }
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  static func attributeValue(
    _ descriptor: Int32, _ name: String
  ) throws(SystemError) -> [UInt8] {
    try grown { buffer in getAttribute(descriptor, name, buffer.baseAddress, buffer.count) }
  }

  static func setAttributeValue(
    _ descriptor: Int32, _ name: String, _ value: [UInt8]
  ) throws(SystemError) {
    let result = value.withUnsafeBytes { bytes in
      putAttribute(descriptor, name, bytes.baseAddress, bytes.count)
    }
    try checked(result)
  }

  /// Asks for the size, then for the bytes, again where the answer grew in between.
  private static func grown(
    _ call: (UnsafeMutableRawBufferPointer) -> Int
  ) throws(SystemError) -> [UInt8] {
    while true {
      let size = try checked(call(UnsafeMutableRawBufferPointer(start: nil, count: 0)))
      guard size > 0 else { return [] }
      var bytes = [UInt8](repeating: 0, count: size)
      let count = bytes.withUnsafeMutableBytes { call($0) }
      if count < 0, errno == ERANGE { continue }
      try checked(count)
      return Array(bytes[..<count])
    }
  }
}

#if canImport(Darwin)
  private func listAttributes(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int
  ) -> Int {
    flistxattr(descriptor, buffer?.assumingMemoryBound(to: CChar.self), size, 0)
  }

  private func getAttribute(
    _ descriptor: Int32, _ name: String, _ buffer: UnsafeMutableRawPointer?, _ size: Int
  ) -> Int {
    fgetxattr(descriptor, name, buffer, size, 0, 0)
  }

  private func putAttribute(
    _ descriptor: Int32, _ name: String, _ value: UnsafeRawPointer?, _ size: Int
  ) -> Int32 {
    fsetxattr(descriptor, name, value, size, 0, 0)
  }
#else
  // <sys/xattr.h> is not part of the C library's Swift module; both libraries have the functions.
  @_silgen_name("flistxattr")
  private func listAttributes(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int
  ) -> Int

  @_silgen_name("fgetxattr")
  private func getAttribute(
    _ descriptor: Int32, _ name: UnsafePointer<CChar>, _ buffer: UnsafeMutableRawPointer?,
    _ size: Int
  ) -> Int

  @_silgen_name("fsetxattr")
  private func setAttributeWithFlags(
    _ descriptor: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeRawPointer?, _ size: Int,
    _ flags: Int32
  ) -> Int32

  private func putAttribute(
    _ descriptor: Int32, _ name: String, _ value: UnsafeRawPointer?, _ size: Int
  ) -> Int32 {
    setAttributeWithFlags(descriptor, name, value, size, 0)
  }
#endif
