import CrisisModel
import CrisisTestSupport
import Testing

/// Pictures of the situation, and messages it has overtaken.
@Suite struct OutdatedTests {
    @Test func `a picture marks what was approved before it and holds nothing`() throws {
        var desk = try Scenario()
        try desk.activate()
        let before = try desk.submit(by: .per)
        try desk.approve(before, by: .ola)
        let waiting = try desk.submit(by: .per)
        try desk.when(.lise, .writeLog(LogDraft(kind: .situation, text: .saying("Bilde 1"))))
        #expect(desk.state.picture?.number == 1)
        #expect(desk.isApproved(before))
        #expect(desk.isMarked(before))
        let post = try #require(desk.state.open[waiting])
        #expect(!desk.isMarked(waiting))
        #expect(desk.state.warnings(for: post, to: .ola, at: desk.now) == [.beforePicture])
        try desk.approve(waiting, by: .ola)
        #expect(!desk.isMarked(waiting))
        try desk.when(.lise, .writeLog(LogDraft(kind: .situation, text: .saying("Bilde 2"))))
        #expect(desk.state.picture?.number == 2)
    }

    @Test func `outdated holds every approved post, or the ones named`() throws {
        var desk = try Scenario()
        try desk.activate()
        let posts = try (0..<3).map { _ in try desk.submit(by: .ola, approve: true) }
        try desk.when(.eva, .outdate([posts[1], posts[1]], reason: .saying("ny vurdering")))
        #expect(posts.map { desk.cause($0) } == [nil, .outdated, nil])
        try desk.when(.ola, .outdate(nil, reason: nil))
        #expect(posts.map { desk.cause($0) } == [.outdated, .outdated, .outdated])
        #expect(desk.refusal(.siri, .outdate(nil, reason: nil)) == .nothingWaits)
        #expect(desk.refusal(.siri, .outdate([99], reason: nil)) == .unknownPost(99))
        try desk.approve(posts[0], by: .ola)
        try desk.deliver(posts[0])
    }

    @Test(arguments: Purpose.allCases) func `never a due warning or all-clear`(purpose: Purpose) throws {
        var desk = try Scenario()
        try desk.activate()
        let isSafety = purpose == .warning || purpose == .allClear
        let now = try desk.submit(by: .ola, purpose: purpose, approve: true)
        let later = try desk.submit(by: .ola, purpose: purpose, approve: true, publishAt: desk.now + .hours(1))
        try desk.when(.ola, .outdate(nil, reason: nil))
        #expect(desk.cause(now) == (isSafety ? nil : .outdated))
        #expect(desk.cause(later) == .outdated)
        if isSafety { #expect(desk.refusal(.ola, .outdate([now], reason: nil)) == .nothingWaits) }
    }

    @Test func `what has begun is let go`() throws {
        var desk = try Scenario()
        try desk.activate()
        let post = try desk.submit(by: .ola, approve: true)
        try desk.begin(post)
        #expect(desk.refusal(.ola, .outdate([post], reason: nil)) == .nothingWaits)
    }
}

extension Scenario {
    fileprivate func isMarked(_ post: Post.Number) -> Bool {
        guard let post = state.open[post] else { return false }
        return state.isApprovedBeforePicture(post)
    }
}
