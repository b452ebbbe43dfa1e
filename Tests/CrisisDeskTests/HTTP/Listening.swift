import CrisisModel
@testable import CrisisDesk

/// Somebody who listens to the log over a real connection, and reads what comes as the standard says.
final class Listening {
    /// One event, or a comment.
    struct Told: Hashable {
        var id: Int?
        var event: String?
        var data: String?
        var retry: Int?
        var comment: String?

        /// A field of the data.
        subscript(name: String) -> JSONValue? {
            guard let data, case .object(let members) = try? JSONValue.parse(data.utf8, limit: 1_000_000) else {
                return nil
            }
            return members.first { $0.name == name }?.value
        }

        var names: [String] {
            guard let data, case .object(let members) = try? JSONValue.parse(data.utf8, limit: 1_000_000) else {
                return []
            }
            return members.map(\.name)
        }
    }

    private let connection: RawConnection
    private var raw: [UInt8] = []
    private var text: [UInt8] = []
    private(set) var head = ""

    /// Asks, and reads the head of the answer.
    init(
        _ web: WebClient, as person: Person.Number, _ path: String = "/v1/events", lines: String = "",
        room: Int32? = nil
    ) async throws {
        guard let port = web.port, let secret = web.secrets[person] else { throw NoConnection() }
        connection = try RawConnection(port: port, room: room)
        try connection.send(
            "GET \(path) HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(secret)\r\n\(lines)\r\n")
        while head.isEmpty, let more = await connection.more() {
            raw += more
            guard let end = raw.firstRange(of: Array("\r\n\r\n".utf8)) else { continue }
            head = String(decoding: raw[..<end.upperBound], as: UTF8.self)
            raw.removeSubrange(..<end.upperBound)
        }
    }

    struct NoConnection: Error {}

    var status: String { String(head.prefix { $0 != "\r\n" }) }

    /// The next event, comment or hint; nil at the end.
    func next() async -> Told? {
        while true {
            if let end = text.firstRange(of: Array("\n\n".utf8)) {
                defer { text.removeSubrange(..<end.upperBound) }
                return Self.told(String(decoding: text[..<end.lowerBound], as: UTF8.self))
            }
            if unwrapChunk() { continue }
            guard let more = await connection.more() else { return nil }
            raw += more
        }
    }

    /// The next event of the log.
    func nextEvent() async -> Told? {
        while let told = await next() { if told.event != nil { return told } }
        return nil
    }

    /// What comes until the other side closes.
    func rest() async -> [Told] {
        var all: [Told] = []
        while let told = await next() { all.append(told) }
        return all
    }

    /// Takes the framing of HTTP/1.1 off one chunk, if it is there whole.
    private func unwrapChunk() -> Bool {
        guard let line = raw.firstRange(of: Array("\r\n".utf8)),
            let size = Int(String(decoding: raw[..<line.lowerBound], as: UTF8.self), radix: 16), size > 0,
            raw.count >= line.upperBound + size + 2
        else { return false }
        text += raw[line.upperBound..<line.upperBound + size]
        raw.removeSubrange(..<(line.upperBound + size + 2))
        return true
    }

    private static func told(_ block: String) -> Told {
        var told = Told()
        for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? String(parts[1].trimmingPrefix(" ")) : ""
            switch parts[0] {
            case "id": told.id = Int(value)
            case "event": told.event = value
            case "data": told.data = value
            case "retry": told.retry = Int(value)
            default: told.comment = String(line)
            }
        }
        return told
    }
}
