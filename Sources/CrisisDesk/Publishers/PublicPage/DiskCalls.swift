import Glibc

/// The calls that change a public page's folder, so that a test can let any of them fail.
package struct DiskCalls: Sendable {
    /// Writes a file that must not be there yet, readable by everybody, and has it on disk before it returns.
    package var write: @Sendable (_ path: String, _ bytes: [UInt8]) throws(FileError) -> Void
    /// Puts a file in the place of another in one step.
    package var rename: @Sendable (_ from: String, _ to: String) throws(FileError) -> Void
    /// Takes a file away.
    package var remove: @Sendable (_ path: String) throws(FileError) -> Void = { path throws(FileError) in
        try FileError.check(.remove, path) { Int(unlink(path)) }
    }
    /// Has the names in a folder on disk before it returns.
    package var syncFolder: @Sendable (_ path: String) throws(FileError) -> Void

    package init(
        write: @escaping @Sendable (String, [UInt8]) throws(FileError) -> Void,
        rename: @escaping @Sendable (String, String) throws(FileError) -> Void,
        syncFolder: @escaping @Sendable (String) throws(FileError) -> Void
    ) {
        self.write = write
        self.rename = rename
        self.syncFolder = syncFolder
    }

    /// The system's own.
    package static let system = DiskCalls(
        write: { path, bytes throws(FileError) in
            let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
            try file.write(bytes)
            // Whatever mask the program runs under, the web server is somebody else.
            try file.setMode(0o644)
            try file.sync()
        },
        rename: { from, to throws(FileError) in try FileError.check(.rename, to) { Int(Glibc.rename(from, to)) } },
        syncFolder: { path throws(FileError) in try OpenFile(folder: path).sync() })
}

extension PublishReason {
    /// What an operator can do something about.
    init(_ error: FileError) {
        let code: Code =
            switch error.number {
            case ENOSPC, EDQUOT: .diskFull
            case EACCES, EPERM, EROFS: .folderNotWritable
            case ENOENT, ENOTDIR: .folderMissing
            default: .writeFailed
            }
        self.init(code, error.description)
    }
}
