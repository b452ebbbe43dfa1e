import Glibc

/// A file that lines are written into, a piece at a time.
final class ExportFile {
    private static let piece = 262_144

    private let file: OpenFile
    private var waiting: [UInt8] = []

    /// Makes it, for this account alone.
    init(_ path: String) throws(FileError) {
        file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    }

    /// A line; its newline is added.
    func write(_ line: some Collection<UInt8>) throws(FileError) {
        waiting += line
        waiting.append(UInt8(ascii: "\n"))
        if waiting.count >= Self.piece { try flush() }
    }

    /// On return everything is on the disk.
    func finish() throws(FileError) {
        try flush()
        try file.sync()
    }

    private func flush() throws(FileError) {
        try file.write(waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}
