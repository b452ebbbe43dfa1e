import CrisisDesk
import CrisisModel
import Testing

struct MerkleFrontierTests {
    @Test func `after each append the root is that of the definition`() {
        let leaves = MemoryTree(count: 70).leaves
        let naive = NaiveTree(leaves)
        var frontier = MerkleFrontier()
        for size in 1...leaves.count {
            frontier.append(leaves[size - 1])
            #expect(frontier.head == TreeHead(size: size, root: naive.root(size)))
        }
    }

    @Test func `every 256th leaf completes a node and the 65,536th one of each level`() {
        let leaves = LongTree.tree.leaves
        var frontier = MerkleFrontier()
        for leaf in leaves.prefix(65_535) {
            let expected = frontier.size % 256 == 255 ? [TreeNode.levelStep] : []
            #expect(frontier.append(leaf).map(\.level) == expected)
        }
        let completed = frontier.append(leaves[65_535])
        #expect(completed.map(\.level) == [8, 16])
        #expect(completed.map(\.index) == [255, 0])
        #expect(completed.last?.digest == LongTree.naive.root(65_536))
    }

    @Test func `stored nodes are the roots of the leaves they span`() {
        let stored = LongTree.tree.nodes[8, default: []]
        #expect(stored.count == LongTree.tree.leaves.count / 256)
        for (index, digest) in stored.enumerated() {
            #expect(digest == LongTree.naive.hash(index * 256..<(index + 1) * 256))
        }
    }

    @Test(arguments: [0, 1, 2, 3, 69, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537])
    func `a frontier read back goes on as the one that was appended to`(size: Int) throws {
        let leaves = LongTree.tree.leaves
        var appended = MerkleFrontier()
        for leaf in leaves.prefix(size) { appended.append(leaf) }
        var read = try LongTree.tree.frontier(size: size)
        #expect(read == appended)
        #expect(read.append(leaves[size]) == appended.append(leaves[size]))
        #expect(read.head == appended.head)
    }

    @Test func `a kept edge must fit its size`() throws {
        let frontier = LongTree.tree.frontier
        #expect(MerkleFrontier(size: frontier.size, edge: frontier.edge) == frontier)
        #expect(MerkleFrontier(size: frontier.size, edge: frontier.edge.dropLast()) == nil)
        #expect(MerkleFrontier(size: frontier.size, edge: frontier.edge + [.zero]) == nil)
        #expect(MerkleFrontier(size: -1, edge: Array(repeating: .zero, count: 64)) == nil)
    }
}
