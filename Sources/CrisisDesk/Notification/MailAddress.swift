/// An address as a mail program is given it: plain ASCII, no comment, no quotes, nothing a program could take for an option
/// (RFC 5321 section 4.1.2 without quoted strings and address literals).
package struct MailAddress: Hashable, Sendable {
    package let text: String

    /// nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= NoticeLimits.addressBytes, parts.count == 2,
            Self.isLocal(parts[0]), Self.isDomain(parts[1])
        else { return nil }
        self.text = text
    }

    private static let marks = Set("!#$%&'*+/=?^_`{|}~-".utf8)

    private static func isLocal(_ text: Substring) -> Bool {
        let atoms = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        // What begins with these is a program or a file to some mail programs, and an option to others.
        return 1...64 ~= text.utf8.count && !["-", "|", "/"].contains(where: text.hasPrefix)
            && atoms.allSatisfy { atom in !atom.isEmpty && atom.allSatisfy { isPlain($0) || marks.contains($0) } }
    }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            1...63 ~= label.count && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                && label.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
    }
}
