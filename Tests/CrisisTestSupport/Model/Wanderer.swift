package import CrisisModel

/// Somebody at every keyboard at once: commands that people and the program might give next, wise and foolish, drawn
/// from a seed. What is drawn depends on the seed and the state alone.
package struct Wanderer: Sendable {
    private var dice: Dice

    package init(seed: UInt64) { dice = Dice(seed: seed) }

    /// How long until the next command: mostly seconds, at times over the quarter of an hour after which posts are
    /// missed.
    package mutating func pause() -> Span {
        dice.oneIn(60) ? .minutes(Int.random(in: 5...25, using: &dice)) : .seconds(Int.random(in: 0...8, using: &dice))
    }

    /// Whether, at this step, the folder is restored from a backup.
    package mutating func restores() -> Bool { dice.oneIn(1_500) }

    package mutating func next(_ desk: Scenario) -> (Caller, Command) {
        if desk.state.isModeInQuestion && dice.oneIn(8) { return (chief(desk), .confirmMode) }
        if desk.state.isClockInDoubt && dice.oneIn(8) { return (chief(desk), .confirmClock(shown: nil)) }
        if desk.state.open.count > 40 && dice.oneIn(3) { return tidy(desk) }
        switch Int.random(in: 0..<100, using: &dice) {
        case 0..<18: return submit(desk)
        case 18..<40: return begin(desk)
        case 40..<58: return end(desk)
        case 58..<74: return decide(desk)
        case 74..<84: return change(desk)
        case 84..<93: return mode(desk)
        case 93..<97: return town(desk)
        default: return program(desk)
        }
    }

    // Who

    private mutating func anybody(_ desk: Scenario) -> Caller {
        Caller(.person(Person.Number(Int.random(in: 1...desk.state.people.count, using: &dice))))
    }

    /// Mostly somebody who may decide now.
    private mutating func decider(_ desk: Scenario, on channel: Channel.Number) -> Caller {
        let deciders = desk.state.deciders(of: .ordinary, dice.pick(Purpose.allCases), on: channel, at: desk.now)
        return dice.oneIn(4) || deciders.isEmpty ? anybody(desk) : Caller(.person(dice.pick(deciders)))
    }

    private func chief(_ desk: Scenario) -> Caller {
        Caller(.person(desk.state.chiefExecutive ?? desk.state.acting ?? 1))
    }

    // What

    /// Somebody clears away an old post.
    private mutating func tidy(_ desk: Scenario) -> (Caller, Command) {
        let post = dice.pick(Array(desk.state.open.sortedKeys.prefix(20)))
        if desk.state.unknown[post] != nil || desk.state.moving[post] != nil { return end(desk, of: post) }
        if dice.oneIn(3) { return (Caller(.person(desk.state.author(of: post) ?? 1)), .withdraw(post, reason: nil)) }
        return (decider(desk, on: channel(of: post, desk, \.isWaiting)), .reject(post, reason: .saying("gammelt")))
    }

    private mutating func channel(_ desk: Scenario) -> Channel.Number {
        Channel.Number(Int.random(in: 1...min(desk.state.channels.count, 6), using: &dice))
    }

    /// Mostly a late one, so that things happen to it.
    private mutating func post(_ desk: Scenario) -> Post.Number {
        let posts = max(desk.state.posts, 1)
        return Post.Number(max(1, posts - Int.random(in: 0..<25, using: &dice)))
    }

    private mutating func one(of posts: PersistentMap<Post.Number, Bool>, _ desk: Scenario) -> Post.Number {
        posts.isEmpty || dice.oneIn(10) ? post(desk) : dice.pick(posts.sortedKeys)
    }

    private mutating func channel(of post: Post.Number, _ desk: Scenario, _ wanted: (Delivery) -> Bool)
        -> Channel.Number
    {
        let deliveries = desk.state.open[post]?.deliveries ?? []
        let likely = deliveries.filter(wanted)
        if let delivery = (likely.isEmpty ? deliveries : likely).randomElement(using: &dice) { return delivery.channel }
        return channel(desk)
    }

    private mutating func draft(_ desk: Scenario, on channels: [Channel.Number]? = nil) -> Draft {
        let some = channels ?? Array(Set((0...dice.next() % 3).map { _ in channel(desk) })).sorted()
        let publishAt = dice.oneIn(6) ? desk.now + .minutes(Int.random(in: 0...20, using: &dice)) : nil
        return desk.draft(
            "tekst \(dice.next() % 1_000)", on: some, purpose: dice.pick(Purpose.allCases), publish: !dice.oneIn(5),
            publishAt: publishAt, notAfter: dice.oneIn(6) ? (publishAt ?? desk.now) + .minutes(10) : nil,
            reason: dice.oneIn(2) ? "haster" : nil)
    }

    private mutating func submit(_ desk: Scenario) -> (Caller, Command) {
        let caller = dice.oneIn(2) ? anybody(desk) : decider(desk, on: channel(desk))
        guard dice.oneIn(4) else { return (caller, .submit(desk.submission(draft(desk), approve: dice.oneIn(2)))) }
        let wrong = post(desk)
        let out = desk.state.channelsOut(of: wrong)
        let draft = draft(desk, on: out.isEmpty || dice.oneIn(8) ? nil : out)
        let about: Post.About = dice.oneIn(2) ? .corrects(wrong) : .retracts(wrong)
        return (caller, .submit(desk.submission(draft, about: about, approve: dice.oneIn(2))))
    }

    private mutating func begin(_ desk: Scenario) -> (Caller, Command) {
        let post = one(of: desk.state.ready, desk)
        let channel = channel(of: post, desk) { $0.isWaiting && !$0.isHeld }
        if desk.state.channel(channel)?.isByHand ?? false { return (decider(desk, on: channel), .take(post, channel)) }
        return (.desk, .begin(post, channel))
    }

    private mutating func end(_ desk: Scenario) -> (Caller, Command) {
        end(desk, of: one(of: dice.oneIn(4) ? desk.state.unknown : desk.state.moving, desk))
    }

    private mutating func end(_ desk: Scenario, of post: Post.Number) -> (Caller, Command) {
        let isLate = desk.state.unknown[post] != nil
        let channel = channel(of: post, desk) { isLate ? $0.isUnknown : $0.isBegun }
        let attempts = desk.state.open[post]?.delivery(on: channel)?.attempts ?? 1
        let isByHand = desk.state.channel(channel)?.isByHand ?? false
        switch dice.next() % 8 {
        case 0 where isLate, 1 where isLate:
            return (decider(desk, on: channel), .settle(post, channel, isOut: dice.oneIn(2), link: nil, reason: nil))
        case 0...3 where isByHand: return (decider(desk, on: channel), .done(post, channel, link: nil))
        case 4...5 where isByHand: return (decider(desk, on: channel), .notDone(post, channel, reason: nil))
        default:
            let attempt = dice.oneIn(12) ? max(1, attempts - 1) : attempts
            let kind = dice.oneIn(3) ? OutcomeKind.accepted : dice.pick(OutcomeKind.allCases)
            return (.desk, .recordOutcome(Outcome(post: post, channel: channel, attempt: attempt, kind: kind)))
        }
    }

    private mutating func decide(_ desk: Scenario) -> (Caller, Command) {
        let waiting = desk.state.queue.isEmpty || dice.oneIn(5) ? post(desk) : dice.pick(desk.state.queue.sortedKeys)
        let channel = channel(of: waiting, desk, \.isHeld)
        let caller = decider(desk, on: channel)
        switch dice.next() % 10 {
        case 0: return (caller, .returnPost(waiting, reason: .saying("nei")))
        case 1: return (caller, .reject(waiting, reason: .saying("nei")))
        case 2: return (caller, .retry(waiting, channel, digest: nil))
        default:
            let digest = dice.oneIn(15) ? Digest.zero : desk.state.open[waiting]?.digest ?? .zero
            let notes = PostNotes(reason: dice.oneIn(2) ? .saying("haster") : nil)
            return (
                caller,
                .approve(waiting, digest: digest, channels: dice.oneIn(2) ? [channel] : nil, warnings: [], notes: notes)
            )
        }
    }

    private mutating func change(_ desk: Scenario) -> (Caller, Command) {
        let post = post(desk)
        let author = desk.state.author(of: post) ?? 1
        let caller = dice.oneIn(4) ? anybody(desk) : Caller(.person(author))
        switch dice.next() % 4 {
        case 0: return (caller, .withdraw(post, reason: nil))
        case 1: return (.desk, .expire(post))
        default:
            let version = desk.state.open[post]?.version
            let since = dice.oneIn(6) ? version : nil
            return (caller, .revise(post, draft(desk), approve: dice.oneIn(3), unchangedSince: since))
        }
    }

    private mutating func mode(_ desk: Scenario) -> (Caller, Command) {
        guard let crisis = desk.state.crisis else {
            return dice.oneIn(3) ? (anybody(desk), desk.activation()) : (anybody(desk), .confirmActivation)
        }
        let responsible = Caller(.person(crisis.responsible))
        switch dice.next() % 14 {
        case 0:
            let leave: Words? = dice.oneIn(3) ? nil : .saying("i morgen")
            return (anybody(desk), .standDown(reason: nil, leaveHeld: leave, crisis: nil))
        case 1: return (anybody(desk), desk.activation())
        case 2: return (anybody(desk), .confirmActivation)
        case 3: return (responsible, .release(channel(desk), dice.oneIn(2) ? nil : dice.pick(Purpose.allCases)))
        case 4, 5:
            guard let release = crisis.releases.randomElement(using: &dice) else { fallthrough }
            return (responsible, .takeBack(release.channel, release.purpose))
        case 6: return (responsible, .release(.intranett, nil))
        case 7: return (responsible, .outdate(dice.oneIn(3) ? nil : [post(desk)], reason: nil))
        case 8:
            return (
                anybody(desk),
                .handOver(to: dice.pick(Granvik.everyone), from: crisis.responsible, crisis: nil, reason: nil)
            )
        default: return takeOver(desk, crisis)
        }
    }

    private mutating func takeOver(_ desk: Scenario, _ crisis: Crisis) -> (Caller, Command) {
        let order = Order(decidedBy: dice.pick(Granvik.everyone), told: .telephone)
        let caller = Caller(anybody(desk).actor, order: order)
        let people = Granvik.everyone.filter { _ in !dice.oneIn(4) }
        let calls = people.map { Call(person: $0, at: desk.now) }
        let ground = dice.pick([Ground.ordered, .waited, .unreachable(calls)])
        return (caller, .takeOver(ground, from: crisis.responsible, crisis: crisis.number, reason: nil))
    }

    private mutating func town(_ desk: Scenario) -> (Caller, Command) {
        let caller = dice.oneIn(3) ? anybody(desk) : chief(desk)
        let person = Person.Number(Int.random(in: 1...desk.state.people.count, using: &dice))
        switch dice.next() % 14 {
        case 0:
            return (
                caller, .grant(person, dice.pick(Role.allCases), until: desk.now + .days(300), purpose: .saying("x"))
            )
        case 1: return (caller, .revoke(person, dice.pick(Role.allCases)))
        case 2: return (caller, .depart(Departure(person: person, isSuspension: true)))
        case 3, 4, 5: return (caller, .reinstate(person))
        case 6: return (caller, .nameChiefExecutive(person))
        case 7: return (caller, .setAdministrators(channel(desk), Granvik.everyone.filter { _ in dice.oneIn(3) }))
        case 8: return (caller, .grant(person, .administrator, until: nil, purpose: nil))
        case 9:
            var policy = desk.state.policy
            policy.ownPosts = dice.pick(OwnPosts.allCases)
            policy.succession = Granvik.everyone.filter { $0 == .siri || dice.oneIn(4) }
            return (caller, .setPolicy(policy))
        case 10:
            let handle = Words.saying("ny\(desk.state.people.count)")
            return (
                caller,
                .addPerson(
                    NewPerson(
                        handle: handle, name: handle, roles: [dice.pick(Role.allCases)], until: desk.now + .days(90),
                        purpose: handle))
            )
        case 11: return (caller, .issueToken(person, until: nil))
        case 12: return (caller, .endToken(Token.Number(max(1, desk.state.tokensIssued)), reason: nil))
        default: return (anybody(desk), .writeLog(LogDraft(kind: dice.pick(LogKind.allCases), text: .saying("logg"))))
        }
    }

    private mutating func program(_ desk: Scenario) -> (Caller, Command) {
        switch dice.next() % 10 {
        case 0: return (.desk, .start(program: "tests", clean: false, lastSeen: nil))
        case 1 where dice.oneIn(4): return (.desk, .stepClock(from: desk.now, to: desk.now))
        case 2, 3: return (anybody(desk), .confirmClock(shown: nil))
        case 4: return (chief(desk), .confirmMode)
        case 5:
            let item = desk.state.openItems.sortedKeys.randomElement(using: &dice) ?? 1
            return (anybody(desk), .markDone(item, text: nil))
        case 6 where dice.oneIn(10): return (anybody(desk), .retireChannel(channel(desk), reason: nil))
        case 7 where desk.state.channels.count < 12:
            let name = "kanal\(desk.state.channels.count)"
            return (
                anybody(desk),
                .requestChannel(
                    ChannelRequest(
                        channel: Granvik.channel(name, dice.pick(Channel.Kind.allCases)), purpose: .saying("x")))
            )
        case 8:
            return (
                .kari, .approveChannel(Channel.Number(desk.state.channels.count), administrators: [.ola], advice: nil)
            )
        default: return (.desk, .expire(post(desk)))
        }
    }
}

extension Caller {
    fileprivate static let kari = Caller(.person(.kari))
}
