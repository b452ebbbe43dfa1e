import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct ScreenedTests {
    @Test func `the words of a screened entry are for the chief executive, the responsible one and the writer`() throws {
        var desk = try Scenario()
        try desk.activate()
        try desk.when(.tor, .writeLog(LogDraft(text: .saying("To savnet"), screened: .saying("offl. § 13"))))
        let entry = try #require(desk.entries.last)
        let may = Granvik.everyone.filter { desk.state.mayReadWords(of: entry, $0, at: desk.now) }
        #expect(may == [.kari, .ola, .tor])
        try desk.standDown()
        #expect(Granvik.everyone.filter { desk.state.mayReadWords(of: entry, $0, at: desk.now) } == [.kari, .tor])
    }

    @Test func `any other entry is for whoever reads the log`() throws {
        var desk = try Scenario()
        try desk.when(.tor, .writeLog(LogDraft(text: .saying("Møte kl. 8"))))
        let entry = try #require(desk.entries.last)
        #expect(Granvik.everyone.allSatisfy { desk.state.mayReadWords(of: entry, $0, at: desk.now) })
    }

    @Test func `what is withheld is the words and not the ground`() throws {
        var desk = try Scenario()
        try desk.when(
            .tor, .writeLog(LogDraft(text: .saying("To savnet"), from: .saying("AMK"), screened: .saying("offl. § 13"))))
        let event = try #require(desk.entries.last?.event)
        guard case .logWritten(let written) = event.withheld else { return #expect(Bool(false), "not written") }
        #expect(written.text.text == nil && written.from?.text == nil)
        #expect(written.text.digest == Words.saying("To savnet").digest)
        #expect(written.screened?.text == "offl. § 13")
    }

    @Test func `what is added to a screened entry says on what ground it is screened too`() throws {
        var desk = try Scenario()
        try desk.when(.tor, .writeLog(LogDraft(text: .saying("To savnet"), screened: .saying("offl. § 13"))))
        let entry = try #require(desk.entries.last?.number)
        var draft = LogDraft(text: .saying("Den ene er funnet"), addendumTo: entry)
        #expect(desk.refusal(.tor, .writeLog(draft)) == .screeningMissing(entry))
        draft.screened = .saying("offl. § 13")
        #expect(desk.refusal(.tor, .writeLog(draft)) == nil)
    }

    @Test func `who is to do what a screened measure says may read it`() throws {
        var desk = try Scenario()
        try desk.when(
            .tor,
            .writeLog(LogDraft(kind: .measure, text: .saying("Ring"), responsible: .lise, screened: .saying("offl. § 13"))))
        let entry = try #require(desk.entries.last)
        #expect(Granvik.everyone.filter { desk.state.mayReadWords(of: entry, $0, at: desk.now) } == [.kari, .tor, .lise])
    }

    @Test func `what is said when a screened measure is done is for as few, and of any other for all`() throws {
        var desk = try Scenario()
        for (ground, few) in [(Words.saying("offl. § 13"), true), (nil, false)] as [(Words?, Bool)] {
            try desk.when(.tor, .writeLog(LogDraft(kind: .measure, text: .saying("Ring søsteren"), screened: ground)))
            let measure = try #require(desk.entries.last?.number)
            try desk.when(.lise, .markDone(measure, text: .saying("Hun kommer")))
            let done = try #require(desk.entries.last)
            let may = Granvik.everyone.filter { desk.state.mayReadWords(of: done, $0, at: desk.now) }
            #expect(may == (few ? [.kari, .lise] : Granvik.everyone))
            guard case .logDone(let said) = done.event.withheld else { return #expect(Bool(false), "not done") }
            #expect((said.text?.text == nil) == few)
        }
        try desk.when(.tor, .writeLog(LogDraft(kind: .measure, text: .saying("Ring"), screened: .saying("offl. § 13"))))
        let measure = try #require(desk.entries.last?.number)
        try desk.when(.lise, .markDone(measure, text: nil))
        #expect(desk.entries.last?.event.isScreened == false, "nothing is said")
    }
}
