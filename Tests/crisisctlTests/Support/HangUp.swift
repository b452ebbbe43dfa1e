import NIOCore
import NIOPosix

@testable import crisisctl

/// A desk that hangs up as soon as it was asked: nobody knows whether it did anything.
enum HangUp {
    static func whileServing(_ body: (DeskPlace) async throws -> Void) async throws {
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in channel.pipeline.addHandler(Closing()) }
            .bind(host: "127.0.0.1", port: 0).get()
        try await body(.address("http://127.0.0.1:\(server.localAddress?.port ?? 0)"))
        try await server.close()
    }

    /// A port nobody listens on: bound once, and let go.
    static func nobodysPlace() async throws -> DeskPlace {
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = server.localAddress?.port ?? 0
        try await server.close()
        return .address("http://127.0.0.1:\(port)")
    }

    private final class Closing: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer

        func channelRead(context: ChannelHandlerContext, data: NIOAny) { context.close(promise: nil) }
    }
}
