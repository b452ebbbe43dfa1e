package import Hummingbird
import NIOCore

/// What comes with a request beside itself.
package struct DeskContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The connection.
    let channel: any NIOCore.Channel

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// Whether it came by the socket in the data folder.
    var isAtSocket: Bool {
        if case .unixDomainSocket? = channel.localAddress { true } else { false }
    }

    /// The address the request came from; `local` for the socket and where there is none.
    var peer: String { channel.remoteAddress?.ipAddress ?? "local" }
}
