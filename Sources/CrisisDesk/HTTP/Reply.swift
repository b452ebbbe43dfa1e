import HTTPTypes
import Hummingbird
import NIOCore

/// An answer before it is one: bytes made here, and the few header fields that differ.
struct Reply: Sendable {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: [UInt8]
    /// What is written after the head, for as long as it takes, where it isn't known beforehand.
    private var stream: (@Sendable @concurrent (inout any ResponseBodyWriter) async throws -> Void)?

    init(status: HTTPResponse.Status, headers: HTTPFields, body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// JSON, written in place.
    static func json(
        _ status: HTTPResponse.Status = .ok, reserving capacity: Int = 1_024, _ write: (inout JSONWriter) throws -> Void
    ) rethrows -> Reply {
        var json = JSONWriter(reserving: capacity)
        try write(&json)
        return Reply(status: status, headers: jsonHeaders, body: json.bytes)
    }

    /// Lines of JSON as they are made.
    static func lines(_ write: @escaping @Sendable @concurrent (inout any ResponseBodyWriter) async throws -> Void) -> Reply {
        stream(headers: linesHeaders, write)
    }

    static func text(_ text: String) -> Reply {
        Reply(status: .ok, headers: textHeaders, body: Array(text.utf8))
    }

    /// Server-sent events. Proxies are told to pass them on as they come; the connection serves for nothing else after them.
    static func events(_ write: @escaping @Sendable @concurrent (inout any ResponseBodyWriter) async throws -> Void) -> Reply {
        stream(headers: eventHeaders, write)
    }

    private static func stream(
        headers: HTTPFields, _ write: @escaping @Sendable @concurrent (inout any ResponseBodyWriter) async throws -> Void
    ) -> Reply {
        var reply = Reply(status: .ok, headers: headers, body: [])
        reply.stream = write
        return reply
    }

    func with(_ name: HTTPField.Name, _ value: String) -> Reply {
        var reply = self
        reply.headers[name] = value
        return reply
    }

    /// The same without a body, as HEAD has it: the length is that of the body left out.
    var withoutBody: Reply {
        var reply = self
        if stream == nil { reply.headers[.contentLength] = String(body.count) }
        (reply.body, reply.stream) = ([], nil)
        return reply
    }

    var response: Response {
        if let stream { return Response(status: status, headers: headers, body: ResponseBody(contentLength: nil, stream)) }
        return Response(
            status: status, headers: headers,
            body: body.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    /// What every answer of the interface carries: nobody keeps it, guesses at its type, frames it or runs anything from it.
    private static func headers(_ contentType: String) -> HTTPFields {
        [
            .contentType: contentType,
            .cacheControl: "no-store",
            .xContentTypeOptions: "nosniff",
            .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
            .referrerPolicy: "no-referrer",
        ]
    }

    private static let jsonHeaders = headers("application/json")
    private static let linesHeaders = headers("application/x-ndjson")
    private static let textHeaders = headers("text/plain; charset=utf-8")
    private static let eventHeaders: HTTPFields = {
        var fields = headers("text/event-stream")
        fields[.connection] = "close"
        fields[.accelBuffering] = "no"
        return fields
    }()
    static let problemHeaders = headers("application/problem+json")
}

extension HTTPField.Name {
    /// Names of our own beside those of HTTPTypes. They are tokens by RFC 9110, or the program doesn't start.
    static let idempotencyKey = named("Idempotency-Key")
    static let idempotentReplayed = named("Idempotent-Replayed")
    /// On every answer of a desk that is there to practise on.
    static let exercise = named("Crisisdesk-Exercise")
    static let lastEventID = named("Last-Event-ID")
    static let accelBuffering = named("X-Accel-Buffering")
    static let referrerPolicy = named("Referrer-Policy")

    private static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("not a name of a header field: \(name)") }
        return name
    }
}
