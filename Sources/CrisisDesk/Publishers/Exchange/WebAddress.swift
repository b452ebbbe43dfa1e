/// The address of a web service, read strictly, so that what was checked is what is called: http or https, a host, no
/// user name or password, no fragment, only characters RFC 3986 knows.
package struct WebAddress: Hashable, Sendable {
    package enum Scheme: String, Sendable { case http, https }

    package let scheme: Scheme
    /// A name in lowercase, or an IP address without brackets.
    package let host: String
    /// Whether `host` is an IP address.
    package let isAddress: Bool
    /// nil where the scheme's own is meant.
    package let port: Int?
    /// From the first slash on, the question mark and what follows included; never empty.
    package let path: String

    /// What is wrong with an address.
    package enum Fault: String, Error, CaseIterable, Sendable {
        case tooLong, scheme, userInfo, fragment, host, port, characters
    }

    /// At most `PublisherLimits.link` bytes.
    package init(_ text: String) throws(Fault) {
        guard text.utf8.count <= PublisherLimits.link else { throw .tooLong }
        guard text.utf8.allSatisfy({ Self.allowed.contains($0) }) else { throw .characters }
        guard !text.utf8.contains(UInt8(ascii: "#")) else { throw .fragment }
        let (scheme, rest) = try Self.scheme(of: text)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let authority = rest[..<end]
        guard !authority.contains("@") else { throw .userInfo }
        self.scheme = scheme
        (host, isAddress, port) = try Self.hostAndPort(of: authority)
        path = rest[end...].hasPrefix("/") ? String(rest[end...]) : "/" + rest[end...]
        guard Self.escapesAreWhole(path), !path.contains("["), !path.contains("]") else { throw .characters }
    }

    /// The address written the one way it is called.
    package var text: String { scheme.rawValue + "://" + authority + path }

    /// Host and port as the Host header has them.
    package var authority: String {
        (host.contains(":") ? "[\(host)]" : host) + (port.map { ":\($0)" } ?? "")
    }

    /// The port that is connected to.
    package var effectivePort: Int { port ?? (scheme == .https ? 443 : 80) }

    private static let allowed = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)

    private static func scheme(of text: String) throws(Fault) -> (Scheme, Substring) {
        guard let colon = text.firstIndex(of: ":"), let scheme = Scheme(rawValue: text[..<colon].lowercased()),
            text[colon...].hasPrefix("://")
        else { throw .scheme }
        return (scheme, text[colon...].dropFirst(3))
    }

    private static func hostAndPort(of authority: Substring) throws(Fault) -> (String, Bool, Int?) {
        var hostText = authority
        var portText: Substring?
        let afterAddress = authority.lastIndex(of: "]") ?? authority.startIndex
        if let colon = authority[afterAddress...].lastIndex(of: ":") {
            (hostText, portText) = (authority[..<colon], authority[colon...].dropFirst())
        }
        let (host, isAddress) = try self.host(hostText)
        guard let portText else { return (host, isAddress, nil) }
        guard portText.utf8.allSatisfy({ (48...57).contains($0) }), let port = Int(portText),
            (1...65_535).contains(port)
        else { throw .port }
        return (host, isAddress, port)
    }

    private static func host(_ text: Substring) throws(Fault) -> (String, Bool) {
        if text.hasPrefix("["), text.hasSuffix("]") {
            guard let address = IPAddress(String(text.dropFirst().dropLast())), address.isSix else { throw .host }
            return (address.text, true)
        }
        if IPAddress(String(text)) != nil { return (String(text), true) }
        let name = text.lowercased()
        guard isName(name) else { throw .host }
        return (name, false)
    }

    /// A host name (RFC 1123) whose last label can't be taken for a number: `127.1` and `0x7f.1` are addresses to some.
    private static func isName(_ name: String) -> Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard name.utf8.count <= 253, let last = labels.last, let first = last.utf8.first else { return false }
        guard !(48...57).contains(first) else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }
        }
    }

    private static func escapesAreWhole(_ path: String) -> Bool {
        path.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
            let digits = part.utf8.prefix(2)
            return digits.count == 2 && digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || isHex($0) }
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool { (65...70).contains(byte) || (97...102).contains(byte) }
}
