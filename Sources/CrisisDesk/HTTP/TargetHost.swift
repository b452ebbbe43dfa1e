import NIOCore
import NIOHTTP1

/// Settles which host a request is for, by RFC 9112 section 3.2: there is one Host field, and where the target is a whole
/// address, its authority stands in that field's place. A request for which it isn't clear goes on without any, and is
/// refused by whoever looks for it.
final class TargetHost: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        let fields = head.headers["host"]
        let host = Self.host(fields, target: head.uri)
        guard fields.count != 1 || fields.first != host else { return context.fireChannelRead(data) }
        head.headers.remove(name: "host")
        if let host { head.headers.add(name: "Host", value: host) }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    /// nil where it isn't one.
    static func host(_ fields: [String], target: String) -> String? {
        guard fields.count == 1, let field = fields.first, !field.isEmpty else { return nil }
        if target.utf8.first == UInt8(ascii: "/") { return field }
        return authority(of: target)
    }

    /// Of `http://kriseweb.granvik.example:8112/health`; nil for anything else.
    private static func authority(of target: String) -> String? {
        guard let colon = target.firstIndex(of: ":"), ["http", "https"].contains(target[..<colon].lowercased()),
            target[colon...].hasPrefix("://")
        else { return nil }
        let authority = target[target.index(colon, offsetBy: 3)...].prefix { !"/?#".contains($0) }
        return authority.isEmpty ? nil : String(authority)
    }
}
