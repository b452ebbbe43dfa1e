package import CrisisModel

/// How leaves and nodes of the hash tree are hashed (RFC 6962, section 2.1): a first byte tells them apart, so that no
/// entry can pass for a node.
package enum MerkleHash {
    /// The root of a tree without leaves: SHA-256 of nothing.
    package static let empty = Hash().digest()

    private static let leafMark: [UInt8] = [0x00]
    private static let nodeMark: UInt8 = 0x01

    /// SHA-256(0x00 ‖ entry). `entry` is the bytes of an entry exactly as they are stored.
    package static func leaf(_ entry: some Collection<UInt8>) -> Digest {
        var hash = Hash()
        hash.add(leafMark)
        hash.add(entry)
        return hash.digest()
    }

    /// SHA-256(0x01 ‖ left ‖ right). Put together on the stack: one call is faster than three.
    package static func node(_ left: Digest, _ right: Digest) -> Digest {
        withUnsafeTemporaryAllocation(byteCount: 65, alignment: 1) { memory in
            memory[0] = nodeMark
            left.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: memory[1..<33]).copyMemory(from: $0) }
            right.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: memory[33..<65]).copyMemory(from: $0) }
            var hash = Hash()
            hash.add(memory: UnsafeRawBufferPointer(memory))
            return hash.digest()
        }
    }
}
