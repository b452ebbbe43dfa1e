import Glibc

/// Reads a file below a folder, one step at a time and through no link: whatever lies there, nothing outside is ever opened.
enum PublicFileReader {
    /// The bytes of an ordinary file of at most `HTTPLimits.publicFile` bytes; nil for anything else.
    static func read(_ name: String, in folder: String) -> [UInt8]? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.isEmpty, parts.allSatisfy(isPlain) else { return nil }
        var directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return nil }
        for part in parts.dropLast() {
            let next = openat(directory, String(part), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            close(directory)
            guard next >= 0 else { return nil }
            directory = next
        }
        defer { close(directory) }
        guard let last = parts.last else { return nil }
        let file = openat(directory, String(last), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        return bytes(of: file)
    }

    private static func isPlain(_ part: Substring) -> Bool {
        !part.isEmpty && !part.hasPrefix(".") && !part.utf8.contains(0) && part.utf8.count <= 255
    }

    private static func bytes(of file: Int32) -> [UInt8]? {
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, 0...HTTPLimits.publicFile ~= Int(status.st_size)
        else { return nil }
        let size = Int(status.st_size)
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let count = Glibc.read(file, buffer.baseAddress?.advanced(by: filled), size - filled)
                if count <= 0 { break }
                filled += count
            }
            isWhole = filled == size
        }
        return isWhole ? bytes : nil
    }
}
