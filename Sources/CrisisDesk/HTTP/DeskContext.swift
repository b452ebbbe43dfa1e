package import Hummingbird
import NIOCore

/// What comes with a request beside itself.
package struct DeskContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    private let channel: any NIOCore.Channel

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// The address the request came from; `local` for the socket and where there is none.
    var peer: String { channel.remoteAddress?.ipAddress ?? "local" }
}
