package import CrisisModel

/// Comparing secrets in a time that tells nothing about where they differ.
package enum ConstantTime {
    /// Equal length and bytes. The length is no secret: it may show.
    package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.withUnsafeBytes { left in right.withUnsafeBytes { right in equal(left, right) } }
    }

    package static func equal(_ left: Digest, _ right: Digest) -> Bool {
        left.withUnsafeBytes { left in right.withUnsafeBytes { right in equal(left, right) } }
    }

    /// Never inlined, so that no caller's constant lets the optimiser leave the loop early.
    @inline(never)
    private static func equal(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for place in left.indices { difference |= left[place] ^ right[place] }
        return difference == 0
    }
}
