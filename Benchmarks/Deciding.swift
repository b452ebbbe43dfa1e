import CrisisDesk
import CrisisModel

/// What one decision costs, and whether that depends on how much is in the state.
enum Deciding {
    private static let rounds = 20_000

    /// Against the same over a state without posts: a persistent map's depth is all that may differ.
    static func figures(_ town: Town, empty: Town) throws -> [Figure] {
        let small = try submitted(empty)
        let large = try submitted(town)
        return [
            Figure(
                "decide a submit, copy and change the state, \(town.state.posts) posts", .microseconds(large),
                against: .microseconds(5), "the figure asked for", .atMost(1)),
            Figure("the same", .microseconds(large), against: .microseconds(small), "with no posts"),
            Figure(
                "activate with 1,000 scheduled posts", .microseconds(try activated(town)), against: .microseconds(large),
                "one submit"),
        ]
    }

    /// The median of one decision on a state that stays as it is, as a batch of one makes it.
    private static func submitted(_ town: Town) throws -> Double {
        var town = town
        let caller = Caller(.person(Town.kari))
        let at = town.state.lastAt
        let commands = (0..<1_000).map { _ in town.submission(to: [Town.page, Town.facebook]) }
        let state = town.state
        var times: [Double] = []
        for round in 0..<rounds {
            let command = commands[round % commands.count]
            let begun = ContinuousClock.now
            var copy = state
            let verdict = try decide(command, in: copy, by: caller, at: at)
            for event in verdict.events {
                copy.apply(
                    Entry(number: copy.entries + 1, at: at, caller: caller, capacity: verdict.capacity, event: event))
            }
            times.append((ContinuousClock.now - begun).inMicroseconds)
            guard copy.posts == state.posts + 1 else { throw Unfit("a submit made no post") }
        }
        return times.quantile(0.5)
    }

    private static func activated(_ town: Town) throws -> Double {
        var town = town
        let later = town.state.lastAt + .days(1)
        for _ in 0..<1_000 {
            _ = try town.enter(town.submission(to: [Town.page], at: later), by: .person(Town.kari))
        }
        let activation = Command.activate(Activation(reason: Words("Flom", salt: Random.salt())))
        var times: [Double] = []
        for _ in 0..<50 {
            var copy = town
            let begun = ContinuousClock.now
            _ = try copy.enter(activation, by: .person(Town.kari))
            times.append((ContinuousClock.now - begun).inMicroseconds)
            guard copy.state.queue.count >= 1_000 else { throw Unfit("the switch held nothing") }
        }
        return times.quantile(0.5)
    }
}
