import CrisisModel
import CrisisTestSupport
import Testing

/// The channel register (G2, G3).
@Suite struct ChannelTests {
    @Test func `G2 anyone asks, the chief executive approves with administrators, and then it can be published on`()
        throws
    {
        var desk = try Scenario()
        let channel = try desk.requestedChannel()
        #expect(desk.state.channel(channel)?.standing == .requested)
        #expect(
            desk.refusal(.kari, .approveChannel(channel, administrators: [.per], advice: nil))
                == .roleNotHeld(.administrator))
        #expect(desk.refusal(.kari, .approveChannel(channel, administrators: [99], advice: nil)) == .unknownPerson(99))
        try desk.when(.kari, .approveChannel(channel, administrators: [.ola, .eva, .ola], advice: .saying("sjelden")))
        #expect(desk.state.channel(channel)?.administrators == [.ola, .eva])
        #expect(
            desk.refusal(.kari, .approveChannel(channel, administrators: [], advice: nil))
                == .channelNotRequested(channel))
        let post = try desk.submit(by: .eva, on: [channel])
        #expect(desk.isApproved(post, channel))
    }

    @Test func `G2 or refuses, and then it can't`() throws {
        var desk = try Scenario()
        let channel = try desk.requestedChannel()
        try desk.when(.kari, .refuseChannel(channel, reason: .saying("for mange")))
        #expect(desk.state.channel(channel)?.standing == .refused)
        #expect(desk.refusal(.kari, .refuseChannel(channel, reason: .saying("x"))) == .channelNotRequested(channel))
        #expect(desk.refusal(.kari, .setAdministrators(channel, [.ola])) == .channelNotActive(channel))
        #expect(
            desk.refusal(.kari, .setChannelSettings(channel, settings: .saying("{}"))) == .channelNotActive(channel))
        #expect(desk.refusal(.kari, .retireChannel(99, reason: nil)) == .unknownChannel(99))
    }

    @Test func `retiring cancels what waits and leaves what is under way`() throws {
        var desk = try Scenario()
        let held = try desk.submit(by: .per, on: [.intranett])
        let partly = try desk.submit(by: .siri, on: [.kriseside, .intranett])
        let begun = try desk.submit(by: .siri, on: [.intranett])
        try desk.begin(begun, .intranett)
        let events = try desk.when(.kari, .retireChannel(.intranett, reason: .saying("nytt intranett")))
        guard case .channelRetired(let retired) = events.first else { return #expect(Bool(false), "not retired") }
        #expect(retired.cancelled == [held, partly])
        #expect(desk.shown(held) == .notPublished && desk.isApproved(partly))
        try desk.outcome(begun, .intranett, .accepted)
        #expect(desk.shown(begun) == .published)
        #expect(desk.refusal(.kari, .retireChannel(.intranett, reason: nil)) == .channelNotActive(.intranett))
    }

    @Test func `handles are told apart`() throws {
        let desk = try Scenario()
        let request = ChannelRequest(channel: Granvik.channel("facebook", .byHand), purpose: .saying("x"))
        #expect(desk.refusal(.per, .requestChannel(request)) == .handleTaken)
    }

    @Test func `settings point at the entry that holds them`() throws {
        var desk = try Scenario()
        try desk.when(.dag, .setChannelSettings(.intranett, settings: .saying("{\"url\":\"http://127.0.0.1/\"}")))
        #expect(desk.state.channel(.intranett)?.settingsEntry == desk.entries.count)
        #expect(desk.refusal(.kari, .setAdministrators(.intranett, [.siri, .kari])) == .nothingChanges)
    }

    @Test func `P10 there is a number of channels that is enough`() throws {
        var desk = try Scenario()
        desk.checksInvariants = false
        func request(_ number: Int) -> Command {
            .requestChannel(ChannelRequest(channel: Granvik.channel("k\(number)", .byHand), purpose: .saying("x")))
        }
        for number in desk.state.channels.count..<Limits.channels { try desk.when(.per, request(number)) }
        #expect(desk.refusal(.per, request(0)) == .tooMany(limit: Limits.channels))
    }
}
