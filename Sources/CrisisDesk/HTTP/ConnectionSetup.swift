import NIOCore
import NIOHTTP1

/// Puts what watches a connection where it has to stand: beside the reader of HTTP, whose codec after it forgets what a
/// request's target said.
final class ConnectionSetup: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Never

    private let times: ConnectionTimes

    init(_ times: ConnectionTimes) { self.times = times }

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        let deadline = RequestDeadline(times)
        do {
            let reader = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(RequestBytes(deadline), position: .before(reader))
            try pipeline.addHandlers([TargetHost(), deadline], position: .after(reader))
        } catch {
            // A connection that nobody watches is none.
            context.close(promise: nil)
        }
    }
}
