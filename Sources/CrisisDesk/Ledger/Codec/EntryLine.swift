import CrisisModel

/// A whole entry: its head, then the fields of its event.
///
/// The events that a log is mostly made of are coded by hand, since the compiler's own coding takes several times as
/// long; the others are left to the compiler. `compiled`: all are, for holding both ways against each other.
extension LineWriter {
    mutating func write(_ entry: Entry, compiled: Bool = false) {
        begin("{")
        writeHead(entry)
        if compiled { writeCompiled(entry.event) } else { write(entry.event) }
        end("}")
    }

    private mutating func writeHead(_ entry: Entry) {
        let order = entry.caller.order
        field("n", entry.number)
        field("at", entry.at)
        field("kind", entry.event.kind.rawValue)
        field("v", EntryCodec.version)
        field("by", entry.caller.actor)
        field("as", entry.capacity)
        field("token", entry.caller.token)
        field("decidedBy", order.decidedBy)
        field("told", order.told == .oneself ? nil : order.told)
        field("happenedAt", order.happenedAt)
    }

    private mutating func write(_ event: Event) {
        if case .postSubmitted(let event) = event {
            event.writeFields(to: &self)
        } else if case .postApproved(let event) = event {
            event.writeFields(to: &self)
        } else if case .deliveryBegun(let event) = event {
            event.writeFields(to: &self)
        } else if case .deliveryEnded(let event) = event {
            event.writeFields(to: &self)
        } else {
            writeCompiled(event)
        }
    }
}

extension LineReader {
    mutating func readEntry(compiled: Bool = false) throws(EntryCodecError) -> Entry {
        try expect("{")
        let number: Int = try field("n")
        let at: Timestamp = try field("at")
        let kind = try readKind()
        let actor: Actor = try field("by")
        let capacity: Capacity = try field("as")
        let caller = Caller(actor, token: try fieldIfThere("token"), order: try readOrder())
        let event = compiled ? try readCompiled(kind) : try read(kind)
        try expect("}")
        try end()
        return Entry(number: number, at: at, caller: caller, capacity: capacity, event: event)
    }

    private mutating func readKind() throws(EntryCodecError) -> Event.Kind {
        let name: String = try field("kind")
        let version: Int = try field("v")
        guard let kind = Event.Kind(rawValue: name) else { throw .unknownKind(name) }
        guard version == EntryCodec.version else { throw .unknownVersion(version) }
        return kind
    }

    private mutating func readOrder() throws(EntryCodecError) -> Order {
        let decidedBy: Person.Number? = try fieldIfThere("decidedBy")
        let told: Told? = try fieldIfThere("told")
        guard told != .oneself else { throw .unexpected(at: place) }
        return Order(decidedBy: decidedBy, told: told ?? .oneself, happenedAt: try fieldIfThere("happenedAt"))
    }

    private mutating func read(_ kind: Event.Kind) throws(EntryCodecError) -> Event {
        if kind == .postSubmitted { return .postSubmitted(try PostSubmitted(readingFields: &self)) }
        if kind == .postApproved { return .postApproved(try PostApproved(readingFields: &self)) }
        if kind == .deliveryBegun { return .deliveryBegun(try DeliveryBegun(readingFields: &self)) }
        if kind == .deliveryEnded { return .deliveryEnded(try DeliveryEnded(readingFields: &self)) }
        return try readCompiled(kind)
    }
}
