import NIOCore

/// Tells that bytes came, before they make a request: somebody who sends half a line says something.
final class RequestBytes: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    private let deadline: RequestDeadline

    init(_ deadline: RequestDeadline) { self.deadline = deadline }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        deadline.noteBytes()
        context.fireChannelRead(data)
    }
}
