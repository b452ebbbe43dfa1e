import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct ExerciseTests {
    private func founding() -> Founding {
        var founding = Granvik.founding()
        for place in founding.channels.indices { founding.channels[place].kind = .byHand }
        return Founding(
            municipality: founding.desk.municipality, timeZone: "Europe/Oslo", language: "nb", origin: "o", epoch: 1,
            key: .of("key"), program: "tests", people: founding.people, channels: founding.channels,
            policy: founding.policy, isExercise: true)
    }

    private func desk() throws -> Scenario {
        var desk = Scenario.unfounded()
        try desk.when(.machine, .found(founding()))
        return desk
    }

    @Test func `an exercise has no channel that sends by itself`() throws {
        var founding = founding()
        founding.channels[0].kind = .webhook
        #expect(Scenario.unfounded().refusal(.machine, .found(founding)) == .exerciseByHand)
        let desk = try desk()
        let request = ChannelRequest(channel: Granvik.channel("ny", .publicPage), purpose: .saying("mer"))
        #expect(desk.refusal(.kari, .requestChannel(request)) == .exerciseByHand)
    }

    @Test func `every text says in its first word that it is practice`() throws {
        let desk = try desk()
        #expect(desk.refusal(.kari, .submit(desk.submission(desk.draft("Kok vannet.")))) == .exerciseUnmarked)
        #expect(desk.refusal(.kari, .submit(desk.submission(desk.draft("ØVELSE – Kok vannet.")))) == nil)
        #expect(desk.refusal(.kari, .submit(desk.submission(desk.draft("EXERCISE – Boil the water.")))) == nil)
    }

    @Test func `an exercise stays one through a restore, and a real desk real`() throws {
        var desk = try desk()
        try desk.restore()
        #expect(desk.state.isExercise)
        var real = try Scenario()
        try real.restore()
        #expect(!real.state.isExercise)
    }
}

@Suite struct OnlyOnceTests {
    @Test func `what was said a short time ago is asked about, for who wants to be asked`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per)
        var submission = desk.submission(desk.draft())
        submission.repeats = post
        #expect(desk.refusal(.per, .submit(submission)) == nil)
        submission.onlyOnce = true
        #expect(desk.refusal(.per, .submit(submission)) == .sameText(post))
        submission.repeats = nil
        #expect(desk.refusal(.per, .submit(submission)) == nil)
    }
}
