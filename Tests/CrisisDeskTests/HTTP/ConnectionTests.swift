@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import HummingbirdTesting
import NIOCore
import Testing

/// What clients say below HTTP's good manners, over real connections.
@Suite(.timeLimit(.minutes(1))) struct ConnectionTests {
    /// The first line of the answer to a request written by hand.
    private func answer(to request: String, _ port: Int) async throws -> String {
        let connection = try RawConnection(port: port)
        try connection.send(request)
        return String(await connection.read(to: "\r\n").prefix(12))
    }

    @Test func `who is asked for must be clear, and be this desk`() async throws {
        try await WebDesk().run(.live) { (web) async throws in
            let port = try #require(web.port)
            for (lines, status) in [
                ("GET /health HTTP/1.1\r\nHost: localhost\r\n", 200),
                ("GET /health HTTP/1.1\r\n", 400),
                ("GET /health HTTP/1.1\r\nHost:\r\n", 400),
                ("GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n", 400),
                ("GET /health HTTP/1.1\r\nHost: localhost\r\nhost: localhost\r\n", 400),
                ("GET /health HTTP/1.1\r\nHost: evil.example\r\n", 421),
            ] {
                #expect(try await answer(to: lines + "\r\n", port) == "HTTP/1.1 \(status)", "\(lines)")
            }
        }
    }

    @Test func `a whole address as the target takes the place of the host`() async throws {
        try await WebDesk().run(.live) { (web) async throws in
            let port = try #require(web.port)
            for (target, host, status) in [
                ("http://localhost:8112/health", "evil.example", 200),
                ("HTTP://kriseweb.granvik.example/health", "localhost", 200),
                ("http://evil.example/health", "localhost", 421),
                ("http://localhost@evil.example/health", "localhost", 421),
                ("http://evil.example?/health", "localhost", 421),
                ("http:///health", "localhost", 400),
                ("ftp://localhost/health", "localhost", 400),
            ] {
                let request = "GET \(target) HTTP/1.1\r\nHost: \(host)\r\n\r\n"
                #expect(try await answer(to: request, port) == "HTTP/1.1 \(status)", "\(target)")
            }
        }
    }

    private static let soon = ConnectionTimes(reading: .seconds(1), idle: .milliseconds(100))
    private static let head = "POST /v1/log HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"

    private func authorization(_ web: WebClient) -> String { "Authorization: Bearer \(web.secrets[.kari] ?? "")\r\n" }

    @Test(arguments: ["", "GET /hea", "GET /health HTTP/1.1\r\nHost: localhost\r\n"])
    func `P10 who never says the whole of a request is hung up on`(begun: String) async throws {
        try await WebDesk(times: Self.soon).run(.live) { (web) async throws in
            let connection = try RawConnection(port: try #require(web.port))
            try connection.send(begun)
            #expect(await connection.readToEnd() == "")
        }
    }

    @Test func `P10 who never sends the rest of a body is told so, hung up on, and nothing is done`() async throws {
        let desk = try await WebDesk(times: Self.soon)
        try await desk.run(.live) { (web) async throws in
            let connection = try RawConnection(port: try #require(web.port))
            let key = "Idempotency-Key: a\r\n"
            try connection.send(Self.head + authorization(web) + key + "Content-Length: 14\r\n\r\n{\"text\":\"a\"}")
            let answer = await connection.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n") && answer.contains("Connection: close\r\n"))
            let chunked = try RawConnection(port: try #require(web.port))
            try chunked.send(
                Self.head + authorization(web) + key + "Transfer-Encoding: chunked\r\n\r\nc\r\n{\"text\":\"a\"}\r\n")
            #expect(await chunked.readToEnd().hasPrefix("HTTP/1.1 408"))
        }
        let size = desk.founded.desk.view.head.size
        #expect(try !desk.founded.ledger.entries(from: 1, limit: size).contains { $0.entry.event.kind == .logWritten })
    }

    @Test func `P10 a connection that says nothing after its answer is closed`() async throws {
        let times = ConnectionTimes(reading: .seconds(50), idle: .milliseconds(100))
        try await WebDesk(times: times).run(.live) { (web) async throws in
            let connection = try RawConnection(port: try #require(web.port))
            try connection.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let answer = await connection.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 200") && answer.hasSuffix("{\"status\":\"ok\"}"))
        }
    }

    @Test func `who asks again before that is answered on the same connection`() async throws {
        try await WebDesk().run(.live) { (web) async throws in
            let connection = try RawConnection(port: try #require(web.port))
            for _ in 1...3 {
                try connection.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
                #expect(await connection.read(to: "{\"status\":\"ok\"}").hasPrefix("HTTP/1.1 200"))
            }
            try connection.send(String(repeating: "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 2))
            #expect(await connection.read(to: "}HTTP/1.1 200").contains("}HTTP/1.1 200"))
        }
    }

    @Test func `who waits to be told to go on is told, or gets a no at once`() async throws {
        try await WebDesk().run(.live) { (web) async throws in
            let port = try #require(web.port)
            let expecting = Self.head + authorization(web) + "Idempotency-Key: e\r\nExpect: 100-continue\r\n"
            let connection = try RawConnection(port: port)
            try connection.send(expecting + "Content-Length: 12\r\n\r\n")
            #expect(await connection.read(to: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            try connection.send("{\"text\":\"a\"}")
            #expect(await connection.read(to: "}").hasPrefix("HTTP/1.1 201"))
            let large = try RawConnection(port: port)
            try large.send(expecting + "Content-Length: \(HTTPLimits.body + 1)\r\n\r\n")
            let answer = await large.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 413") && answer.contains("Connection: close\r\n"))
        }
    }
}
