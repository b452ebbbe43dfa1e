import Synchronization

/// So many may do something at once; whoever finds all places taken comes again.
final class Places: Sendable {
    private let free: Mutex<Int>

    init(_ count: Int) { free = Mutex(count) }

    /// A place, held as long as the answer lives. Throws `busy` where all are taken.
    func take() throws(DeskError) -> Place {
        let isTaken = free.withLock { free in
            guard free > 0 else { return false }
            free -= 1
            return true
        }
        guard isTaken else { throw .busy }
        return Place(self)
    }

    final class Place: Sendable {
        private let places: Places

        fileprivate init(_ places: Places) { self.places = places }

        deinit { places.free.withLock { $0 += 1 } }
    }
}
