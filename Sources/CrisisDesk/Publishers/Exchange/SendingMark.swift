import NIOCore
import Synchronization

/// Whether anything was handed to the socket after the connection stood: what tells *certainly not accepted* from
/// *unknown* (P6). Set once, never taken back.
final class SendingMark: Sendable {
    private let mark = Atomic(false)

    var isSet: Bool { mark.load(ordering: .sequentiallyConsistent) }
    func set() { mark.store(true, ordering: .sequentiallyConsistent) }
}

/// Stands next to the socket, below the encryption, and sets the mark before the first bytes of a request pass.
///
/// It joins the connection when that stands, its encryption agreed upon, and before any request is given to it. So
/// without the mark not one byte of a request has left.
final class SendingMarkHandler: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let mark: SendingMark

    init(_ mark: SendingMark) { self.mark = mark }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        mark.set()
        context.write(data, promise: promise)
    }
}
