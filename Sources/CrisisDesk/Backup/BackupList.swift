package import CrisisModel
import Glibc

/// The backups that were made of a data folder, in a file of it, one line of JSON each: so that whoever has something erased
/// is told where it still lies.
package struct BackupList: Sendable {
    package struct Made: Hashable, Sendable {
        package let at: Timestamp
        package let path: String
        /// Entries in it.
        package let size: Int
    }

    private let file: String
    /// Bytes read of it: some ten thousand backups.
    private static let limit = 4 << 20

    package init(_ folder: DataFolder) { file = folder.backups }

    /// Adds one. On return it is on the disk.
    func add(_ made: Made) throws(FileError) {
        var json = JSONWriter()
        json.object { json in
            json.field("at", made.at)
            json.field("path", made.path)
            json.field("size", made.size)
        }
        let list = try OpenFile(file, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o600)
        try list.write(json.bytes + [UInt8(ascii: "\n")])
        try list.sync()
    }

    /// All of them, oldest first; a line that can't be read is passed over. Throws where the file can't be read.
    package func all() throws(FileError) -> [Made] {
        let bytes = try DurableFile.read(file, limit: Self.limit) ?? []
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap { Self.made(Array($0)) }
    }

    private static func made(_ line: [UInt8]) -> Made? {
        guard var fields = try? JSONFields(JSONValue.parse(line, limit: 16_384), path: ""),
            let at = try? fields.optionalTime("at"), let path = try? fields.requiredString("path", limit: 8_192),
            let size = try? fields.optionalInteger("size", in: 1...Int64.max)
        else { return nil }
        return Made(at: at, path: path, size: Int(size))
    }
}
