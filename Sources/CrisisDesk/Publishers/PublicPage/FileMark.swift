import Foundation

/// By what one sees, without reading it, that a file or folder is the one that was left: which it is, how large, and when
/// it changed.
struct FileMark: Hashable {
    private let inode: UInt64
    private let size: UInt64
    private let changedAt: Date

    /// nil where there is none, or none that can be looked at.
    init?(_ path: String) {
        guard let facts = try? FileManager.default.attributesOfItem(atPath: path),
            let inode = facts[.systemFileNumber] as? NSNumber, let size = facts[.size] as? NSNumber,
            let changedAt = facts[.modificationDate] as? Date
        else { return nil }
        self.inode = inode.uint64Value
        self.size = size.uint64Value
        self.changedAt = changedAt
    }
}
