import CrisisDesk
import CrisisModel

/// The hash tree as RFC 6962, section 2.1, defines it, word for word and with nothing clever: what the real one is held
/// against. Remembers what it has computed, or the long trees would take minutes.
final class NaiveTree {
    private let leaves: [Digest]
    private var known: [Range<Int>: Digest] = [:]

    init(_ leaves: [Digest]) { self.leaves = leaves }

    /// MTH(D[n])
    func root(_ size: Int) -> Digest { hash(0..<size) }

    /// MTH(D[k1:k2])
    func hash(_ range: Range<Int>) -> Digest {
        if let digest = known[range] { return digest }
        let digest = compute(range)
        known[range] = digest
        return digest
    }

    private func compute(_ range: Range<Int>) -> Digest {
        if range.isEmpty { return Hash.of([]) }
        if range.count == 1 { return leaves[range.lowerBound] }
        let k = range.lowerBound + largestPowerOfTwo(below: range.count)
        return Hash.of([1] + hash(range.lowerBound..<k).bytes + hash(k..<range.upperBound).bytes)
    }

    /// PATH(m, D[n])
    func path(_ m: Int, _ size: Int) -> [Digest] { path(m, 0..<size) }

    private func path(_ m: Int, _ range: Range<Int>) -> [Digest] {
        if range.count == 1 { return [] }
        let k = largestPowerOfTwo(below: range.count)
        let middle = range.lowerBound + k
        if m < k { return path(m, range.lowerBound..<middle) + [hash(middle..<range.upperBound)] }
        return path(m - k, middle..<range.upperBound) + [hash(range.lowerBound..<middle)]
    }

    /// PROOF(m, D[n])
    func proof(_ m: Int, _ size: Int) -> [Digest] { subproof(m, 0..<size, true) }

    private func subproof(_ m: Int, _ range: Range<Int>, _ b: Bool) -> [Digest] {
        if m == range.count { return b ? [] : [hash(range)] }
        let k = largestPowerOfTwo(below: range.count)
        let middle = range.lowerBound + k
        if m <= k { return subproof(m, range.lowerBound..<middle, b) + [hash(middle..<range.upperBound)] }
        return subproof(m - k, middle..<range.upperBound, false) + [hash(range.lowerBound..<middle)]
    }

    private func largestPowerOfTwo(below n: Int) -> Int {
        var k = 1
        while k * 2 < n { k *= 2 }
        return k
    }
}
