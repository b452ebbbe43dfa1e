import Glibc

/// That this process is the one writer of a data folder: flock(2) on the folder itself, which nobody can take away while it is
/// held, given back when the last reference goes or the process ends, however it ends. `DATA/lock` names the last writer.
package final class DataLock: Sendable {
    package let folder: DataFolder
    private let file: OpenFile

    init(_ folder: DataFolder) throws(DataFolderError) {
        do throws(FileError) {
            file = try OpenFile(folder: folder.path)
            self.folder = folder
            guard try file.lock() else { throw FileError(operation: .lock, path: folder.path, number: EWOULDBLOCK) }
            let name = try OpenFile(folder.lockFile, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600)
            try name.truncate()
            try name.write(Array("\(getpid())\n".utf8))
        } catch {
            guard error.operation == .lock, error.number == EWOULDBLOCK else { throw .file(error) }
            throw .inUse(path: folder.path, process: Self.holder(of: folder))
        }
    }

    /// The number in the file; nil where it can't be read, since the lock and not the number is what counts.
    private static func holder(of folder: DataFolder) -> Int? {
        guard let bytes = try? DurableFile.read(folder.lockFile, limit: 32) else { return nil }
        return Int(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
