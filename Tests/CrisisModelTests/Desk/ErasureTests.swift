import CrisisModel
import CrisisTestSupport
import Testing

/// What can be forgotten, and what must be ended first (P9).
@Suite struct ErasureTests {
    private func refusal(_ desk: Scenario, _ entries: [Int], at places: [Int] = []) -> Refusal? {
        desk.refusal(
            .kari, .erase(Erasure(entries: entries, places: places, reason: .saying("krav"), authority: .saying("lov"))))
    }

    @Test func `P9 a text that waits, is approved or is on its way isn't forgotten before somebody has said no to it`() throws {
        var desk = try Scenario()
        let waiting = try desk.submit(by: .per)
        let approved = try desk.approved(on: .kriseside)
        let begun = try desk.approved(on: .kriseside)
        try desk.begin(begun)
        for post in [waiting, approved, begun] {
            let entry = try #require(desk.state.open[post]?.versionEntry)
            #expect(refusal(desk, [entry]) == .stillWaits(post))
        }
        let entry = try #require(desk.state.open[waiting]?.versionEntry)
        try desk.when(.ola, .reject(waiting, reason: .saying("nei")))
        #expect(refusal(desk, [entry]) == nil)
        let out = try #require(desk.state.open[begun]?.versionEntry)
        try desk.outcome(begun, .kriseside, .accepted)
        #expect(refusal(desk, [out]) == nil)
    }

    @Test func `what the register stands on isn't forgotten while it does`() throws {
        var desk = try Scenario()
        #expect(refusal(desk, [1]) == .inUse(1))
        let channel = try #require(desk.state.channel(.kriseside))
        #expect(refusal(desk, [channel.entry]) == .inUse(channel.entry))
        let ola = try #require(desk.state.person(.ola)?.entry)
        #expect(refusal(desk, [ola]) == .personActive(.ola))
        #expect(refusal(desk, [ola], at: [1]) == .personActive(.ola))
        #expect(refusal(desk, [ola], at: [2, 3]) == nil, "title and telephone")
        try desk.when(.kari, .setNotify([NotifyRule(way: .mail, settings: .saying("{}"), about: [.sealed])]))
        let rules = try #require(desk.state.notifyEntry)
        #expect(refusal(desk, [rules]) == .inUse(rules))
        try desk.when(.kari, .setNotify([]))
        #expect(refusal(desk, [rules]) == nil)
        try desk.when(.kari, .retireChannel(.kriseside, reason: nil))
        #expect(refusal(desk, [channel.entry]) == nil)
    }
}
