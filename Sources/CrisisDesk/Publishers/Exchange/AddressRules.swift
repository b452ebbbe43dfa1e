/// Which addresses the desk may connect to on a channel's behalf, so that an address somebody else chose (or a name
/// somebody else answers for) can't turn the desk against the municipality's own network.
package enum AddressRules {
    /// nil where it may be connected to, else what kind of address it is, in English, for the operator.
    ///
    /// `allowPrivate` lets loopback and private networks in, and nothing else: link-local addresses and the addresses
    /// at which clouds hand out secrets are never connected to, nor are those that hide another address within them.
    package static func refusal(of address: IPAddress, allowPrivate: Bool) -> String? {
        if metadata.contains(address) { return "cloud metadata" }
        if let kind = never.first(where: { $0.range.contains(address) }) { return kind.name }
        if let kind = privately.first(where: { $0.range.contains(address) }) { return allowPrivate ? nil : kind.name }
        // Global unicast is 2000::/3; what lies outside has not been given out (RFC 4291 section 2.4).
        if address.isSix, !IPRange("2000::/3").contains(address) { return "unassigned" }
        return nil
    }

    private struct Kind: Sendable {
        let range: IPRange
        let name: String

        init(_ range: String, _ name: String) { (self.range, self.name) = (IPRange(range), name) }
    }

    /// Loopback and private networks (RFC 1122, 1918, 4193).
    private static let privately = [
        Kind("127.0.0.0/8", "loopback"), Kind("::1/128", "loopback"),
        Kind("10.0.0.0/8", "private"), Kind("172.16.0.0/12", "private"), Kind("192.168.0.0/16", "private"),
        Kind("fc00::/7", "private"),
    ]

    /// The special-purpose registries of IANA (RFC 6890 and its successors) that hold no host of ours.
    private static let never = [
        Kind("0.0.0.0/8", "unspecified"), Kind("100.64.0.0/10", "carrier's network"),
        Kind("169.254.0.0/16", "link-local"), Kind("192.0.0.0/24", "protocol assignments"),
        Kind("192.0.2.0/24", "documentation"), Kind("192.88.99.0/24", "6to4 relay"),
        Kind("198.18.0.0/15", "benchmarking"), Kind("198.51.100.0/24", "documentation"),
        Kind("203.0.113.0/24", "documentation"), Kind("224.0.0.0/4", "multicast"), Kind("240.0.0.0/4", "reserved"),
        Kind("::/128", "unspecified"), Kind("::ffff:0:0/96", "IPv4 within IPv6"),
        Kind("64:ff9b::/96", "NAT64"), Kind("64:ff9b:1::/48", "NAT64"), Kind("2002::/16", "6to4"),
        Kind("2001::/23", "protocol assignments"), Kind("2001:db8::/32", "documentation"),
        Kind("3fff::/20", "documentation"), Kind("fe80::/10", "link-local"), Kind("fec0::/10", "site-local"),
        Kind("ff00::/8", "multicast"),
    ]

    /// Where clouds give whoever asks the machine's own keys: three of these lie in ranges that are otherwise allowed.
    private static let metadata = Set(
        ["169.254.169.254", "168.63.129.16", "100.100.100.200", "192.0.0.192", "fd00:ec2::254", "fd20:ce::254"]
            .compactMap { IPAddress($0) })
}
