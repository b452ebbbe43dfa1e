import CrisisDesk
import CrisisModel
import Testing

/// How much of a ledger a proof reads.
struct TreeReadingTests {
    /// A ledger of any length whose hashes are all zero; counts the runs that are read of each level.
    private final class CountingReader: TreeReader {
        private(set) var runs: [Int: Int] = [:]

        func leafHashes(in range: Range<Int>) -> [Digest] { hashes(level: 0, range) }
        func nodeHashes(level: Int, in range: Range<Int>) -> [Digest] { hashes(level: level, range) }

        private func hashes(level: Int, _ range: Range<Int>) -> [Digest] {
            precondition(range.count <= 256, "the contract says at most 256")
            runs[level, default: 0] += 1
            return Array(repeating: .zero, count: range.count)
        }
    }

    private static let sizes = [1, 256, 65_537, 1_000_000, 16_777_215, 16_777_216, 16_777_217, 4_294_967_295]

    @Test(arguments: sizes)
    func `a root reads one run of each stored level`(size: Int) throws {
        let reader = CountingReader()
        _ = try reader.head(size: size)
        #expect(reader.runs.values.allSatisfy { $0 <= 1 })
        #expect(reader.runs.count <= 4)
    }

    @Test(arguments: sizes)
    func `an inclusion proof reads at most two runs of each stored level`(size: Int) throws {
        for leaf in [0, size / 3, size / 2, size - 1] {
            let reader = CountingReader()
            #expect(try reader.inclusionProof(leaf: leaf, size: size).path.count <= 32)
            #expect(reader.runs.values.allSatisfy { $0 <= 2 })
        }
    }

    @Test(arguments: sizes)
    func `a consistency proof reads at most three runs of each stored level`(size: Int) throws {
        for old in [1, size / 3, size / 2, size - 1, size] where old >= 1 {
            let reader = CountingReader()
            #expect(try reader.consistencyProof(from: old, to: size).path.count <= 33)
            #expect(reader.runs.values.allSatisfy { $0 <= 3 })
        }
    }
}
