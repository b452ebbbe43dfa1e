import CrisisModel

extension Policy {
    /// SHA-256 of the policy's own bytes, from brace to brace, as they stand in the entry that set it.
    var digest: Digest {
        var line = LineWriter()
        line.writeCompiled(.policySet(PolicySet(policy: self)))
        return Hash.of(Array(line.bytes.drop { $0 != UInt8(ascii: "{") }))
    }
}
