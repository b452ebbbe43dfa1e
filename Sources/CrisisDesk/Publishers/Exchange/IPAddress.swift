import Foundation

/// An IPv4 or IPv6 address, as the bytes that are connected to.
package struct IPAddress: Hashable, Sendable {
    /// 4 or 16 bytes.
    package let bytes: [UInt8]

    /// 4 or 16 bytes, else nil.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Four decimal numbers, or an IPv6 address without brackets and zone; nil for every other way of writing one.
    package init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            bytes = withUnsafeBytes(of: &six) { Array($0) }
        } else {
            return nil
        }
    }

    package var isSix: Bool { bytes.count == 16 }

    /// `192.0.2.7`, `2001:db8::7`.
    package var text: String {
        guard isSix else { return bytes.map { String($0) }.joined(separator: ".") }
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(AF_INET6, bytes, &buffer, socklen_t(buffer.count)) != nil else {
            preconditionFailure("sixteen bytes are an IPv6 address")
        }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// A range of addresses: those that begin with the same bits.
struct IPRange: Sendable {
    private let start: [UInt8]
    private let bits: Int

    /// `10.0.0.0/8`, `fc00::/7`; written in the source, so anything else is a bug.
    init(_ text: String) {
        let parts = text.split(separator: "/")
        guard parts.count == 2, let address = IPAddress(String(parts[0])), let bits = Int(parts[1]) else {
            preconditionFailure("\(text) is no range of addresses")
        }
        (start, self.bits) = (address.bytes, bits)
    }

    func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == start.count else { return false }
        let whole = bits / 8
        guard address.bytes.prefix(whole) == start.prefix(whole) else { return false }
        let rest = bits % 8
        return rest == 0 || (address.bytes[whole] ^ start[whole]) >> UInt8(8 - rest) == 0
    }
}
