import CrisisModel

/// What is to be done on one channel, one thing after the other: looking things up and bringing the channel in line come
/// before what goes out. Each stands in it once.
struct Lane {
    enum Errand: Hashable {
        /// Look up what became of a delivery whose outcome nobody knows.
        case find(Post.Number)
        /// Bring the channel in line with what is out.
        case refresh
        /// The same if it isn't as it was left.
        case look
        case deliver(Post.Number)
    }

    private var upkeep = Line()
    private var deliveries = Line()
    private var known: Set<Errand> = []

    mutating func add(_ errand: Errand) {
        guard known.insert(errand).inserted else { return }
        switch errand {
        case .find, .refresh, .look: upkeep.append(errand)
        case .deliver: deliveries.append(errand)
        }
    }

    /// The next errand, taken off. Until it is finished a delivery isn't taken again; what comes up while a channel is
    /// being brought in line makes it necessary once more.
    mutating func next() -> Errand? {
        guard let errand = upkeep.next() ?? deliveries.next() else { return nil }
        switch errand {
        case .refresh, .look: known.remove(errand)
        case .find, .deliver: break
        }
        return errand
    }

    mutating func finish(_ errand: Errand) {
        switch errand {
        case .refresh, .look: return
        case .find, .deliver: known.remove(errand)
        }
    }

    /// First in, first out; taking one off costs nothing however many wait.
    private struct Line {
        private var errands: [Errand] = []
        private var head = 0

        mutating func append(_ errand: Errand) { errands.append(errand) }

        mutating func next() -> Errand? {
            guard head < errands.count else { return nil }
            head += 1
            let errand = errands[head - 1]
            if 2 * head > errands.count {
                errands.removeFirst(head)
                head = 0
            }
            return errand
        }
    }
}
