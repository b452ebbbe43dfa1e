import Glibc

/// Small files that are either the old one or the new one, never half of each, whenever the power goes.
package enum DurableFile {
    /// Writes beside the file, syncs, renames over it and syncs the folder: on return the new contents will be there
    /// after a power cut. On a failure before the rename the old file stands; one at `sync` of the folder leaves it
    /// open which stands.
    ///
    /// One writer for each path: the file beside it has a fixed name, so that a crash leaves at most one of them.
    package static func write(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o600) throws(FileError) {
        try write(to: path, mode: mode) { _ throws(FileError) in bytes }
    }

    /// The same of bytes that are made when the new file is there, empty and open.
    static func write(
        to path: String, mode: UInt32 = 0o600, _ bytes: (borrowing OpenFile) throws(FileError) -> [UInt8]
    ) throws(FileError) {
        let (folder, name) = split(path)
        let beside = "\(folder)/.\(name).new"
        try removeIfThere(beside)
        do throws(FileError) {
            try fill(beside, mode: mode, bytes)
            try FileError.check(.rename, path) { Int(rename(beside, path)) }
        } catch {
            // The first failure is the one to tell; what is left here is removed by the next write.
            unlink(beside)
            throw error
        }
        try OpenFile(folder: folder).sync()
    }

    /// The whole file, nil where there is none. More than `limit` bytes are refused as `EFBIG`.
    package static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try OpenFile(path, O_RDONLY | O_NONBLOCK).read(limit: limit)
        } catch {
            guard error.operation == .open, error.number == ENOENT else { throw error }
            return nil
        }
    }

    /// Removes the file, if it is there, so that it doesn't come back after a power cut.
    package static func remove(_ path: String) throws(FileError) {
        guard try removeIfThere(path) else { return }
        try OpenFile(folder: split(path).folder).sync()
    }

    private static func fill(
        _ path: String, mode: UInt32, _ bytes: (borrowing OpenFile) throws(FileError) -> [UInt8]
    ) throws(FileError) {
        let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        try file.write(bytes(file))
        try file.setMode(mode)
        try file.sync()
    }

    @discardableResult
    private static func removeIfThere(_ path: String) throws(FileError) -> Bool {
        do throws(FileError) {
            try FileError.check(.remove, path) { Int(unlink(path)) }
            return true
        } catch {
            guard error.number == ENOENT else { throw error }
            return false
        }
    }

    private static func split(_ path: String) -> (folder: String, name: Substring) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path[...]) }
        let folder = path[..<slash]
        return (folder.isEmpty ? "/" : String(folder), path[path.utf8.index(after: slash)...])
    }
}
