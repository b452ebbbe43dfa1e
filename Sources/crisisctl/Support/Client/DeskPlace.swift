import Foundation

/// Where the desk answers: a socket on this machine, or an address.
enum DeskPlace: Hashable, Sendable {
    /// `DATA/run/desk.sock`, only for the account the desk runs under.
    case socket(path: String)
    /// Without a slash at its end.
    case address(String)

    static let standard = DeskPlace.address("http://127.0.0.1:8112")
    /// What the system's socket addresses hold (sockaddr_un.sun_path less its end).
    static let socketPathLimit = 107

    /// From `CRISISDESK_URL`; without it from `CRISISDESK_DATA`; else the standard one.
    init(environment: [String: String]) throws(Trouble) {
        if let written = environment["CRISISDESK_URL"], !written.isEmpty {
            self = .address(try Self.checked(written))
        } else if let data = environment["CRISISDESK_DATA"], !data.isEmpty {
            let path = (data as NSString).appendingPathComponent("run/desk.sock")
            // A longer path can't be a socket; the desk then answers on its address alone.
            self = path.utf8.count <= Self.socketPathLimit ? .socket(path: path) : .standard
        } else {
            self = .standard
        }
    }

    /// The address of a route; `path` begins with a slash.
    func url(_ path: String) -> String {
        switch self {
        case .address(let base): base + path
        case .socket(let socket):
            "http+unix://" + (socket.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? socket) + path
        }
    }

    /// As a person knows it.
    var name: String {
        switch self {
        case .address(let base): base
        case .socket(let path): path
        }
    }

    /// A token goes in clear only to this machine.
    private static func checked(_ written: String) throws(Trouble) -> String {
        guard let parts = URLComponents(string: written), let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil,
            parts.path.isEmpty || parts.path == "/", let scheme = parts.scheme
        else { throw .usage(.addressNotUsable, ["address": withoutUser(written)]) }
        switch scheme.lowercased() {
        case "https": break
        case "http" where isLoopback(host): break
        case "http": throw .usage(.addressInClear, ["address": written])
        default: throw .usage(.addressNotUsable, ["address": written])
        }
        return written.hasSuffix("/") ? String(written.dropLast()) : written
    }

    /// Somebody's name and secret aren't shown again.
    private static func withoutUser(_ written: String) -> String {
        guard let at = written.lastIndex(of: "@") else { return written }
        let beginning = written.firstRange(of: "//").map { written[..<$0.upperBound] } ?? ""
        return beginning + "…" + written[at...]
    }

    private static func isLoopback(_ host: String) -> Bool {
        let bare = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        return bare == "localhost" || bare == "::1" || bare.wholeMatch(of: /127\.\d{1,3}\.\d{1,3}\.\d{1,3}/) != nil
    }
}
