import NIOCore
import NIOHTTP1

/// Bounds how long a client may take to ask, and answers one that waits to be told to go on (RFC 9110 section 10.1.1). Who is
/// being answered may take whatever time the answer takes.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// What is waited for.
    private enum Wait {
        /// The first byte of a request.
        case first
        /// The rest of one.
        case rest
        /// Ourselves.
        case answer
    }

    private let times: ConnectionTimes
    private var wait = Wait.answer
    private var deadline: NIODeadline?
    private var timer: (task: Scheduled<Void>, at: NIODeadline)?
    private var context: ChannelHandlerContext?
    /// Requests whose answer isn't complete.
    private var unanswered = 0
    /// Bytes of a request that isn't complete; who connects must ask soon.
    private var hasBegun = true
    private var isReadingBody = false
    private var isAnswering = false
    /// The client was not told to go on, so what it would have sent never comes.
    private var isLast = false

    init(_ times: ConnectionTimes) { self.times = times }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { turn() }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.task.cancel()
        timer = nil
        self.context = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        turn()
        context.fireChannelActive()
    }

    /// Bytes came; they may be the first of a request.
    func noteBytes() {
        hasBegun = true
        turn()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            unanswered += 1
            isReadingBody = true
            if head.isExpectant { goOn(head, context) }
        case .body: break
        case .end: (isReadingBody, hasBegun) = (false, false)
        }
        turn()
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head):
            isAnswering = true
            guard isLast else { break }
            head.headers.replaceOrAdd(name: "Connection", value: "close")
            return context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body: break
        case .end:
            // A request that could not be read is answered too.
            unanswered = max(0, unanswered - 1)
            isAnswering = false
            turn()
            guard isLast else { break }
            context.writeAndFlush(data, promise: promise)
            return context.close(promise: nil)
        }
        context.write(data, promise: promise)
    }
}

// The time.
extension RequestDeadline {
    private func turn() {
        let next: Wait =
            if unanswered == 0 && !hasBegun && !isReadingBody { .first }
            else if unanswered == 0 || (unanswered == 1 && isReadingBody) { .rest }
            else { .answer }
        guard next != wait else { return }
        wait = next
        switch wait {
        case .first: arm(times.idle)
        case .rest: arm(times.reading)
        case .answer: deadline = nil
        }
    }

    /// A timer that rings too early looks at the deadline and is set anew: cheaper than one for every request.
    private func arm(_ time: TimeAmount) {
        let deadline = NIODeadline.now() + time
        self.deadline = deadline
        if let timer, timer.at <= deadline { return }
        timer?.task.cancel()
        setTimer(to: deadline)
    }

    private func setTimer(to deadline: NIODeadline) {
        guard let context else { return }
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { [self] in ring() }
        timer = (task, deadline)
    }

    private func ring() {
        timer = nil
        guard let context, let deadline else { return }
        guard deadline <= .now() else { return setTimer(to: deadline) }
        if wait == .rest && unanswered == 1 && !isAnswering { tellTimeout(context) }
        context.close(promise: nil)
    }

    private func tellTimeout(_ context: ChannelHandlerContext) {
        let head = HTTPResponseHead(
            version: .http1_1, status: .requestTimeout, headers: ["Connection": "close", "Content-Length": "0"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}

// Who waits to be told to go on.
extension RequestDeadline {
    /// A body that is too large by its own account isn't asked for: it gets its no, and no more is read.
    private func goOn(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        guard unanswered == 1 else { return }
        if let length = head.headers.first(name: "content-length"), Int(length) ?? Int.max > HTTPLimits.body {
            isLast = true
        } else {
            context.writeAndFlush(
                wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))), promise: nil)
        }
    }
}

extension HTTPRequestHead {
    /// Sends its body only once it is told to.
    fileprivate var isExpectant: Bool {
        version == .http1_1 && headers[canonicalForm: "expect"].contains { $0.lowercased() == "100-continue" }
            && (headers.contains(name: "content-length") || headers.contains(name: "transfer-encoding"))
    }
}
