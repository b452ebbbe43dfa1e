/// How the desk is reached, as far as routes must know.
package struct HTTPSettings: Sendable {
    /// Names by which the desk may be called in a Host header, lower case, without port.
    package let hosts: Set<String>
    /// The program's version, as the status shows it.
    package let version: String
    let times: ConnectionTimes
    let listening: ListenerTimes

    /// Loopback's names are always among them.
    package init(
        hosts: [String] = [], version: String, times: ConnectionTimes = HTTPLimits.times,
        listening: ListenerTimes = HTTPLimits.listening
    ) {
        self.times = times
        self.listening = listening
        self.hosts = Set(hosts.map { $0.lowercased() } + ["localhost", "127.0.0.1", "[::1]"])
        self.version = version
    }

    /// Whether a Host header names this desk. Without it a page of somebody else's could, by a name of its own that resolves
    /// to this machine, talk to the desk from a browser here.
    func isKnown(host: String?) -> Bool {
        guard let host, host.utf8.count <= 255 else { return false }
        let afterAddress = host.lastIndex(of: "]") ?? host.startIndex
        let name = host[afterAddress...].lastIndex(of: ":").map { host[..<$0] } ?? host[...]
        return hosts.contains(name.lowercased())
    }
}
