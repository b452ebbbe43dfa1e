/// How a desk is run.
package struct ServeOptions: Sendable {
    package let data: String
    /// Of this machine only: without TLS the desk listens nowhere else. Port 0: a free one.
    package let host: String
    package let port: Int
    /// Names by which a proxy on this machine calls the desk, beside loopback's.
    package let names: [String]
    /// The machine's mail program, by its absolute path.
    package let sendmail: String

    /// As it is typed.
    package var address: String { "\(host.contains(":") ? "[\(host)]" : host):\(port)" }

    package static let loopback = ["127.0.0.1", "::1", "localhost"]

    /// `listen` is `HOST:PORT`; an address of IPv6 stands in brackets.
    package init(
        data: String, listen: String = "127.0.0.1:8112", names: [String] = [], sendmail: String = NoticeSender.sendmail
    ) throws(ProgramError) {
        guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
            (0...65_535).contains(port)
        else { throw .addressNotUsable(listen) }
        let host = listen[..<colon].trimmingPrefix("[")
        self.host = String(host.hasSuffix("]") ? host.dropLast() : host)
        guard Self.loopback.contains(self.host) else { throw .addressNotUsable(listen) }
        self.data = data
        self.port = port
        self.names = names
        self.sendmail = sendmail
    }
}
