import CrisisModel
import HTTPTypes
import HummingbirdCore
import NIOCore

/// The log as it is written: server-sent events, for who would rather be told than ask again and again.
enum EventRoute {
    static let all: [Endpoint] = [Endpoint(method: .get, path: "/v1/events", work: .listen(listen))]

    /// From after the entry that the client saw last, else from now on. What stands there already is read before anything is
    /// answered, so that what can't be read is a no and no broken answer.
    @Sendable static func listen(_ call: DeskCall, on connection: any NIOCore.Channel) throws -> Reply {
        let place = try place(call)
        let seat = try call.server.services.events.seat(for: call.who.person)
        var reader = EventReader(after: place, for: call)
        let first = try reader.next(in: call.view) ?? []
        let stream = EventStream(call: call, seat: seat, connection: connection, reader: reader, first: first)
        return .events { writer in try await stream.write(to: &writer) }
    }

    /// The header says more than the address: a client that comes again asks by the same address as the first time.
    private static func place(_ call: DeskCall) throws -> Int {
        var query = try call.query()
        let after = try query.integer("after", in: 0...Int(UInt32.max))
        try query.finish()
        let seen = call.visit.request.headers[values: .lastEventID]
        guard seen.count <= 1, let last = try seen.first.map(number) ?? after else {
            guard seen.isEmpty else { throw RequestFault.parameterInvalid(HTTPField.Name.lastEventID.rawName) }
            return call.view.head.size
        }
        guard last <= call.view.head.size else { throw Refusal.unknownEntry(last) }
        return last
    }

    private static func number(_ text: String) throws(RequestFault) -> Int {
        guard 1...10 ~= text.utf8.count, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(text),
            number <= UInt32.max
        else { throw .parameterInvalid(HTTPField.Name.lastEventID.rawName) }
        return number
    }
}
