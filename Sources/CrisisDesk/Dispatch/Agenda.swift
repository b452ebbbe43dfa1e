import CrisisModel
import HeapModule

/// When to look at which post again: earliest first, and at the same moment warnings first. A post stands in it once, with
/// its next moment; it never holds more than twice the posts in it and `slack` (P10).
struct Agenda {
    /// Moments that were put off may lie in it so many more than posts do, before they are cleared away.
    static let slack = 64

    private struct Item: Comparable {
        let at: Timestamp
        let rank: Int
        let post: Post.Number

        static func < (left: Item, right: Item) -> Bool {
            (left.at, left.rank, left.post) < (right.at, right.rank, right.post)
        }
    }

    private var heap = Heap<Item>()
    private var current: [Post.Number: Item] = [:]

    /// What it holds, moments that count no more too.
    var size: Int { heap.count }

    /// In place of the moment the post had.
    mutating func set(_ post: Post.Number, at moment: Timestamp, purpose: Purpose) {
        let item = Item(at: moment, rank: purpose == .warning ? 0 : 1, post: post)
        guard current[post] != item else { return }
        current[post] = item
        heap.insert(item)
        if heap.count > 2 * current.count + Self.slack { heap = Heap(current.values) }
    }

    mutating func remove(_ post: Post.Number) {
        current[post] = nil
        if heap.count > 2 * current.count + Self.slack { heap = Heap(current.values) }
    }

    /// The next post whose moment has come, taken off; nil when none has.
    mutating func next(at moment: Timestamp) -> Post.Number? {
        while let first = heap.min, first.at <= moment {
            heap.removeMin()
            guard current[first.post] == first else { continue }
            current[first.post] = nil
            return first.post
        }
        return nil
    }
}
