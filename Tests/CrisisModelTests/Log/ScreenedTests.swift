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
        guard case .logWritten(let written) = desk.entries.last?.event else { return #expect(Bool(false), "not written") }
        #expect(written.withheld.text.text == nil && written.withheld.from?.text == nil)
        #expect(written.withheld.text.digest == written.text.digest)
        #expect(written.withheld.screened?.text == "offl. § 13")
    }
}
