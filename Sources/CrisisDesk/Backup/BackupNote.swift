package import CrisisModel

/// What a backup says of itself, in its file `backup.json`. For finding it again; nothing in it is believed, for the log
/// and its signed checkpoint prove themselves.
package struct BackupNote: Hashable, Sendable {
    package let at: Timestamp
    package let program: String
    package let origin: String
    package let epoch: Int
    /// Entries in it.
    package let size: Int

    static let file = "backup.json"
    static let limit = 4_096
    private static let format = "crisisdesk backup 1"

    init(at: Timestamp, program: String, origin: String, epoch: Int, size: Int) {
        self.at = at
        self.program = program
        self.origin = origin
        self.epoch = epoch
        self.size = size
    }

    var bytes: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("format", Self.format)
            json.field("at", at)
            json.field("program", program)
            json.field("origin", origin)
            json.field("epoch", epoch)
            json.field("size", size)
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    /// The note in a folder; nil where there is none that can be read: then it is no backup.
    init?(of folder: String) {
        guard let bytes = try? DurableFile.read("\(folder)/\(Self.file)", limit: Self.limit) else { return nil }
        self.init(bytes)
    }

    /// nil where the file is no backup's.
    init?(_ bytes: [UInt8]) {
        // Whatever else lies in a folder is simply no backup.
        guard var fields = try? JSONFields(JSONValue.parse(bytes, limit: Self.limit), path: ""),
            (try? fields.requiredString("format", limit: 64)) == Self.format,
            let at = try? fields.optionalTime("at"), let program = try? fields.requiredString("program", limit: 256),
            let origin = try? fields.requiredString("origin", limit: 1_024),
            let epoch = try? fields.optionalInteger("epoch", in: 1...Int64(UInt32.max)),
            let size = try? fields.optionalInteger("size", in: 1...Int64.max)
        else { return nil }
        self.init(at: at, program: program, origin: origin, epoch: Int(epoch), size: Int(size))
    }
}
