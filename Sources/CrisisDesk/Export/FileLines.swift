import Glibc

/// The lines of a file, read piece by piece: memory for one line and one piece, however long the file is.
final class FileLines {
    private static let piece = 262_144
    private static let newline = Int32(UInt8(ascii: "\n"))

    private let file: OpenFile
    private let limit: Int
    private var bytes: [UInt8] = []
    /// Where the next line begins, and from where on no newline has been looked for.
    private var start = 0
    private var looked = 0
    private(set) var number = 0

    /// `limit`: bytes of one line.
    init(_ path: String, limit: Int) throws(FileError) {
        file = try OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        self.limit = limit
    }

    /// The next line without its newline; nil at the end. A last line without its newline is `unfinished`.
    func next() throws(FileLinesFault) -> [UInt8]? {
        while true {
            if let end = newlinePlace() {
                defer { (start, looked) = (end + 1, end + 1) }
                number += 1
                return Array(bytes[start..<end])
            }
            guard bytes.count - start <= limit else { throw .tooLong(line: number + 1) }
            guard try fill() else {
                if start < bytes.count { throw .unfinished(line: number + 1) }
                return nil
            }
        }
    }

    private func newlinePlace() -> Int? {
        let found = bytes.withUnsafeBytes { bytes -> Int? in
            guard looked < bytes.count, let base = bytes.baseAddress else { return nil }
            let place = memchr(base + looked, Self.newline, bytes.count - looked)
            return place.map { UnsafeRawPointer($0) - base }
        }
        if found == nil { looked = bytes.count }
        return found
    }

    private func fill() throws(FileLinesFault) -> Bool {
        bytes.removeSubrange(..<start)
        (start, looked) = (0, bytes.count)
        do throws(FileError) {
            let read = try file.read(atMost: Self.piece)
            bytes += read
            return !read.isEmpty
        } catch {
            throw .file(error)
        }
    }
}

/// Why a file can't be read line by line. Lines count from 1.
enum FileLinesFault: Error, Hashable, Sendable {
    case file(FileError)
    case tooLong(line: Int)
    /// It ends within a line.
    case unfinished(line: Int)
}
