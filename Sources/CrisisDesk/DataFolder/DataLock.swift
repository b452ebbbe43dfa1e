import Glibc

/// That this process is the one writer of a data folder: flock(2) on `DATA/lock`, given back when the last reference
/// goes or the process ends, however it ends. The file stays; it names the last writer.
package final class DataLock: Sendable {
    package let folder: DataFolder
    private let file: OpenFile

    init(_ folder: DataFolder) throws(DataFolderError) {
        do throws(FileError) {
            file = try OpenFile(folder.lockFile, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600)
            self.folder = folder
            guard try file.lock() else { throw FileError(operation: .lock, path: folder.lockFile, number: EWOULDBLOCK) }
            try file.truncate()
            try file.write(Array("\(getpid())\n".utf8))
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
