package import CrisisModel
import Foundation

/// Writing an event and reading it back, in the simplest storage there is.
extension Invariants {
    /// The event reads back as what was written, down to the bytes; only the content of words stays outside.
    package static func check(_ entry: Entry) throws {
        let kind = entry.event.kind
        let written = try bytes(of: entry.event.payload)
        let decoder = JSONDecoder()
        decoder.userInfo[StoredEvent.kind] = kind
        let read = try decoder.decode(StoredEvent.self, from: written).event
        try check(read.kind == kind, "\(kind) reads back as \(read.kind)")
        try check(try bytes(of: read.payload) == written, "\(kind) reads back as something else")
        let caller = try JSONDecoder().decode(Actor.self, from: try bytes(of: entry.caller.actor))
        try check(caller == entry.caller.actor, "\(kind): its actor reads back as another")
    }

    private static func bytes(of value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}

/// An event whose kind is told beside it, as it is in the log.
private struct StoredEvent: Decodable {
    /// A key of one's own; the name can't be empty.
    static let kind = CodingUserInfoKey(rawValue: "kind") ?? { preconditionFailure("a key has a name") }()
    let event: Event

    init(from decoder: any Decoder) throws {
        guard let kind = decoder.userInfo[Self.kind] as? Event.Kind else {
            throw BrokenInvariant(description: "no kind beside the event")
        }
        event = try Event(kind, from: decoder)
    }
}
