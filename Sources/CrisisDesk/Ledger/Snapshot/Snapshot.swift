package import CrisisModel

/// The state as it was after an entry, so that a start need not read every entry again.
///
/// A convenience and never a source: it is used only if this program wrote it, its signature holds and its root is the
/// tree's at that size; a replay after the start compares it with what the entries give. Anything else about it is a reason
/// to read the entries.
package struct Snapshot: Sendable {
    package let head: TreeHead
    package let state: DeskState

    /// Changes with every change to what the state holds, and with every change of rules that gives another state for the
    /// same entries.
    private static let shape: UInt32 = 3
    private static let mark = Array("crisisdesk snapshot\n".utf8)
    /// A state of many millions of entries fits; a file over it is not read.
    package static let limit = 1 << 30

    /// Mark, shape, size, root, state, and a signature over all of it.
    package static func bytes(of state: DeskState, at head: TreeHead, signedBy key: SigningKey) throws -> [UInt8] {
        var bytes = mark
        bytes.append(contentsOf: bigEndian(UInt64(shape)))
        bytes.append(contentsOf: bigEndian(UInt64(head.size)))
        bytes.append(contentsOf: head.root.bytes)
        bytes.append(contentsOf: try BinaryEncoder.bytes(state))
        bytes.append(contentsOf: try key.signature(for: Hash.of(bytes).bytes))
        return bytes
    }

    /// nil for anything that this program did not write with this key, whole.
    package init?(_ bytes: [UInt8], signedBy key: SigningKey) {
        let signatureStart = bytes.count - 64
        let stateStart = Self.mark.count + 48
        guard signatureStart > stateStart, bytes.starts(with: Self.mark),
            key.verifierKey.isValid(
                Array(bytes[signatureStart...]), for: Hash.of(bytes[..<signatureStart]).bytes),
            Self.integer(bytes[Self.mark.count...].prefix(8)) == UInt64(Self.shape),
            let root = Digest(bytes[(stateStart - 32)..<stateStart]),
            let size = Int(exactly: Self.integer(bytes[(Self.mark.count + 8)...].prefix(8)))
        else { return nil }
        head = TreeHead(size: size, root: root)
        // What can't be read is no snapshot: the entries are the source.
        guard let state = try? BinaryDecoder.value(DeskState.self, from: bytes[stateStart..<signatureStart]),
            state.entries == head.size
        else { return nil }
        self.state = state
    }

    /// What two states that are the same have in common; handles don't count, for they may have been erased since.
    package static func digest(of state: DeskState) throws -> Digest {
        Hash.of(try BinaryEncoder.bytes(state.withoutHandles))
    }

    private static func bigEndian(_ value: UInt64) -> [UInt8] {
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> UInt64($0)) }
    }

    private static func integer(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
