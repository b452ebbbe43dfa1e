package import CrisisModel
import Glibc

/// The backups that were made of a data folder, in a file of it, one line of JSON each: so that whoever has something erased
/// is told where it still lies. A copy stands in it from before it is begun until it is removed.
package struct BackupList: Sendable {
    package struct Made: Hashable, Sendable {
        package let at: Timestamp
        package let path: String
        /// Entries in it; of one that was never finished as many as it was to have at least.
        package let size: Int
    }

    private let file: String
    /// Bytes read of it: some hundred thousand backups.
    private static let limit = 64 << 20

    package init(_ folder: DataFolder) { file = folder.backups }

    /// Adds one. On return it is on the disk.
    ///
    /// - Parameter part: the folder that is about to get this path; while that is still there, the copy lies there.
    func add(_ made: Made, from part: String? = nil) throws(FileError) {
        var json = JSONWriter()
        json.object { json in
            json.field("at", made.at)
            json.field("path", made.path)
            json.field("size", made.size)
            json.field("from", part)
        }
        try append(json.bytes)
    }

    /// What lay at that path is gone.
    func takeOut(_ path: String) throws(FileError) {
        var json = JSONWriter()
        json.object { json in
            json.field("path", path)
            json.field("removed", true)
        }
        try append(json.bytes)
    }

    /// All that may be there, oldest first; a line that can't be read is passed over. Throws where the file can't be read.
    package func all() throws(FileError) -> [Made] {
        let bytes = try DurableFile.read(file, limit: Self.limit) ?? []
        var lines: [BackupLine] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            // Half a line, of a power cut.
            guard let line = try? BackupLine(Array(line)) else { continue }
            lines.removeAll { $0.isReplaced(by: line) }
            if !line.isRemoved { lines.append(line) }
        }
        return lines.compactMap(\.made)
    }

    /// Begins a line of its own, for a power cut may have left half of one.
    private func append(_ line: [UInt8]) throws(FileError) {
        let newline = [UInt8(ascii: "\n")]
        let list = try OpenFile(file, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o600)
        try list.write(newline + line + newline)
        try list.sync()
    }
}

/// A line of it.
private struct BackupLine {
    let path: String
    let at: Timestamp?
    let size: Int?
    let part: String?
    let isRemoved: Bool

    init(_ line: [UInt8]) throws {
        var fields = try JSONFields(JSONValue.parse(line, limit: 32_768), path: "")
        path = try fields.requiredString("path", limit: 8_192)
        at = try fields.optionalTime("at")
        size = try fields.optionalInteger("size", in: 1...Int64.max).map { Int($0) }
        part = try fields.optionalString("from", limit: 8_192)
        isRemoved = try fields.optionalBool("removed") ?? false
    }

    func isReplaced(by later: BackupLine) -> Bool {
        if later.isRemoved { return path == later.path || part == later.path }
        return later.part != nil && (path == later.part || part == later.part)
    }

    var made: BackupList.Made? {
        guard let at, let size else { return nil }
        // Killed before it got its name, it lies where it was made.
        let isUnnamed = part.map { access($0, F_OK) == 0 } ?? false
        return BackupList.Made(at: at, path: isUnnamed ? part ?? path : path, size: size)
    }
}
