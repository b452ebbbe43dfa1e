import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Synchronization

@testable import crisisctl

/// A desk that answers as the contract says and remembers what it was asked. It polices the contract itself: a POST
/// without
/// a usable key, or the same key with another body, is answered as the real one would.
final class FakeDesk: Sendable {
    struct Asked: Sendable {
        let method: String
        let path: String
        let query: String
        let key: String?
        let token: String?
        let host: String?
        let language: String?
        let body: String

        var json: JSON { (try? JSON(parsing: Array(body.utf8))) ?? .null }
    }

    struct Answer: Sendable {
        var status = 200
        var body: String
        var type = "application/json"

        static func problem(_ status: Int, _ code: String, detail: String, _ values: String = "") -> Answer {
            Answer(
                status: status,
                body: """
                    {"type":"urn:crisisdesk:\(code)","title":"T","status":\(status),"detail":"\(detail)",\
                    "code":"\(code)"\(values)}
                    """,
                type: "application/problem+json")
        }
    }

    /// `GET /v1/status` and the like, to what is answered; a list is used up from its front, its last stays.
    typealias Script = [String: [Answer]]

    private struct Memory {
        var script: Script
        var asked: [Asked] = []
        var bodies: [String: String] = [:]
    }

    private let memory: Mutex<Memory>

    init(_ script: Script) {
        memory = Mutex(Memory(script: script))
    }

    /// Everything it was asked, in order.
    var asked: [Asked] { memory.withLock(\.asked) }
    var posts: [Asked] { asked.filter { $0.method == "POST" } }

    private func answer(_ asked: Asked) -> Answer {
        memory.withLock { memory in
            memory.asked.append(asked)
            if asked.method == "POST" {
                guard let key = asked.key, !key.isEmpty, key.utf8.count <= 64 else {
                    return .problem(400, "keyMissing", detail: "no key")
                }
                let whole = asked.path + " " + asked.body
                if memory.bodies.updateValue(whole, forKey: key).map({ $0 != whole }) ?? false {
                    return .problem(422, "keyReused", detail: "another body")
                }
            }
            let route = "\(asked.method) \(asked.path)"
            guard let first = memory.script[route]?.first else { return .problem(404, "unknownRoute", detail: route) }
            if memory.script[route, default: []].count > 1 { memory.script[route]?.removeFirst() }
            return first
        }
    }

    /// Runs while `body` does, on a port of its own or on a socket.
    func whileServing(
        at address: BindAddress = .hostname("127.0.0.1", port: 0), _ body: (DeskPlace) async throws -> Void
    ) async throws {
        let (running, tells) = AsyncStream<DeskPlace>.makeStream()
        var logger = Logger(label: "fake")
        logger.logLevel = .critical
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { [self] request, _ in try await respond(to: request) },
            configuration: ApplicationConfiguration(address: address),
            onServerRunning: { channel in
                let place =
                    channel.localAddress?.pathname.map { DeskPlace.socket(path: $0) }
                    ?? .address("http://127.0.0.1:\(channel.localAddress?.port ?? 0)")
                tells.yield(place)
            }, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            defer { group.cancelAll() }
            for await place in running {
                try await body(place)
                break
            }
        }
    }

    private func respond(to request: Request) async throws -> Response {
        let bytes = try await request.body.collect(upTo: 1 << 20)
        let target = request.uri.description.split(separator: "?", maxSplits: 1).map(String.init)
        let answer = answer(
            Asked(
                method: request.method.rawValue, path: target.first ?? "", query: target.count > 1 ? target[1] : "",
                key: request.headers[Self.key], token: request.headers[.authorization],
                host: request.head.authority, language: request.headers[.acceptLanguage],
                body: String(buffer: bytes)))
        return Response(
            status: .init(code: answer.status), headers: [.contentType: answer.type],
            body: .init(byteBuffer: ByteBuffer(string: answer.body)))
    }

    private static let key = HTTPField.Name("Idempotency-Key") ?? .accept
}
