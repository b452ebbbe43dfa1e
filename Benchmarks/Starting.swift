import CrisisDesk
import Foundation

/// A desk with a long log, started as it is for real: how soon it answers, how much it holds, how fast it finds.
enum Starting {
    static func figures(_ town: Town) throws -> [Figure] {
        let (entries, indexing) = try index(town)
        // The first start reads every entry, and its end keeps the state.
        let first = try ServedDesk(town.data)
        try first.stop()
        let second = try ServedDesk(town.data)
        let memory = try second.memory()
        let load = Load(folder: town.folder, port: second.port)
        let constant = try load.run("/health", clients: 1, seconds: 2)
        let search = try load.run("/v1/log?limit=50&q=", clients: 1, seconds: 5, token: town.token)
        let after = try second.memory()
        try second.stop()
        guard search.refused == 0 else {
            throw Unfit("\(search.refused) of \(search.accepted + search.refused) searches were refused")
        }
        return [
            Figure("index of the search made", .rate(entries / indexing, "entries")),
            Figure("start without snapshot, \(Int(entries)) entries", .seconds(first.start.inSeconds)),
            Figure(
                "start from the snapshot", .seconds(second.start.inSeconds), against: .seconds(1), "the figure asked for",
                .atMost(1)),
            Figure("resident memory after it", .megabytes(memory), against: .megabytes(250), "the figure asked for", .atMost(1)),
            Figure("the same after searching", .megabytes(after), against: .megabytes(250), "the figure asked for", .atMost(1)),
            Figure(
                "search over HTTP, p99", .microseconds(search.p99), against: .microseconds(50_000), "the figure asked for",
                .atMost(1)),
            Figure("search over HTTP, median", .microseconds(search.median), against: .microseconds(constant.median), "the constant answer"),
        ]
    }

    /// Entries, and the seconds it took to make the index of them.
    private static func index(_ town: Town) throws -> (entries: Double, seconds: Double) {
        let ledger = try town.ledger()
        let follower = SearchFollower(town.search, of: ledger)
        let indexing = try timed { try follower.catchUp() }
        follower.start()
        follower.stop()
        return (Double(ledger.head.size), indexing)
    }

    static func empty(_ town: Town) throws -> [Figure] {
        let desk = try ServedDesk(town.data)
        let memory = try desk.memory()
        try desk.stop()
        return [
            Figure("start, empty desk", .seconds(desk.start.inSeconds)),
            Figure("resident memory, empty desk", .megabytes(memory), against: .megabytes(60), "the figure asked for", .atMost(1)),
        ]
    }
}
