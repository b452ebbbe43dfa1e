import Glibc

/// A file or folder that is open; it closes when it goes out of use, and no program started from here inherits it.
struct OpenFile: ~Copyable, Sendable {
    let path: String
    private let descriptor: Int32

    /// `flags` as in open(2); `mode` counts where the file is made.
    init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(FileError) {
        self.path = path
        descriptor = Int32(try FileError.check(.open, path) { Int(open(path, flags | O_CLOEXEC, mode)) })
    }

    /// Opens a folder, to make its names durable.
    init(folder path: String) throws(FileError) {
        try self.init(path, O_RDONLY | O_DIRECTORY)
    }

    deinit { close(descriptor) }

    /// All of the bytes, however many calls that takes.
    func write(_ bytes: [UInt8]) throws(FileError) {
        var written = 0
        while written < bytes.count {
            written += try check(.write) {
                bytes[written...].withUnsafeBytes { rest in Glibc.write(descriptor, rest.baseAddress, rest.count) }
            }
        }
    }

    /// What is left to the end, at most `limit` bytes; a file with more is refused as `EFBIG`.
    func read(limit: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: min(limit + 1, 65_536))
        while true {
            let count = try check(.read) {
                piece.withUnsafeMutableBytes { piece in Glibc.read(descriptor, piece.baseAddress, piece.count) }
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: piece[..<count])
            guard bytes.count <= limit else { throw FileError(operation: .read, path: path, number: EFBIG) }
        }
    }

    /// The next bytes, at most so many; none at the end.
    func read(atMost count: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(FileError) {
                filled = try check(.read) { Glibc.read(descriptor, buffer.baseAddress, count) }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// On return the contents, and of a folder the names, are on the disk.
    func sync() throws(FileError) { try check(.sync) { Int(fsync(descriptor)) } }

    /// Exactly this mode, whatever the process masks.
    func setMode(_ mode: mode_t) throws(FileError) { try check(.setMode) { Int(fchmod(descriptor, mode)) } }

    /// Which file this is: its number (inode) and, where the file system keeps count of how often it gave that number away, the
    /// count (`FS_IOC_GETVERSION`). Writing into the file, another owner or mode leave both as they are; no copy has them.
    func identity() throws(FileError) -> String {
        var generation: CLong = 0
        // What doesn't keep count (tmpfs) doesn't give a number away twice.
        if ioctl(descriptor, Self.getVersion, &generation) != 0 { generation = 0 }
        return "\(try FileFacts(path).number).\(generation)"
    }

    /// `_IOR('v', 1, long)` of linux/fs.h, which Swift can't read.
    private static let getVersion = UInt(2 << 30 | MemoryLayout<CLong>.size << 16 | 0x76 << 8 | 1)

    func truncate() throws(FileError) { try check(.write) { Int(ftruncate(descriptor, 0)) } }

    /// False where another open file holds the lock. Held until this one closes.
    func lock() throws(FileError) -> Bool {
        do throws(FileError) {
            try check(.lock) { Int(flock(descriptor, LOCK_EX | LOCK_NB)) }
            return true
        } catch {
            guard error.number == EWOULDBLOCK else { throw error }
            return false
        }
    }

    @discardableResult
    private func check(_ operation: FileError.Operation, _ call: () -> Int) throws(FileError) -> Int {
        try FileError.check(operation, path, call)
    }
}
