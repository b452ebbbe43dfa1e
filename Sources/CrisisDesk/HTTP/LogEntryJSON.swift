import CrisisModel

extension JSONWriter {
    /// An entry with names beside numbers, its words as far as they are left, and the sentence that tells it.
    mutating func logEntry(_ whole: StoredEntry, for call: DeskCall, _ phrases: Phrases) {
        let stored = whole.shown(to: call.who.person, in: call.state, at: call.at)
        let directory = call.directory
        let entry = stored.entry
        object { json in
            json.field("number", entry.number)
            json.field("at", entry.at)
            json.field("happenedAt", entry.happenedAt)
            json.field("kind", entry.event.kind.rawValue)
            json.actor("by", entry.caller.actor, directory)
            json.field("as", entry.capacity.rawValue)
            json.field("token", orNull: entry.caller.token?.value)
            json.person("decidedBy", entry.caller.decidedBy, directory)
            json.field("told", entry.caller.order.told.rawValue)
            json.field("sentence", phrases.sentence(for: entry, directory))
            json.field("screened", !stored.entry.words.elementsEqual(whole.entry.words))
            json.name("event")
            EventFields(stored, directory).write(to: &json)
        }
    }
}

/// The stored fields of an entry's event, for reading: people and channels by name, moments as such, words where digests stand.
private struct EventFields {
    /// What stands in the line before the event's own fields.
    private static let head: Set<String> = [
        "n", "at", "kind", "v", "by", "as", "token", "decidedBy", "told", "happenedAt",
    ]
    /// Fields of events whose whole numbers are milliseconds since 1970.
    private static let times: Set<String> = [
        "at", "knownAt", "publishAt", "notAfter", "clearedAt", "nextUpdateAt", "due", "until", "lastSeen", "since",
        "notBefore", "minute", "time",
    ]

    private let fields: [JSONMember]
    private let words: [String: Words]
    private let directory: Directory
    private let isClockStep: Bool

    init(_ stored: StoredEntry, _ directory: Directory) {
        // A line that can't be read shows no fields; that it can't is for verification to say.
        let json = try? JSONValue.parse(stored.line, limit: EntryCodec.lineLimit)
        let members: [JSONMember] = if case .object(let members) = json { members } else { [] }
        fields = members.filter { !Self.head.contains($0.name) }
        words = Dictionary(stored.entry.words.map { ($0.digest.hex, $0) }, uniquingKeysWith: { first, _ in first })
        self.directory = directory
        isClockStep = stored.entry.event.kind == .clockStepped
    }

    func write(to json: inout JSONWriter) { write(.object(fields), to: &json) }

    private func write(_ value: JSONValue, to json: inout JSONWriter, of name: String = "") {
        switch value {
        case .string(let text): write(text, to: &json)
        case .integer(let number) where isTime(name): json.time(Timestamp(milliseconds: number))
        case .array(let values): json.array { json in for value in values { write(value, to: &json, of: name) } }
        case .object(let members):
            json.object { json in
                for member in members {
                    json.name(escaping: member.name)
                    write(member.value, to: &json, of: member.name)
                }
            }
        case .integer, .number, .bool, .null: json.value(value)
        }
    }

    private func write(_ text: String, to json: inout JSONWriter) {
        if let words = words[text] {
            json.object { json in
                json.field("text", orNull: words.text)
                json.field("digest", words.digest)
            }
        } else if let person = Person.Number(text) {
            json.person(person, directory)
        } else if let channel = CrisisModel.Channel.Number(text) {
            json.channel(channel, directory)
        } else {
            json.string(text)
        }
    }

    private func isTime(_ name: String) -> Bool {
        Self.times.contains(name) || (isClockStep && (name == "from" || name == "to"))
    }
}
