import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct WaitTests {
    @Test func `a warning has waited half and all of the time after which a deputy may step in`() throws {
        var desk = try Scenario()
        try desk.activate()
        let post = try desk.submit(by: .per, purpose: .warning)
        #expect(desk.state.waitStage(of: post, at: desk.now) == .begun)
        desk.pass(.minutes(2))
        #expect(desk.state.waitStage(of: post, at: desk.now) == .begun)
        desk.pass(.seconds(30))
        #expect(desk.state.waitStage(of: post, at: desk.now) == .half)
        desk.pass(.seconds(150))
        #expect(desk.state.waitStage(of: post, at: desk.now) == .whole)
        #expect(desk.refusal(.siri, .takeOver(.waited, from: .ola, crisis: nil, reason: nil)) == nil)
    }

    @Test func `a decision of the responsible one begins the wait anew`() throws {
        var desk = try Scenario()
        try desk.activate()
        let post = try desk.submit(by: .per, purpose: .warning)
        let other = try desk.submit(by: .per)
        desk.pass(.minutes(6))
        try desk.when(.ola, .reject(other, reason: .saying("nei")))
        #expect(desk.state.waitStage(of: post, at: desk.now) == .begun)
        #expect(desk.state.waitStage(of: other, at: desk.now) == nil)
    }

    @Test func `outside a crisis nobody steps in, and campaigns don't count`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per)
        desk.pass(.hours(5))
        #expect(desk.state.waitStage(of: post, at: desk.now) == .begun)
        try desk.activate()
        let campaign = try desk.submit(by: .per, purpose: .campaign)
        desk.pass(.hours(5))
        #expect(desk.state.waitStage(of: post, at: desk.now) == .whole)
        #expect(desk.state.waitStage(of: campaign, at: desk.now) == .begun)
    }

    @Test func `notices go where the chief executive says, and to no more places than the limit`() throws {
        var desk = try Scenario()
        let rule = NotifyRule(way: .mail, settings: .saying(#"{"to":"vakt@granvik.example"}"#), about: [.waiting, .activation])
        #expect(rule.about == [.activation, .waiting])
        try desk.when(.kari, .setNotify([rule]))
        #expect(desk.entries.last?.event == .notifySet(NotifySet(rules: [rule])))
        #expect(desk.refusal(.kari, .setNotify(Array(repeating: rule, count: 21))) == .listTooLong(limit: 20))
        #expect(desk.refusal(.kari, .setNotify([NotifyRule(way: .mail, settings: .saying("{}"), about: [])])) == .nothingChanges)
    }
}
