import Foundation

/// The three calls that change a public page's folder, so that a test can let any of them fail.
package struct DiskCalls: Sendable {
    /// Writes a file that must not be there yet, readable by everybody, and has it on disk before it returns.
    package var write: @Sendable (_ path: String, _ bytes: [UInt8]) throws(DiskError) -> Void
    /// Puts a file in the place of another in one step.
    package var rename: @Sendable (_ from: String, _ to: String) throws(DiskError) -> Void
    /// Has the names in a folder on disk before it returns.
    package var syncFolder: @Sendable (_ path: String) throws(DiskError) -> Void

    package init(
        write: @escaping @Sendable (String, [UInt8]) throws(DiskError) -> Void,
        rename: @escaping @Sendable (String, String) throws(DiskError) -> Void,
        syncFolder: @escaping @Sendable (String) throws(DiskError) -> Void
    ) {
        self.write = write
        self.rename = rename
        self.syncFolder = syncFolder
    }

    /// The system's own.
    package static let system = DiskCalls(
        write: { path, bytes throws(DiskError) in try writeNew(path, bytes) },
        rename: { from, to throws(DiskError) in
            guard Foundation.rename(from, to) == 0 else { throw DiskError(errno, path: to) }
        },
        syncFolder: { path throws(DiskError) in
            let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard folder >= 0 else { throw DiskError(errno, path: path) }
            defer { close(folder) }
            guard fsync(folder) == 0 else { throw DiskError(errno, path: path) }
        })

    private static func writeNew(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw DiskError(errno, path: path) }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw DiskError(errno, path: path) }
            rest = rest.dropFirst(written)
        }
        // Whatever mask the program runs under, the web server is somebody else.
        guard fchmod(file, 0o644) == 0, fsync(file) == 0 else { throw DiskError(errno, path: path) }
    }
}

/// A call of the system that failed.
package struct DiskError: Error, Sendable {
    package let number: Int32
    package let path: String

    package init(_ number: Int32, path: String) {
        self.number = number
        self.path = path
    }

    /// What an operator can do something about.
    var reason: PublishReason {
        let code: PublishReason.Code =
            switch number {
            case ENOSPC, EDQUOT: .diskFull
            case EACCES, EPERM, EROFS: .folderNotWritable
            case ENOENT, ENOTDIR: .folderMissing
            default: .writeFailed
            }
        return PublishReason(code, "\(path): \(String(cString: strerror(number)))")
    }
}
