import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct ReplayTests {
    @Test func `P8 the ledger alone gives the state that was lived`() throws {
        let (desk, ledger) = try Lived.log(seed: 4, steps: 1_200)
        var replay = Replay()
        try replay.run(ledger, to: ledger.head.size)
        #expect(try Snapshot.digest(of: replay.state) == Snapshot.digest(of: desk.state))
    }

    @Test func `it stops where it is told, and goes on from there to the same`() throws {
        let (desk, ledger) = try Lived.log(seed: 5, steps: 400)
        var replay = Replay()
        for end in [1, 7, 100, 100, 50] { try replay.run(ledger, to: end) }
        #expect(replay.state.entries == 100)
        try replay.run(ledger, to: ledger.head.size)
        #expect(try Snapshot.digest(of: replay.state) == Snapshot.digest(of: desk.state))
    }

    @Test func `many more entries than are read at once are all taken in`() throws {
        var desk = try Scenario()
        desk.checksInvariants = false
        for number in 1...4_500 { try desk.when(.tor, .writeLog(LogDraft(text: .saying("\(number)")))) }
        let ledger = MemoryLedger()
        try ledger.append([EntryGroup(entries: desk.entries, key: nil)])
        var replay = Replay()
        try replay.run(ledger, to: ledger.head.size)
        #expect(replay.state.entries == desk.entries.count)
    }

    @Test func `names, settings and whom to tell are the same from a state that is known as from the first entry`() throws {
        var desk = try Scenario()
        let rules = [NotifyRule(way: .mail, settings: .saying(#"{"to":"vakt@granvik.example"}"#), about: [.sealed])]
        try desk.when(.kari, .setNotify([]))
        try desk.when(.kari, .setNotify(rules))
        try desk.when(.kari, .setChannelSettings(.kriseside, settings: .saying(#"{"folder":"/srv"}"#)))
        let ledger = MemoryLedger()
        try ledger.append([EntryGroup(entries: desk.entries, key: nil)])
        var whole = Replay()
        try whole.run(ledger, to: ledger.head.size)
        let known = try Replay(whole.state, from: ledger).directory
        #expect(known.notify == whole.directory.notify && known.notify.count == 1)
        #expect(known.municipality == whole.directory.municipality)
        for person in Granvik.everyone { #expect(known.name(of: person) == whole.directory.name(of: person)) }
        for channel in desk.state.channels.map(\.number) {
            #expect(known[channel]?.settings == whole.directory[channel]?.settings)
        }
        #expect(known[.kriseside]?.settings == #"{"folder":"/srv"}"#)
    }

    @Test func `an entry that is missing is said by its number`() throws {
        let (_, ledger) = try Lived.log(seed: 6, steps: 20)
        var replay = Replay()
        #expect(throws: LedgerError.broken(entry: ledger.head.size + 1, "missing")) {
            try replay.run(ledger, to: ledger.head.size + 1)
        }
    }

    @Test func `what a ledger can't read is not passed over`() throws {
        let (_, ledger) = try Lived.log(seed: 6, steps: 20)
        let watched = WatchedLedger(ledger)
        watched.beforeAnswering { _ throws(LedgerError) in throw .unreadable("as asked") }
        var replay = Replay()
        #expect(throws: LedgerError.unreadable("as asked")) { try replay.run(watched, to: 5) }
        #expect(throws: LedgerError.unreadable("as asked")) { _ = try Replay(DeskState(), from: watched) }
    }
}
