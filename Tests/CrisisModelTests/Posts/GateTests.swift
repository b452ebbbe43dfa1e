import CrisisModel
import CrisisTestSupport
import Testing

/// The gate at `begin`, for every way an approval can have come about and every way the desk can stand since.
@Suite struct GateTests {
    enum Approved: CaseIterable, Sendable {
        /// In normal mode by siri, who administers the channel; in a crisis by the responsible one; under a release.
        case inNormalMode, byResponsible, underRelease
        /// A retraction taken down in a crisis by a deputy, by the responsible one.
        case retractionByDeputy, retractionByResponsible
    }

    enum Since: CaseIterable, Sendable {
        case nothing, activated, stoodDown, stoodDownAndActivated
        /// Hand-over of the role; the approver left; lost the role; lost the channel.
        case handedOver, approverLeft, roleRevoked, channelLost
        case takenBack, chiefExecutiveChanged
    }

    /// What begin must answer: nil begins.
    private func expected(_ approved: Approved, _ since: Since) -> HoldCause?? {
        switch (approved, since) {
        case (.inNormalMode, .nothing), (.inNormalMode, .chiefExecutiveChanged): .some(nil)
        case (.inNormalMode, .activated): .activation
        case (.inNormalMode, .approverLeft), (.inNormalMode, .roleRevoked), (.inNormalMode, .channelLost):
            .approverLostRight
        // There is no crisis to end, hand over or take back in.
        case (.inNormalMode, _): nil
        case (_, .activated): nil
        case (.underRelease, .stoodDown), (.underRelease, .stoodDownAndActivated): .approverLostRight
        case (_, .stoodDownAndActivated): .activation
        case (.underRelease, .takenBack): .approverLostRight
        case (.underRelease, .approverLeft), (.underRelease, .roleRevoked), (.underRelease, .channelLost):
            .approverLostRight
        case (.underRelease, _): .some(nil)
        // An approval by the responsible one, and a taking down, stand.
        case (_, .takenBack): nil
        case (_, _): .some(nil)
        }
    }

    @Test(arguments: Approved.allCases, Since.allCases)
    func `P1 a delivery begins only on an approval that still counts`(approved: Approved, since: Since) throws {
        guard let expected = expected(approved, since) else { return }
        var desk = try Scenario()
        let (post, approver) = try approve(approved, &desk)
        try happen(since, approver, &desk)
        guard let cause = expected else {
            guard case .deliveryBegun(let begun) = try desk.begin(post, .intranett) else {
                return #expect(Bool(false), "held, though it counts")
            }
            #expect(begun.attempt == 1 && begun.digest == desk.state.open[post]?.digest)
            return
        }
        if desk.isApproved(post, .intranett) {
            guard case .deliveryHeld(let held) = try desk.begin(post, .intranett) else {
                return #expect(Bool(false), "begun, though it does not count")
            }
            #expect(held.cause == cause)
        }
        #expect(desk.cause(post, .intranett) == cause)
        #expect(desk.refusal(.desk, .begin(post, .intranett)) == .notApproved)
    }

    /// A post for intranett, approved; and by whom.
    private func approve(_ approved: Approved, _ desk: inout Scenario) throws -> (Post.Number, Person.Number) {
        switch approved {
        case .inNormalMode:
            let post = try desk.submit(by: .per, on: [.intranett])
            try desk.approve(post, by: .siri)
            return (post, .siri)
        case .byResponsible:
            try desk.activate()
            let post = try desk.submit(by: .per, on: [.intranett])
            try desk.approve(post, by: .ola)
            return (post, .ola)
        case .underRelease:
            try desk.activate()
            try desk.when(.ola, .release(.intranett, nil))
            let post = try desk.submit(by: .per, on: [.intranett])
            try desk.approve(post, by: .siri)
            return (post, .siri)
        case .retractionByDeputy, .retractionByResponsible:
            let person: Person.Number = approved == .retractionByDeputy ? .eva : .ola
            try desk.activate()
            let wrong = try desk.submit(by: .ola, on: [.intranett], approve: true)
            try desk.deliver(wrong, .intranett)
            return (try desk.retract(wrong, by: person, on: [.intranett]), person)
        }
    }

    private func happen(_ since: Since, _ approver: Person.Number, _ desk: inout Scenario) throws {
        switch since {
        case .nothing: break
        case .activated: try desk.activate()
        case .stoodDown: try desk.standDown()
        case .stoodDownAndActivated:
            try desk.standDown()
            try desk.activate()
        case .handedOver: try desk.when(.kari, .handOver(to: .eva, from: .ola, crisis: nil, reason: nil))
        case .approverLeft: try desk.when(.kari, .depart(Departure(person: approver, isSuspension: false)))
        case .roleRevoked: try desk.when(.kari, .revoke(approver, .administrator))
        case .channelLost: try desk.when(.kari, .setAdministrators(.intranett, [.eva]))
        case .takenBack: try desk.when(.ola, .takeBack(.intranett, nil))
        case .chiefExecutiveChanged: try desk.when(.kari, .nameChiefExecutive(.siri))
        }
    }

    @Test func `P2 what had begun before the switch and comes back not accepted waits for the responsible one`() throws
    {
        for inHand in [false, true] {
            var desk = try Scenario()
            let channel: Channel.Number = inHand ? .facebook : .kriseside
            let post = try desk.approved(on: channel)
            if inHand { try desk.when(.ola, .take(post, channel)) } else { try desk.begin(post) }
            try desk.activate()
            if inHand {
                try desk.when(.ola, .notDone(post, channel, reason: nil))
            } else {
                try desk.outcome(post, channel, .notAccepted)
            }
            #expect(desk.cause(post, channel) == .activation)
        }
    }

    @Test func `P3 what comes back not accepted after the crisis does not go out on an approval from before it`() throws
    {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.begin(post)
        try desk.activate()
        try desk.outcome(post, .kriseside, .unknown)
        try desk.standDown()
        try desk.outcome(post, .kriseside, .notAccepted)
        #expect(desk.cause(post) == .activation)
    }

    @Test func `P3 what comes back not accepted after a restore waits`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.begin(post)
        try desk.restore()
        try desk.when(.kari, .confirmMode)
        #expect(desk.delivery(post)?.isUnknown == true)
        try desk.outcome(post, .kriseside, .notAccepted)
        #expect(desk.cause(post) == .restored)
    }

    @Test func `P1 what comes back not accepted after a release was taken back waits`() throws {
        var desk = try Scenario()
        let (post, _) = try approve(.underRelease, &desk)
        try desk.begin(post, .intranett)
        try desk.when(.ola, .takeBack(.intranett, nil))
        try desk.outcome(post, .intranett, .notAccepted)
        #expect(desk.cause(post, .intranett) == .approverLostRight)
    }

    @Test func `P1 nothing begins without an approval, whoever asks`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per, on: [.kriseside, .facebook])
        #expect(desk.refusal(.desk, .begin(post, .kriseside)) == .notApproved)
        #expect(desk.refusal(.kari, .take(post, .facebook)) == .notApproved)
        #expect(desk.refusal(.kari, .begin(post, .kriseside)) == .notYours(.operate))
        try desk.activate()
        #expect(desk.refusal(.ola, .take(post, .facebook)) == .notApproved)
    }

    @Test func `P4 an approval counts for the version it was given to and no other`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        let digest = try #require(desk.state.open[post]?.digest)
        try desk.when(.per, .revise(post, desk.draft("Kok vannet."), approve: false, unchangedSince: nil))
        #expect(desk.cause(post) == .notAdministrator)
        let newest = try #require(desk.state.open[post]?.digest)
        let old = Command.approve(post, digest: digest, channels: nil, warnings: [], notes: PostNotes())
        #expect(desk.refusal(.ola, old) == .otherDigest(newest))
    }

    @Test(arguments: [Channel.Number.kriseside, .facebook])
    func `P4 nothing begins before its time`(channel: Channel.Number) throws {
        var desk = try Scenario()
        let publishAt = desk.now + .hours(1)
        let post = try desk.submit(by: .ola, on: [channel], publishAt: publishAt)
        #expect(desk.shown(post) == .scheduled)
        let command = channel == .facebook ? Command.take(post, channel) : .begin(post, channel)
        let caller = channel == .facebook ? Caller(.person(.ola)) : .desk
        #expect(desk.refusal(caller, command) == .notDue(publishAt))
        desk.pass(.hours(1))
        try desk.when(caller, command)
        #expect(desk.shown(post) == .publishing)
    }

    @Test func `P3 nothing begins after a restore until somebody has confirmed the mode`() throws {
        var desk = try Scenario()
        let before = try desk.approved(on: .kriseside)
        try desk.restore()
        #expect(desk.cause(before) == .restored)
        #expect(desk.state.tokens.sortedKeys == [2])
        let post = try desk.submit(by: .ola)
        #expect(desk.refusal(.desk, .begin(post, .kriseside)) == .publishingPaused)
        try desk.activate()
        #expect(desk.refusal(.kari, .confirmMode) == nil)
        try desk.when(.kari, .confirmMode)
        #expect(desk.refusal(.kari, .confirmMode) == .modeNotInQuestion)
        #expect(desk.cause(post) == .activation)
    }

    @Test func `a retired channel lets nothing through`() throws {
        var desk = try Scenario()
        let waiting = try desk.submit(by: .siri, on: [.kriseside, .intranett])
        let begun = try desk.submit(by: .siri, on: [.intranett])
        try desk.begin(begun, .intranett)
        let refused = try desk.submit(by: .siri, on: [.intranett])
        try desk.deliver(refused, .intranett, .refused)
        try desk.when(.kari, .retireChannel(.intranett, reason: nil))
        #expect(desk.delivery(waiting, .intranett)?.state == .cancelled)
        #expect(desk.isApproved(waiting))
        try desk.outcome(begun, .intranett, .notAccepted)
        #expect(desk.state.closed[begun]?.out == [])
        #expect(desk.shown(begun) == .notPublished)
        #expect(desk.refusal(.siri, desk.approval(of: begun)) == .nothingWaits)
        #expect(desk.refusal(.siri, .retry(refused, .intranett, digest: nil)) == .channelNotActive(.intranett))
        #expect(
            desk.refusal(.siri, .submit(desk.submission(desk.draft(on: [.intranett])))) == .channelNotActive(.intranett)
        )
    }
}
