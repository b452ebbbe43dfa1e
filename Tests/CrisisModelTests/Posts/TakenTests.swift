import CrisisModel
import CrisisTestSupport
import Testing

/// A text in somebody's hand: it may be out at any moment, and nobody can call it back but by ringing.
@Suite struct TakenTests {
    private func taken(_ desk: inout Scenario) throws -> Post.Number {
        let post = try desk.approved(on: .facebook)
        try desk.when(.ola, .take(post, .facebook))
        return post
    }

    @Test func `P1 who has a text in hand isn't told to post it once its approval fell`() throws {
        var desk = try Scenario()
        let post = try taken(&desk)
        let again = try desk.when(.ola, .take(post, .facebook))
        #expect(again.isEmpty, "the same again")
        try desk.activate()
        #expect(desk.refusal(.ola, .take(post, .facebook)) == .approvalFell(.activation))
        try desk.standDown()
        #expect(desk.refusal(.ola, .take(post, .facebook)) == .approvalFell(.activation))
        try desk.when(.ola, .notDone(post, .facebook, reason: nil))
        #expect(desk.cause(post, .facebook) == .activation)
    }

    @Test func `a text in somebody's hand can be stopped, and what came of it is still told`() throws {
        for isOut in [false, true] {
            var desk = try Scenario()
            let post = try taken(&desk)
            #expect(desk.refusal(.kari, .returnPost(post, reason: .saying("vent"))) == .alreadyTaken(.ola))
            try desk.when(.kari, .reject(post, reason: .saying("ikke nå")))
            #expect(desk.refusal(.ola, .take(post, .facebook)) == .closed(.rejected))
            try desk.when(.ola, isOut ? .done(post, .facebook, link: nil) : .notDone(post, .facebook, reason: nil))
            #expect(desk.shown(post) == (isOut ? .published : .rejected))
        }
    }

    @Test func `one that is out is corrected or taken down, not rejected`() throws {
        var desk = try Scenario()
        let post = try taken(&desk)
        try desk.when(.ola, .done(post, .facebook, link: nil))
        #expect(desk.refusal(.kari, .reject(post, reason: .saying("nei"))) == .alreadyOut)
    }

    @Test func `P3 its time over, a text in hand isn't handed out again`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per, desk.draft(on: [.facebook], notAfter: desk.now + .minutes(10)))
        try desk.approve(post, by: .ola)
        try desk.when(.ola, .take(post, .facebook))
        desk.pass(.minutes(11))
        #expect(desk.refusal(.ola, .take(post, .facebook)) == .expired)
    }
}
