import CrisisModel
import Synchronization

/// Wakes those who listen to the log when something was written. It keeps no entry: every listener has a place of its own in
/// the log and reads on from there, so a slow one holds up nobody and fills nothing.
package final class EventFeed: Sendable {
    private let seats = Mutex(Seats())

    private struct Seats {
        var next = 0
        var bells: [Int: AsyncStream<Void>.Continuation] = [:]
        var people: [Int: Person.Number] = [:]
    }

    package init() {}

    /// How many listen now.
    package var listeners: Int { seats.withLock(\.bells.count) }

    /// Something was written. Quick: called on the writer's thread.
    package func wake() {
        seats.withLock { seats in
            for bell in seats.bells.values { bell.yield() }
        }
    }

    /// A place for one more listener; refused beyond `HTTPLimits.listenersPerPerson` of a person, and beyond
    /// `HTTPLimits.listeners`.
    func seat(for person: Person.Number) throws(RequestFault) -> Seat {
        try seats.withLock { seats throws(RequestFault) in
            let own = seats.people.values.count { $0 == person }
            guard own < HTTPLimits.listenersPerPerson else { throw .tooManyListeners(limit: own, ofPerson: true) }
            guard seats.bells.count < HTTPLimits.listeners else {
                throw .tooManyListeners(limit: HTTPLimits.listeners, ofPerson: false)
            }
            let (wakes, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
            seats.next += 1
            seats.bells[seats.next] = bell
            seats.people[seats.next] = person
            return Seat(number: seats.next, feed: self, wakes: wakes, bell: bell)
        }
    }

    private func leave(_ number: Int) {
        seats.withLock { seats in
            seats.people[number] = nil
            return seats.bells.removeValue(forKey: number)
        }?.finish()
    }

    /// One listener's place; given back when it ends, or when nobody holds it any more.
    final class Seat: Sendable {
        /// Something may have to be done. However often it is rung before anybody looks, it rings once.
        let wakes: AsyncStream<Void>
        private let number: Int
        private let feed: EventFeed
        private let bell: AsyncStream<Void>.Continuation

        fileprivate init(number: Int, feed: EventFeed, wakes: AsyncStream<Void>, bell: AsyncStream<Void>.Continuation) {
            self.number = number
            self.feed = feed
            self.wakes = wakes
            self.bell = bell
        }

        deinit { feed.leave(number) }

        func ring() { bell.yield() }

        /// Ends `wakes` after what was rung already.
        func end() { feed.leave(number) }
    }
}
