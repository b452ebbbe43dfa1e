import CrisisModel

/// The signed text of a checkpoint, three lines: origin, size, and root in base 64. Read from a note that nobody has
/// verified, it says only what the log is claimed to be; that is enough to find out which epoch's key to verify by.
package struct CheckpointBody: Hashable, Sendable {
    package let origin: KeyName
    package let head: TreeHead

    init(origin: KeyName, head: TreeHead) {
        self.origin = origin
        self.head = head
    }

    /// Reads `SignedNote.text`. Further lines, which the format allows and this log never writes, are refused: nothing
    /// here would check them.
    package init(parsing text: [UInt8]) throws(CheckpointError) {
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count == 4, lines[3].isEmpty else { throw .malformed }
        guard let origin = KeyName(String(decoding: lines[0], as: UTF8.self)) else { throw .malformed }
        guard let size = Self.size(lines[1]) else { throw .malformed }
        guard let bytes = Base64.bytes(lines[2]), let root = Digest(bytes) else { throw .malformed }
        guard size > 0 || root == MerkleHash.empty else { throw .malformed }
        self.init(origin: origin, head: TreeHead(size: size, root: root))
    }

    /// With its last newline: the bytes that are signed.
    var text: String { "\(origin.text)\n\(head.size)\n\(Base64.string(head.root.bytes))\n" }

    /// A decimal number without sign or leading zeros, up to 2⁶³ − 1.
    private static func size(_ digits: ArraySlice<UInt8>) -> Int? {
        let text = String(decoding: digits, as: UTF8.self)
        guard let size = Int(text), size >= 0, String(size) == text else { return nil }
        return size
    }
}
