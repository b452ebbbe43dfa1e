import NIOCore
import NIOPosix
import Synchronization

/// A web server on loopback that can behave as badly as real ones do.
package final class FakeWebServer: Sendable {
    private struct Seen {
        var requests: [FakeRequest] = []
        var connections = 0
        var bytes: [UInt8] = []
        var waiting: [@Sendable () -> Void] = []
        var isReleased = false
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let manner: FakeManner
    private let seen = Mutex(Seen())
    private let listener = Mutex<(any NIOCore.Channel)?>(nil)

    private init(_ manner: FakeManner) { self.manner = manner }

    /// Listens on the port of the loopback address, a free one for 0.
    package static func start(
        _ manner: FakeManner, at address: String = "127.0.0.1", port: Int = 0
    ) async throws -> FakeWebServer {
        let server = FakeWebServer(manner)
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(FakeConnection(server: server))
                }
            }
            .bind(host: address, port: port).get()
        server.listener.withLock { $0 = channel }
        return server
    }

    /// The same with one answer for everything.
    package static func answering(_ answer: FakeAnswer) async throws -> FakeWebServer {
        try await start(.http { _ in answer })
    }

    /// Takes no more connections.
    package func stop() async throws {
        release()
        try await listener.withLock { $0 }?.close().get()
    }

    package var port: Int { listener.withLock { $0?.localAddress?.port } ?? 0 }

    /// The whole requests that came, in their order.
    package var requests: [FakeRequest] { seen.withLock { $0.requests } }
    /// How often somebody connected.
    package var connections: Int { seen.withLock { $0.connections } }
    /// Everything that came, whole requests or not.
    package var bytes: [UInt8] { seen.withLock { $0.bytes } }

    /// Returns when a whole request has come.
    package func requestArrives() async { await requestsArrive(1) }

    /// Returns when so many whole requests have come.
    package func requestsArrive(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let areThere = seen.withLock { seen in
                if seen.requests.count < count { seen.watchers.append((count, continuation)) }
                return seen.requests.count >= count
            }
            if areThere { continuation.resume() }
        }
    }

    /// Lets the answers go that wait for it, and all to come.
    package func release() {
        let waiting = seen.withLock { seen in
            defer { seen.waiting = [] }
            seen.isReleased = true
            return seen.waiting
        }
        for each in waiting { each() }
    }

    fileprivate var connectionManner: FakeManner { manner }
    fileprivate func noteConnection() { seen.withLock { $0.connections += 1 } }
    fileprivate func note(_ bytes: [UInt8]) { seen.withLock { $0.bytes += bytes } }

    fileprivate func note(_ request: FakeRequest) {
        let watchers = seen.withLock { seen in
            seen.requests.append(request)
            let satisfied = seen.watchers.filter { $0.count <= seen.requests.count }
            seen.watchers.removeAll { $0.count <= seen.requests.count }
            return satisfied
        }
        for each in watchers { each.continuation.resume() }
    }

    fileprivate func onRelease(_ work: @escaping @Sendable () -> Void) {
        let isReleased = seen.withLock { seen in
            if !seen.isReleased { seen.waiting.append(work) }
            return seen.isReleased
        }
        if isReleased { work() }
    }
}

/// One connection to the server.
private final class FakeConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let server: FakeWebServer
    private var bytes: [UInt8] = []

    init(server: FakeWebServer) { self.server = server }

    func channelActive(context: ChannelHandlerContext) {
        server.noteConnection()
        if case .closesAtOnce = server.connectionManner { context.close(promise: nil) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let new = Array(unwrapInboundIn(data).readableBytesView)
        server.note(new)
        bytes += new
        switch server.connectionManner {
        case .http(let answer):
            guard let request = FakeRequest.read(bytes) else { return }
            bytes = []
            server.note(request)
            Self.give(answer(request), on: context.channel, from: server)
        case .closesAtOnce, .closesAfterFirstBytes: context.close(promise: nil)
        case .saysNothing: return
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private static func give(_ answer: FakeAnswer, on channel: any NIOCore.Channel, from server: FakeWebServer) {
        switch answer {
        case .status(let status, let headers, let body):
            let lines = headers.map { "\($0.name): \($0.value)\r\n" }.joined()
            let head = "HTTP/1.1 \(status) Status\r\ncontent-length: \(body.utf8.count)\r\n\(lines)\r\n"
            send(Array((head + body).utf8), on: channel)
        case .whenReleased(let answer): server.onRelease { give(answer, on: channel, from: server) }
        case .never: return
        case .reset: reset(channel)
        case .resetAfter(let text):
            channel.writeAndFlush(ByteBuffer(string: text)).whenComplete { _ in reset(channel) }
        case .open(let text): channel.writeAndFlush(ByteBuffer(string: text), promise: nil)
        case .raw(let text): send(Array(text.utf8), on: channel)
        case .huge(let status, let count):
            let head = "HTTP/1.1 \(status) Status\r\ncontent-length: \(count)\r\n\r\n"
            send(Array(head.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: count), on: channel)
        }
    }

    private static func send(_ bytes: [UInt8], on channel: any NIOCore.Channel) {
        channel.writeAndFlush(ByteBuffer(bytes: bytes)).whenComplete { _ in channel.close(promise: nil) }
    }

    private static func reset(_ channel: any NIOCore.Channel) {
        guard let socket = channel as? any SocketOptionProvider else {
            preconditionFailure("a connection has a socket")
        }
        // Not lingering at all is what makes the system send a reset.
        socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in channel.close(promise: nil) }
    }
}
