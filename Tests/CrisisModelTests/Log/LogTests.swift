import CrisisModel
import CrisisTestSupport
import Testing

/// What people write into the log (P8).
@Suite struct LogTests {
    @Test func `an entry keeps from, to, source and the crisis it was written in`() throws {
        var desk = try Scenario()
        try desk.activate()
        let post = try desk.submit(by: .per)
        let draft = LogDraft(
            text: .saying("Vei 3 stengt"), from: .saying("lensmann"), to: .saying("stab"), source: .saying("radio"),
            confirmed: true, post: post)
        try desk.when(.lise, .writeLog(draft), order: Order(told: .radio, happenedAt: desk.now - .minutes(4)))
        let entry = try #require(desk.entries.last)
        guard case .logWritten(let written) = entry.event else { return #expect(Bool(false), "not written") }
        #expect(written.type == .note && written.crisis == 1 && written.post == post && written.confirmed == true)
        #expect(written.picture == nil && entry.happenedAt == desk.now - .minutes(4) && entry.capacity == .logKeeper)
    }

    @Test func `corrections are new entries that add to an old one`() throws {
        var desk = try Scenario()
        try desk.when(.lise, .writeLog(LogDraft(text: .saying("Vei 3 stengt"))))
        let number = desk.entries.count
        try desk.when(.tor, .writeLog(LogDraft(text: .saying("Vei 4"), addendumTo: number)))
        for wrong in [0, desk.entries.count + 1] {
            let draft = LogDraft(text: .saying("x"), addendumTo: wrong)
            #expect(desk.refusal(.tor, .writeLog(draft)) == .unknownEntry(wrong))
        }
    }

    @Test func `a measure stays open until somebody has done it`() throws {
        var desk = try Scenario()
        let due = desk.now + .hours(1)
        try desk.when(
            .tor, .writeLog(LogDraft(kind: .measure, text: .saying("Sperr veien"), responsible: .eva, due: due)))
        let entry = desk.entries.count
        let item = try #require(desk.state.openItems[entry])
        #expect(item.kind == .measure)
        #expect(item.person == .eva)
        #expect(item.due == due)
        try desk.when(.mona, .markDone(entry, text: .saying("sperret 04:10")))
        #expect(desk.state.openItems.isEmpty)
    }

    @Test func `what is wrong with an entry is said`() throws {
        let desk = try Scenario()
        func refusal(_ draft: LogDraft) -> Refusal? { desk.refusal(.lise, .writeLog(draft)) }
        #expect(refusal(LogDraft(text: .saying("\n"))) == .textEmpty)
        for unseen in ["\u{200B}", "\u{AD}\u{2800}", "\u{202E} \u{0}"] {
            #expect(refusal(LogDraft(text: .saying(unseen))) == .textEmpty)
        }
        #expect(refusal(LogDraft(text: .saying(String(repeating: "a", count: 20_001)))) == .textTooLong(limit: 20_000))
        #expect(refusal(LogDraft(text: .saying("x"), source: .saying(" "))) == .textEmpty)
        #expect(refusal(LogDraft(text: .saying("x"), responsible: 99)) == .unknownPerson(99))
        #expect(refusal(LogDraft(text: .saying("x"), post: 1)) == .unknownPost(1))
    }
}
