import CrisisModel

/// Reads the log on from a place, as one listener may see it, and writes it as server-sent events (HTML Living Standard,
/// section 9.2).
struct EventReader {
    /// The last entry that was read, whether it was told or not.
    private(set) var place: Int
    /// The last one whose number the listener has.
    private var told: Int
    private let call: DeskCall
    private let phrases: Phrases

    init(after place: Int, for call: DeskCall) {
        self.place = place
        told = place
        self.call = call
        phrases = call.phrases
    }

    /// The next events, as bytes; nil when nothing more is written yet. Ends early where it gets long, so that the place is never
    /// far ahead of what was sent. Throws what the ledger throws, and `LedgerError.broken` for a text that isn't the one on the
    /// log.
    mutating func next(in view: DeskView) throws -> [UInt8]? {
        guard place < view.head.size else { return nil }
        let page = try call.ledger.entries(from: place + 1, limit: min(HTTPLimits.eventPage, view.head.size - place))
        guard !page.isEmpty else { throw LedgerError.broken(entry: place + 1, "missing") }
        var bytes: [UInt8] = []
        for stored in page where bytes.count < HTTPLimits.eventBytes {
            try append(stored, in: view, to: &bytes)
            place = stored.entry.number
        }
        return bytes
    }

    /// What keeps the connection alive. It carries the place where entries went by that weren't for this listener, so that after
    /// a break they aren't read again.
    mutating func heartbeat() -> [UInt8] {
        guard place > told else { return Array(": \n\n".utf8) }
        told = place
        return Array("id: \(place)\n: \n\n".utf8)
    }

    private mutating func append(_ stored: StoredEntry, in view: DeskView, to bytes: inout [UInt8]) throws {
        let entry = stored.entry
        switch share(of: entry.event, in: view) {
        case .nothing: return
        case .whole:
            try call.texts.check([stored])
            begin(entry, in: &bytes)
            let call = call.later(view)
            write(to: &bytes) { $0.logEntry(stored, for: call, phrases) }
        case .mention:
            begin(entry, in: &bytes)
            write(to: &bytes) { $0.mention(of: entry) }
        }
        bytes += Array("\n\n".utf8)
        told = entry.number
    }

    private func share(of event: Event, in view: DeskView) -> EventShare {
        if view.readsAll(call.who.person) { return .whole }
        return EventShare(of: event, to: call.who.person, in: view.state)
    }

    private func begin(_ entry: Entry, in bytes: inout [UInt8]) {
        bytes += Array("id: \(entry.number)\nevent: \(entry.event.kind.rawValue)\ndata: ".utf8)
    }

    private func write(to bytes: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
        var json = JSONWriter(appendingTo: bytes)
        body(&json)
        bytes = json.bytes
    }
}

extension JSONWriter {
    /// That something happened, for who may not know what.
    mutating func mention(of entry: Entry) {
        object { json in
            json.field("number", entry.number)
            json.field("at", entry.at)
            json.field("kind", entry.event.kind.rawValue)
        }
    }
}

extension DeskView {
    /// Whether the person may read all now.
    func readsAll(_ person: Person.Number) -> Bool {
        state.capacityIfAny(of: Caller(.person(person)), for: .readAll, at: at) != nil
    }
}
