/// The first line of an export as it comes over HTTP: `{"export":1,"entries":812,"checkpoint":"…"}`.
struct ExportHeader: Hashable, Sendable {
    let version: Int
    let entries: Int
    /// The signed note.
    let checkpoint: String

    init(_ checkpoint: Checkpoint) {
        version = ExportLayout.version
        entries = checkpoint.head.size
        self.checkpoint = checkpoint.text
    }

    /// Reads the line. What a newer desk says beside is not asked for.
    init(parsing line: [UInt8]) throws(FieldError) {
        var fields = try JSONFields(body: line, limit: 2 * SignedNote.lengthLimit)
        version = Int(try fields.requiredInteger("export", in: 1...Int64(Int32.max)))
        entries = Int(try fields.requiredInteger("entries", in: 0...Int64(Int.max)))
        checkpoint = try fields.requiredString("checkpoint", limit: SignedNote.lengthLimit)
    }

    /// Without a newline.
    var line: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("export", version)
            json.field("entries", entries)
            json.field("checkpoint", checkpoint)
        }
        return json.bytes
    }
}

extension ExportLayout {
    /// The last line, without a newline.
    static func end(_ size: Int) -> [UInt8] { Array("{\"end\":\(size)}".utf8) }
}
