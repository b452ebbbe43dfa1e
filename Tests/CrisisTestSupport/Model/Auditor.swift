package import CrisisModel

/// A reviewer years later: reads the entries of a log and nothing else, keeps books of its own, and throws
/// `BrokenInvariant` at the first entry that breaks a promise (P1, P2, P3, P4, P6, P8).
package struct Auditor: Sendable {
    private var town = AuditedTown()
    private var posts: [Post.Number: AuditedPost] = [:]
    private var last: (number: Int, at: Timestamp) = (0, Timestamp(milliseconds: .min))
    /// Deliveries begun so far, for tests that want to know whether anything was tried.
    package private(set) var begun = 0

    package init() {}

    package mutating func take(_ entry: Entry) throws {
        try expect(entry.number == last.number + 1, "P8: entries are numbered without gaps", entry)
        try expect(entry.at >= last.at || entry.event.mayPutBack, "P8: time never goes back", entry)
        last = (entry.number, entry.at)
        try takePost(entry)
        try takeDelivery(entry)
        try takeMode(entry)
        town.take(entry)
    }

    private func expect(_ holds: Bool, _ what: String, _ entry: Entry) throws {
        try Invariants.check(holds, "entry \(entry.number), \(entry.event.kind): \(what)")
    }
}

// Posts: what was approved, by whom, and whether that one could.
extension Auditor {
    private mutating func takePost(_ entry: Entry) throws {
        let person = entry.caller.actor.person ?? 0
        switch entry.event {
        case .postSubmitted(let event):
            posts[event.post] = AuditedPost(event.type, event.about, by: person)
            try place(event.version, of: event.post, by: person, entry)
            let isApproved = event.version.placed.contains { $0.approved != nil }
            if event.type == .retraction && isApproved { end(event.about) }
        case .postRevised(let event):
            try expect(
                posts[event.post]?.isUnderWay == false, "P4: revised, though something of it is under way", entry)
            posts[event.post]?.authors.insert(person)
            try place(event.version, of: event.post, by: person, entry)
        case .postApproved(let event):
            try expect(event.digest == posts[event.post]?.digest, "P4: approved is another version", entry)
            for channel in event.channels {
                try approve(event.post, channel, by: person, second: event.approved.needsSecond ?? false, entry)
            }
            if posts[event.post]?.kind == .retraction { end(posts[event.post]?.about) }
        case .postCountersigned(let event):
            try expect(posts[event.post]?.authors.contains(person) == false, "P1: an author countersigns", entry)
            for channel in event.channels { posts[event.post]?.deliveries[channel]?.approval?.needsSecond = false }
        case .retryDecided(let event):
            try expect(event.digest == posts[event.post]?.digest, "P4: retried is another version", entry)
            try approve(event.post, event.channel, by: person, second: event.approved.needsSecond ?? false, entry)
        case .postReturned(let event): hold(event.post) { _, _ in true }
        case .postRejected(let event): end(event.post)
        case .postWithdrawn(let event): end(event.post)
        case .postExpired(let event): end(event.post)
        default: return
        }
    }

    private mutating func place(
        _ version: Version, of post: Post.Number, by person: Person.Number, _ entry: Entry
    ) throws {
        posts[post]?.take(version)
        for placed in version.placed {
            guard let approved = placed.approved else { continue }
            try approve(post, placed.channel, by: person, second: approved.needsSecond ?? false, entry)
        }
    }

    private mutating func approve(
        _ number: Post.Number, _ channel: Channel.Number, by person: Person.Number, second: Bool, _ entry: Entry
    ) throws {
        guard let post = posts[number] else { return try expect(false, "no such post", entry) }
        let right = town.right(of: person, for: post, on: channel)
        try expect(right != nil, "P1: approved by somebody who may not", entry)
        let isOwn = post.authors.contains(person) && post.kind != .retraction
        let mustHaveSecond = isOwn && town.crisis != nil && town.policy.ownPosts == .secondPerson
        try expect(second == mustHaveSecond, "P1: the second person of the policy", entry)
        posts[number]?.deliveries[channel]?.failures = 0
        posts[number]?.deliveries[channel]?.approval = AuditedPost.Approval(
            by: person, right: right ?? .administrator, crisis: town.crisis?.number, digest: post.digest,
            entry: entry.number, needsSecond: second)
    }

    private mutating func end(_ post: Post.Number?) {
        guard let post else { return }
        posts[post]?.isEnded = true
        hold(post) { _, _ in true }
    }

    private mutating func hold(
        _ post: Post.Number, where isConcerned: (Channel.Number, AuditedPost.Approval) -> Bool
    ) {
        for (channel, delivery) in posts[post]?.deliveries ?? [:] where !delivery.isRunning {
            guard let approval = delivery.approval, isConcerned(channel, approval) else { continue }
            posts[post]?.deliveries[channel]?.approval = nil
        }
    }
}

// Deliveries: the irrevocable step, and what came of it.
extension Auditor {
    private mutating func takeDelivery(_ entry: Entry) throws {
        switch entry.event {
        case .deliveryBegun(let event): try begin(event, entry)
        case .deliveryHeld(let event): posts[event.post]?.deliveries[event.channel]?.approval = nil
        case .deliveryEnded(let event):
            try expect(
                posts[event.post]?.deliveries[event.channel]?.attempts == event.attempt,
                "P6: an outcome of another attempt", entry)
            posts[event.post]?.deliveries[event.channel]?.end(event.outcome)
        case .deliverySettled(let event):
            posts[event.post]?.deliveries[event.channel]?.settle(event.isOut)
        case .deskStarted(let event): loseTrack(of: event.unknown)
        case .deskRestored(let event): loseTrack(of: event.unknown)
        case .channelRetired(let event):
            for post in event.cancelled { hold(post) { channel, _ in channel == event.channel } }
        default: return
        }
    }

    /// Nobody will hear of these attempts; they may be out.
    private mutating func loseTrack(of flights: [CrisisActivated.InFlight]) {
        for flight in flights { posts[flight.post]?.deliveries[flight.channel]?.isRunning = false }
    }

    private mutating func begin(_ event: DeliveryBegun, _ entry: Entry) throws {
        guard let post = posts[event.post], let delivery = post.deliveries[event.channel] else {
            return try expect(false, "P1: begun is what nobody handed in", entry)
        }
        guard let approval = delivery.approval else { return try expect(false, "P1: begun without approval", entry) }
        try expect(!post.isEnded, "P1: begun after it was ended", entry)
        try expect(event.digest == post.digest && approval.digest == post.digest, "P4: begun is another version", entry)
        try expect(!approval.needsSecond, "P1: begun without the second person", entry)
        try expect(post.publishAt.map { $0 <= entry.at } ?? true, "P4: begun before its time", entry)
        try expect(post.notAfter.map { entry.at < $0 } ?? true, "P4: begun after its time", entry)
        try expect(approval.entry > town.switchEntry, "P2: begun on an approval from before the switch", entry)
        try expect(approval.entry > town.restoredEntry, "P3: begun on an approval from before the restore", entry)
        try expect(!town.isModeInQuestion, "P3: begun before the mode was confirmed", entry)
        try expect(
            town.counts(approval, of: post, on: event.channel), "P1: begun on an approval that counts no more", entry)
        try expect(!delivery.mayBeOut && !delivery.isRunning, "P6: begun though it may be out", entry)
        try expect(event.attempt == delivery.attempts + 1, "P6: attempts are numbered one by one", entry)
        try expect(delivery.failures < Limits.attempts, "P6: a fourth attempt on one decision", entry)
        posts[event.post]?.deliveries[event.channel]?.begin()
        begun += 1
    }
}

// The mode: what one entry holds and lets go.
extension Auditor {
    private mutating func takeMode(_ entry: Entry) throws {
        switch entry.event {
        case .crisisActivated(let event):
            let approved = posts.filter { $0.value.isApproved(except: town.closedChannels) }.keys.sorted()
            try expect(
                event.held == approved, "P2: holds everything approved, and lists it: \(event.held), not \(approved)",
                entry)
            let running = posts.keys.sorted().flatMap { number in
                (posts[number]?.running ?? []).map { (number, $0) }
            }
            try expect(
                event.inFlight.map(\.post) == running.map(\.0) && event.inFlight.map(\.channel) == running.map(\.1),
                "P2: lists what has begun", entry)
            for post in event.held { hold(post) { _, _ in true } }
        case .messagesOutdated(let event): for post in event.held { hold(post) { _, _ in true } }
        case .channelTakenBack(let event):
            for post in event.held {
                hold(post) { channel, approval in channel == event.channel && approval.right == .released }
            }
        case .stoodDown(let event):
            for post in event.heldHere ?? [] { hold(post) { _, approval in approval.right == .released } }
        case .deskRestored(let event): for post in event.held { hold(post) { _, _ in true } }
        default: return
        }
    }
}
