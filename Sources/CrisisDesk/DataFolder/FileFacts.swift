import Foundation
import Glibc

/// Kind, owner, mode and size of what stands at a path; of a link itself, not of where it leads.
///
/// Through Foundation, since the members of `stat` can't be named in this module: NIO's C module claims them.
struct FileFacts {
    let isFolder: Bool
    let isRegular: Bool
    let isLink: Bool
    let owner: UInt32
    let group: UInt32
    /// The permission bits alone.
    let mode: UInt32
    let size: Int
    /// The file's own number on its file system (inode).
    let number: UInt64

    init(_ path: String) throws(FileError) {
        let facts: [FileAttributeKey: Any]
        do {
            facts = try FileManager.default.attributesOfItem(atPath: path)
        } catch {
            throw FileError(operation: .inspect, path: path, number: Self.number(error))
        }
        guard let owner = facts[.ownerAccountID] as? NSNumber, let mode = facts[.posixPermissions] as? NSNumber,
            let size = facts[.size] as? NSNumber, let group = facts[.groupOwnerAccountID] as? NSNumber,
            let number = facts[.systemFileNumber] as? NSNumber
        else { throw FileError(operation: .inspect, path: path, number: EIO) }
        isFolder = facts[.type] as? FileAttributeType == .typeDirectory
        isRegular = facts[.type] as? FileAttributeType == .typeRegular
        isLink = facts[.type] as? FileAttributeType == .typeSymbolicLink
        self.owner = owner.uint32Value
        self.group = group.uint32Value
        self.mode = mode.uint32Value
        self.size = size.intValue
        self.number = number.uint64Value
    }

    /// Whether group or others may do anything with it.
    var isOpenToOthers: Bool { mode & 0o077 != 0 }

    private static func number(_ error: any Error) -> Int32 {
        // On Linux the error beneath is a POSIXError, which a cast to NSError doesn't see.
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError
        return underlying?.code.rawValue ?? EIO
    }
}
