import CrisisModel
import HeapModule

/// When to look at which post again: earliest first, and at the same moment warnings first. A post may stand in it more than
/// once; looking once too often does no harm, for the state says what is due.
struct Agenda {
    private struct Item: Comparable {
        let at: Timestamp
        let rank: Int
        let post: Post.Number

        static func < (left: Item, right: Item) -> Bool {
            (left.at, left.rank, left.post) < (right.at, right.rank, right.post)
        }
    }

    private var items = Heap<Item>()

    mutating func add(_ post: Post.Number, at moment: Timestamp, purpose: Purpose) {
        items.insert(Item(at: moment, rank: purpose == .warning ? 0 : 1, post: post))
    }

    /// The next post whose moment has come, taken off; nil when none has.
    mutating func next(at moment: Timestamp) -> Post.Number? {
        guard let first = items.min, first.at <= moment else { return nil }
        return items.removeMin().post
    }
}
