import CrisisModel
import CrisisTestSupport
import Testing

/// The register of people, tokens, and who comes after whom.
@Suite struct PeopleTests {
    private func add(_ roles: [Role], until: Timestamp? = nil, purpose: Words? = nil, handle: String = "ny") -> Command
    {
        .addPerson(
            NewPerson(handle: .saying(handle), name: .saying("Ny"), roles: roles, until: until, purpose: purpose))
    }

    @Test(arguments: Role.allCases) func `a desk keeper never gives more power than his own`(role: Role) throws {
        var desk = try Scenario()
        let until = desk.now + .days(1)
        let mayGive = [Role.contributor, .logKeeper, .reviewer, .deskKeeper].contains(role)
        let refusal: Refusal? =
            role == .chiefExecutive ? .chiefExecutiveOnlyReplaced : mayGive ? nil : .morePowerThanOwn(role)
        #expect(desk.refusal(.dag, add([role], until: until, purpose: .saying("x"))) == refusal)
        #expect(desk.refusal(.dag, .grant(.nina, role, until: until, purpose: .saying("x"))) == refusal)
        #expect(desk.refusal(.dag, .grant(.dag, role, until: until, purpose: .saying("x"))) == refusal)
        let byKari: Refusal? = role == .chiefExecutive ? .chiefExecutiveOnlyReplaced : nil
        #expect(desk.refusal(.kari, .grant(.nina, role, until: until, purpose: .saying("x"))) == byKari)
        // Nor by way of a token, or of letting somebody back in.
        let holders: [Role: Person.Number] = [
            .chiefExecutive: .kari, .administrator: .ola, .crisisStaff: .tor, .contributor: .per, .logKeeper: .lise,
            .mayor: .mona, .reviewer: .rita, .deskKeeper: .dag,
        ]
        let holder = try #require(holders[role])
        let onToken: Refusal? = role == .chiefExecutive ? .morePowerThanOwn(role) : refusal
        #expect(desk.refusal(.dag, .issueToken(holder, until: nil)) == onToken)
        guard role != .deskKeeper && role != .chiefExecutive else { return }
        try desk.when(.dag, .depart(Departure(person: holder, isSuspension: true)))
        #expect(desk.refusal(.dag, .reinstate(holder)) == refusal)
        try desk.when(.kari, .reinstate(holder))
    }

    @Test func `a desk keeper gives no token to somebody who stands in for the chief executive`() throws {
        var policy = Granvik.policy
        policy.succession = [.per]
        let desk = try Scenario(policy: policy)
        #expect(desk.refusal(.dag, .issueToken(.per, until: nil)) == .morePowerThanOwn(.chiefExecutive))
        #expect(desk.refusal(.dag, .issueToken(.nina, until: nil)) == nil)
    }

    @Test func `a desk keeper who suspends somebody does not choose who comes after`() throws {
        var desk = try Scenario()
        try desk.activate()
        let chief = Departure(person: .kari, isSuspension: true, chiefExecutive: .dag)
        #expect(desk.refusal(.dag, .depart(chief)) == .notYours(.nameChiefExecutive))
        let responsible = Departure(person: .ola, isSuspension: true, responsible: .eva)
        #expect(desk.refusal(.dag, .depart(responsible)) == .notYours(.handOver))
        try desk.when(.dag, .depart(Departure(person: .ola, isSuspension: true)))
        #expect(desk.state.crisis?.responsible == .siri)
        try desk.when(.dag, .depart(Departure(person: .kari, isSuspension: true)))
        #expect(desk.state.acting == .siri && desk.state.chiefExecutive == nil)
    }

    @Test func `a chief executive who is suspended comes back to the office, unless somebody else has it by then`() throws {
        var desk = try Scenario()
        let away = Departure(person: .kari, isSuspension: true)
        try desk.when(.dag, .depart(away))
        #expect(desk.state.acting == .siri && desk.state.chiefExecutive == nil)
        try desk.when(.dag, .reinstate(.kari))
        #expect(desk.state.chiefExecutive == .kari && desk.state.acting == nil)
        #expect(desk.refusal(.dag, .issueToken(.kari, until: nil)) == .morePowerThanOwn(.chiefExecutive))

        try desk.when(.dag, .depart(away))
        try desk.when(.siri, .nameChiefExecutive(.ola))
        try desk.when(.dag, .reinstate(.kari))
        #expect(desk.state.chiefExecutive == .ola && desk.state.person(.kari)?.holds(.chiefExecutive, at: desk.now) == false)
    }

    @Test func `who is new has a handle of his own, a role, and a future`() throws {
        let desk = try Scenario()
        #expect(desk.refusal(.kari, add([.contributor], handle: "per")) == .handleTaken)
        #expect(desk.refusal(.kari, add([.contributor], handle: "p3")) == .handleTaken)
        #expect(desk.refusal(.kari, add([.contributor], handle: " ")) == .textEmpty)
        #expect(desk.refusal(.kari, add([])) == .nothingChanges)
        #expect(desk.refusal(.kari, add([.contributor], until: desk.now)) == .timeInPast)
        #expect(desk.refusal(.kari, add([.reviewer])) == .reviewerNeedsEndAndPurpose)
        #expect(desk.refusal(.kari, add([.reviewer], until: desk.now + .days(1))) == .reviewerNeedsEndAndPurpose)
        #expect(desk.refusal(.kari, .grant(.per, .reviewer, until: nil, purpose: nil)) == .reviewerNeedsEndAndPurpose)
        #expect(desk.refusal(.kari, .grant(.per, .contributor, until: nil, purpose: nil)) == .nothingChanges)
        #expect(desk.refusal(.kari, .revoke(.per, .mayor)) == .roleNotHeld(.mayor))
    }

    @Test func `the responsible one brings in contributors for three days, with a token each`() throws {
        var desk = try Scenario()
        let end = desk.now + .hours(72)
        #expect(desk.refusal(.ola, add([.contributor], until: end)) == .notYours(.addContributor))
        try desk.activate()
                #expect(desk.refusal(.ola, add([.contributor], until: end + .seconds(1))) == .endTooFar(limit: .hours(72)))
        #expect(desk.refusal(.ola, add([.contributor, .mayor], until: end)) == .notYours(.keepPeople))
        #expect(desk.refusal(.siri, add([.contributor], until: end)) == .notYours(.addContributor))
        // Three days are what he or she gives where nothing was said.
        try desk.when(.ola, add([.contributor]))
        #expect(desk.state.person(12)?.grants.map(\.until) == [end])
        try desk.when(.ola, .issueToken(12, until: nil))
        #expect(desk.refusal(.ola, .issueToken(12, until: nil)) == .notYours(.keepPeople))
        #expect(desk.refusal(.ola, .issueToken(.per, until: nil)) == .notYours(.keepPeople))
        let post = try desk.submit(by: 12)
        #expect(desk.cause(post) == .crisisMode)
        desk.pass(.hours(72))
        #expect(desk.refusal(12, .submit(desk.submission(desk.draft()))) == .notYours(.submit))
    }

    @Test func `the chief executive is only replaced, in one command`() throws {
        var desk = try Scenario()
        #expect(desk.refusal(.kari, .revoke(.kari, .chiefExecutive)) == .chiefExecutiveOnlyReplaced)
        #expect(desk.refusal(.kari, .nameChiefExecutive(.kari)) == .nothingChanges)
        #expect(desk.refusal(.siri, .nameChiefExecutive(.siri)) == .notYours(.nameChiefExecutive))
        try desk.when(.kari, .nameChiefExecutive(.siri))
        #expect(desk.state.chiefExecutive == .siri && desk.state.acting == nil)
        #expect(desk.refusal(.kari, .setPolicy(Policy())) == .notYours(.setPolicy))
        // G3: a new chief executive administers everything at once.
        let post = try desk.submit(by: .per, on: [.facebook])
        try desk.approve(post, by: .siri)
        try desk.when(.siri, .nameChiefExecutive(.kari))
        #expect(desk.state.chiefExecutive == .kari)
    }

    @Test func `with the office goes the role of responsible, where nothing else gives it`() throws {
        var desk = try Scenario()
        try desk.activate(responsible: .kari, deputies: [.eva])
        try desk.when(.kari, .nameChiefExecutive(.per))
        #expect(desk.state.crisis?.responsible == .eva && desk.state.crisis?.deputies == [])
        var other = try Scenario()
        try other.activate(responsible: .kari, deputies: [])
        try other.when(.kari, .nameChiefExecutive(.per))
        #expect(other.state.crisis?.responsible == .per)
        var third = try Scenario()
        try third.when(.kari, .grant(.kari, .administrator, until: nil, purpose: nil))
        try third.activate(responsible: .kari)
        try third.when(.kari, .nameChiefExecutive(.per))
        #expect(third.state.crisis?.responsible == .kari)
    }

    @Test(arguments: [true, false])
    func `a chief executive who goes leaves one acting, who names a new one`(isSuspension: Bool) throws {
        var desk = try Scenario()
        try desk.when(.kari, .depart(Departure(person: .kari, isSuspension: isSuspension)))
        #expect(desk.state.chiefExecutive == nil && desk.state.acting == .siri)
        try desk.activate(by: .siri)
        try desk.when(.siri, .confirmActivation)
        try desk.standDown(by: .siri)
        // Without a chief executive who acts goes on acting.
        #expect(desk.state.acting == .siri)
        try desk.when(.siri, .nameChiefExecutive(.siri))
        #expect(desk.state.chiefExecutive == .siri && desk.state.acting == nil)
        if isSuspension {
            try desk.when(.siri, .reinstate(.kari))
            try desk.when(.siri, .nameChiefExecutive(.kari))
            #expect(desk.state.chiefExecutive == .kari)
        } else {
            #expect(desk.refusal(.siri, .reinstate(.kari)) == .personActive(.kari))
            #expect(desk.refusal(.siri, .nameChiefExecutive(.kari)) == .personGone(.kari))
        }
    }

    @Test func `a successor may be named in going`() throws {
        var desk = try Scenario()
        let departure = Departure(person: .kari, isSuspension: false, chiefExecutive: .eva)
        try desk.when(.kari, .depart(departure))
        #expect(desk.state.chiefExecutive == .eva && desk.state.acting == nil)
        let again = Departure(person: .eva, isSuspension: false, chiefExecutive: .eva)
        #expect(desk.refusal(.eva, .depart(again)) == .successorMissing)
        #expect(
            desk.refusal(.eva, .depart(Departure(person: .eva, isSuspension: false, chiefExecutive: .kari)))
                == .personGone(.kari))
    }

    @Test func `never neither: with nobody to come after, one must be named`() throws {
        var desk = try Scenario(policy: Policy())
        let plain = Command.depart(Departure(person: .kari, isSuspension: false))
        #expect(desk.refusal(.kari, plain) == .successorMissing)
        try desk.when(.kari, .setPolicy(Policy(succession: [.siri, .tor])))
        try desk.when(.kari, plain)
        #expect(desk.state.acting == .siri)
        try desk.when(.siri, .depart(Departure(person: .siri, isSuspension: false)))
        #expect(desk.state.acting == .tor)
        #expect(desk.refusal(.dag, .revoke(.tor, .crisisStaff)) == .successorMissing)
        #expect(desk.refusal(.dag, .depart(Departure(person: .tor, isSuspension: true))) == .successorMissing)
        try desk.when(.tor, .nameChiefExecutive(.ola))
        #expect(desk.state.chiefExecutive == .ola)
    }

    @Test func `who acts and loses the last role leaves it to the next of the succession`() throws {
        var desk = try Scenario(policy: Policy(succession: [.tor, .siri]))
        try desk.when(.kari, .depart(Departure(person: .kari, isSuspension: true)))
        #expect(desk.state.acting == .tor)
        try desk.when(.dag, .revoke(.tor, .crisisStaff))
        #expect(desk.state.acting == .siri)
    }

    @Test func `leaving is never refused, and hands over in the same command`() throws {
        for isSuspension in [true, false] {
            var desk = try Scenario()
            try desk.activate()
            let events = try desk.when(.ola, .depart(Departure(person: .ola, isSuspension: isSuspension)))
            #expect(events.map { $0.kind } == [.handedOver, .personDeparted])
            #expect(desk.state.crisis?.responsible == .siri && desk.state.crisis?.deputies == [.eva])
            #expect(desk.refusal(.ola, desk.activation()) == .notYours(.activate))
        }
        var desk = try Scenario()
        try desk.activate()
        try desk.when(.ola, .depart(Departure(person: .ola, isSuspension: false, responsible: .kari)))
        #expect(desk.state.crisis?.responsible == .kari && desk.state.crisis?.deputies == [.siri, .eva])
        #expect(desk.refusal(.kari, .depart(Departure(person: .ola, isSuspension: true))) == .nothingChanges)
        let wrong = Departure(person: .kari, isSuspension: false, responsible: .per)
        #expect(desk.refusal(.kari, .depart(wrong)) == .cannotBeResponsible(.per))
    }

    @Test func `losing the role of administrator hands over too`() throws {
        var desk = try Scenario()
        try desk.activate(responsible: .ola, deputies: [])
        let events = try desk.when(.kari, .revoke(.ola, .administrator))
        #expect(events.map { $0.kind } == [.handedOver, .roleRevoked])
        #expect(desk.state.crisis?.responsible == .kari)
        try desk.when(.kari, .grant(.kari, .administrator, until: nil, purpose: nil))
        #expect(try desk.when(.kari, .revoke(.kari, .administrator)).map { $0.kind } == [.roleRevoked])
    }

    @Test func `an acting one without the role is not made responsible`() throws {
        var policy = Granvik.policy
        policy.succession = [.tor]
        var desk = try Scenario(policy: policy)
        try desk.activate(responsible: .kari, deputies: [])
        try desk.when(.kari, .depart(Departure(person: .kari, isSuspension: false)))
        #expect(desk.state.acting == .tor && desk.state.crisis?.responsible == .ola)
    }

    @Test func `G3 leaving says which channels it leaves thin, and thin channels go on`() throws {
        var desk = try Scenario()
        #expect(desk.state.thinChannels(at: desk.now).isEmpty)
        let events = try desk.when(.kari, .depart(Departure(person: .ola, isSuspension: false)))
        guard case .personDeparted(let departed) = events.last else { return #expect(Bool(false), "not departed") }
        #expect(departed.thin == [.facebook])
        #expect(desk.state.thinChannels(at: desk.now) == [.facebook])
        let post = try desk.submit(by: .kari, on: [.facebook])
        #expect(desk.isApproved(post, .facebook))
        let next = try desk.when(.kari, .depart(Departure(person: .siri, isSuspension: false)))
        guard case .personDeparted(let second) = next.last else { return #expect(Bool(false), "not departed") }
        #expect(second.thin == [.kriseside, .intranett, .sms])
    }

    @Test func `every token of somebody gone or suspended ends`() throws {
        var desk = try Scenario()
        for _ in 1...Limits.tokensPerPerson { try desk.when(.kari, .issueToken(.per, until: nil)) }
        #expect(desk.refusal(.kari, .issueToken(.per, until: nil)) == .tooMany(limit: 10))
        #expect(desk.refusal(.kari, .issueToken(.nina, until: desk.now)) == .timeInPast)
        try desk.when(.per, .endToken(2, reason: nil))
        #expect(desk.refusal(.per, .endToken(2, reason: nil)) == .notYours(.keepPeople))
        #expect(desk.refusal(.kari, .endToken(2, reason: nil)) == .unknownToken(2))
        #expect(desk.refusal(.per, .endToken(1, reason: nil)) == .notYours(.leave))
        try desk.when(.per, .depart(Departure(person: .per, isSuspension: true)))
        #expect(desk.state.liveTokens(of: .per, at: desk.now).isEmpty && desk.state.tokens.count == 1)
        #expect(desk.refusal(.kari, .issueToken(.per, until: nil)) == .personGone(.per))
        try desk.when(.kari, .issueToken(.nina, until: desk.now + .hours(1)))
        #expect(desk.state.tokensIssued == 12)
        desk.pass(.hours(1))
        #expect(desk.state.liveTokens(of: .nina, at: desk.now).isEmpty)
    }

    @Test func `a token is reset at the machine`() throws {
        var desk = try Scenario()
        try desk.when(.machine, .issueToken(.kari, until: nil))
        #expect(desk.entries.last?.capacity == .machine)
        #expect(desk.refusal(.desk, .issueToken(.kari, until: nil)) != nil)
    }

    @Test func `G1 the chief executive sees and keeps the policy, within its bounds`() throws {
        let desk = try Scenario()
        func refusal(_ change: (inout Policy) -> Void) -> Refusal? {
            var policy = Granvik.policy
            change(&policy)
            return desk.refusal(.kari, .setPolicy(policy))
        }
        #expect(refusal { _ in } == .nothingChanges)
        #expect(refusal { $0.mayActivate = [.contributor] } == .activatorNotPossible(.contributor))
        #expect(refusal { $0.deputies = [.per] } == .cannotBeResponsible(.per))
        #expect(refusal { $0.responsible = .rita } == .cannotBeResponsible(.rita))
        #expect(refusal { $0.succession = [99] } == .unknownPerson(99))
        #expect(refusal { $0.channels = [99] } == .unknownChannel(99))
        #expect(refusal { $0.takeOverAfterWarning = .seconds(59) } == .endTooFar(limit: .days(7)))
        #expect(refusal { $0.takeOverAfterOther = .days(8) } == .endTooFar(limit: .days(7)))
        #expect(refusal { $0.succession = Array(repeating: .siri, count: 51) } == .listTooLong(limit: 50))
        #expect(refusal { $0.ownPosts = .secondPerson } == nil)
    }
}
