import Crypto
package import CrisisModel

/// SHA-256 (FIPS 180-4), fed piece by piece, so that nothing has to be put together in memory first.
package struct Hash: Sendable {
    private var state = SHA256()

    package init() {}

    /// The digest of some bytes. Without a copy where they lie beside each other in memory, as in arrays, slices and
    /// `utf8`.
    package static func of(_ bytes: some Collection<UInt8>) -> CrisisModel.Digest {
        var hash = Hash()
        hash.add(bytes)
        return hash.digest()
    }

    /// The digest of two runs of bytes, one after the other, as if they were one. Who needs them told apart must put a
    /// length between them. For more than two, `add` each.
    package static func of(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>) -> CrisisModel.Digest {
        var hash = Hash()
        hash.add(first)
        hash.add(second)
        return hash.digest()
    }

    /// Takes in the next bytes.
    package mutating func add(_ bytes: some Collection<UInt8>) {
        let taken: Void? = bytes.withContiguousStorageIfAvailable { add(memory: UnsafeRawBufferPointer($0)) }
        if taken == nil { Array(bytes).withUnsafeBytes { add(memory: $0) } }
    }

    /// Takes in the 32 bytes of a digest.
    package mutating func add(_ digest: CrisisModel.Digest) {
        digest.withUnsafeBytes { add(memory: $0) }
    }

    /// Takes in bytes where they lie.
    package mutating func add(memory: UnsafeRawBufferPointer) {
        state.update(bufferPointer: memory)
    }

    /// The digest of everything taken in so far; more may follow.
    package func digest() -> CrisisModel.Digest {
        state.finalize().withUnsafeBytes { CrisisModel.Digest(copying: $0) }
    }
}
