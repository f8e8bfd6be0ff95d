#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a new file takes over from the one it replaces.
///
/// Owner, group, mode, extended attributes and access list; never more than the old one allowed.
struct Inheritance {
  let caller: Caller
  /// The status of the old file.
  let status: FileStatus

  func pass(from old: Int32, to new: Int32) throws(FileError) {
    let keepsGroup = try passOwner(to: new)
    try passAttributes(from: old, to: new, withAccessList: keepsGroup)
    if keepsGroup {
      _ = try caller.calling("fcopyfile", accepting: Self.unsupported) {
        system throws(SystemError) in
        try system.copyAccessList(old, new)
      }
    }
    // Last: beside an access list, the group's bits mean the most that the list allows, and without
    // it they would let the group in.
    try caller.setPermissions(permissions(keepsGroup: keepsGroup), of: new)
  }

  /// Gives the new file the old owner and group; false where the group could not be kept.
  private func passOwner(to new: Int32) throws(FileError) -> Bool {
    let present = try caller.status(new)
    if present.owner == status.owner, present.group == status.group { return true }
    let isOwnersOnly = present.owner == status.owner
    // A user may own a file in a group that the user is no member of, and then cannot pass it on.
    let done: Void? = try caller.calling("fchown", accepting: isOwnersOnly ? [EPERM] : []) {
      system throws(SystemError) in
      try system.setOwner(new, status.owner, status.group)
    }
    return done != nil
  }

  /// The old bits, or less.
  ///
  /// In another group, nobody gains: the group gets nothing, and everyone only what
  /// the old group had too, because its members are now part of everyone.
  private func permissions(keepsGroup: Bool) -> UInt16 {
    let old = status.permissions & 0o777
    return keepsGroup ? old : old & 0o700 | (old & (old >> 3)) & 0o007
  }

  private func passAttributes(
    from old: Int32, to new: Int32, withAccessList: Bool
  ) throws(FileError) {
    let names = try caller.calling("flistxattr", accepting: Self.unsupported) {
      system throws(SystemError) in
      try system.attributes(old)
    }
    for name in names ?? [] where isPassedOn(name, withAccessList: withAccessList) {
      // Gone since it was listed (ENODATA, ENOATTR): nothing to keep.
      let value = try caller.calling("fgetxattr", accepting: [Self.noAttribute]) {
        system throws(SystemError) in
        try system.attribute(old, name)
      }
      guard let value else { continue }
      // What a user chose must be kept; a label that the system keeps for itself need not.
      let accepted: Set<Int32> = isUsersOwn(name) ? [] : Self.unsupported.union([EPERM, EACCES])
      _ = try caller.calling("fsetxattr", accepting: accepted) { system throws(SystemError) in
        try system.setAttribute(new, name, value)
      }
    }
  }

  private static let unsupported: Set<Int32> = [ENOTSUP, EOPNOTSUPP, ENOSYS]

  #if canImport(Darwin)
    private static let noAttribute = ENOATTR

    private func isUsersOwn(_ name: String) -> Bool { !name.hasPrefix("com.apple.") }

    private func isPassedOn(_ name: String, withAccessList: Bool) -> Bool { true }
  #else
    private static let noAttribute = ENODATA

    private static let accessList = "system.posix_acl_access"

    private func isUsersOwn(_ name: String) -> Bool {
      name.hasPrefix("user.") || name == Self.accessList
    }

    /// Signatures of the content (`security.ima`) belong to the old content alone.
    private func isPassedOn(_ name: String, withAccessList: Bool) -> Bool {
      switch name {
      case Self.accessList: withAccessList
      case "security.selinux", "security.SMACK64": true
      default: isUsersOwn(name)
      }
    }
  #endif
}
