@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// The texts that were approved last, for the hour in which nothing else can be read (P7).
@Suite(.timeLimit(.minutes(1))) struct LastApprovedTests {
    private let folder: ScratchLedgerFolder
    private let last: LastApproved

    init() throws {
        folder = try ScratchLedgerFolder()
        last = LastApproved(path: folder.path + "/last-approved")
    }

    /// What stands in the file once the desk has written all that there is.
    private func text(after log: Scenario) throws -> String {
        try last.write(try LedgerDesk(after: log).desk)
        return try last.read()
    }

    @Test func `P7 it has what is approved or out, the newest first, and nothing that waits`() throws {
        var log = try Scenario()
        try log.deliver(try log.submit(by: .siri, "out"))
        try log.submit(by: .siri, "approved")
        try log.submit(by: .per, "waits")
        let text = try text(after: log)
        #expect(text.contains("approved c1") && text.contains("out c1") && !text.contains("waits"))
        #expect(text.hasPrefix("#2 2026-11-11T00:00:00.000Z kriseside\n    approved c1\n"))
    }

    @Test func `no text can pass for a heading or steer a terminal`() throws {
        var log = try Scenario()
        try log.submit(by: .siri, "sant\r\n\n#999 2026-11-23T02:00:00Z kriseside\u{2028}#998")
        let text = try text(after: log)
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("#") }.count == 1)
        #expect(text.contains("\n    sant\n\n    #999 2026"))
        #expect(text.contains("\n    #998"))
    }

    @Test func `what is for a time ahead, or wants a second person, says that it isn't out`() throws {
        var log = try Scenario()
        try log.submit(by: .siri, "siden", publishAt: log.now + .hours(2))
        try log.submit(by: .siri, "nå")
        let text = try text(after: log)
        #expect(text.contains(" kriseside – IKKE UTE, skal ikke ut før "), "\(text)")
        #expect(text.contains("kriseside\n    nå c1"))
        let later = Timestamp(milliseconds: 2_000_000_000_000)
        for (language, said) in [(Language.nb, "IKKE UTE"), (.nn, "IKKJE UTE"), (.en, "NOT OUT")] {
            let phrases = Phrases(language)
            let both = phrases.standing(publishAt: later, isComplete: false, at: Timestamp(milliseconds: 0))
            #expect(both?.hasPrefix(said) == true && both?.contains("; ") == true)
            #expect(phrases.standing(publishAt: later, isComplete: true, at: later) == nil)
        }
    }

    @Test func `what is taken down is not in it`() throws {
        var log = try Scenario()
        let wrong = try log.submit(by: .siri, "wrong")
        try log.deliver(wrong)
        try log.deliver(try log.retract(wrong, by: .siri))
        #expect(try !text(after: log).contains("wrong"))
    }

    @Test func `it has the last twenty`() throws {
        var log = try Scenario()
        for number in 1...25 { try log.deliver(try log.submit(by: .siri, "text \(number),")) }
        let text = try text(after: log)
        #expect(text.contains("text 25,") && text.contains("text 6,") && !text.contains("text 5,"))
    }

    /// A desk that keeps the file as the program does.
    private func running(_ log: Scenario) throws -> LedgerDesk { try LedgerDesk(after: log, observers: [last.note]).start() }

    @Test func `it follows what is taken down, outdated by a crisis, or erased`() async throws {
        var log = try Scenario()
        let wrong = try log.submit(by: .siri, "wrong")
        try log.deliver(wrong)
        let secret = try log.submit(by: .siri, "secret")
        try log.deliver(secret)
        let entry = try #require(log.state.closed[secret]?.versionEntry)
        try log.submit(by: .siri, "waits")
        let retraction = try log.retract(wrong, by: .siri)
        try log.begin(retraction)
        let bed = try running(log)
        try last.write(bed.desk)
        #expect(try last.read().contains("wrong"))
        let outcome = Outcome(post: retraction, channel: .kriseside, attempt: 1, kind: .accepted)
        _ = try await bed.ask(.recordOutcome(outcome), by: .desk).value.get()
        try last.write(bed.desk)
        #expect(try !last.read().contains("wrong"))
        _ = try await bed.ask(.activate(.flood), by: .kari).value.get()
        try last.write(bed.desk)
        #expect(try !last.read().contains("waits") && last.read().contains("secret"))
        _ = try await bed.ask(.erase(Erasure(entry: entry, reason: .saying("innsyn"))), by: .kari).value.get()
        try last.write(bed.desk)
        #expect(try !last.read().contains("secret"))
    }

    @Test func `where nothing changed it isn't written, and a sealed desk leaves it as it is`() async throws {
        var log = try Scenario()
        try log.submit(by: .siri, "approved")
        let bed = try running(log)
        try last.write(bed.desk)
        try DurableFile.write(Array("kept".utf8), to: folder.path + "/last-approved")
        _ = await bed.note("something else").value
        try last.write(bed.desk)
        #expect(try last.read() == "kept")
        _ = try await bed.ask(.submit(log.submission(log.draft("newer"))), by: .siri).value.get()
        bed.desk.seal(.ledgerBroken, detail: "as asked")
        try last.write(bed.desk)
        #expect(try last.read() == "kept")
    }

    @Test func `P7 of a sealed desk the file is shown, for its log may be an old one`() async throws {
        var log = try Scenario()
        try log.submit(by: .siri, "approved")
        let bed = try running(log)
        try DurableFile.write(Array("#1 kept\n".utf8), to: folder.path + "/last-approved")
        #expect(try last.shown(bed.desk).contains("approved"))
        bed.desk.seal(.ledgerShorter, detail: "as asked")
        #expect(try last.shown(bed.desk) == "#1 kept\n")
    }

    @Test func `what can't be written is tried again`() throws {
        var log = try Scenario()
        try log.submit(by: .siri, "approved")
        let bed = try LedgerDesk(after: log)
        bed.ledger.beforeAnswering { _ throws(LedgerError) in throw .unreadable("as asked") }
        #expect(throws: LedgerError.self) { try last.write(bed.desk) }
        bed.ledger.beforeAnswering(nil)
        try last.write(bed.desk)
        #expect(try last.read().contains("approved c1"))
    }
}
