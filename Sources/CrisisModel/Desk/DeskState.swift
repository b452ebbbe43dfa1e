/// Everything the rules know: the fold of all entries. A value; its large collections are persistent, so a copy is O(1)
/// and a change O(log n). It holds numbers, times, codes and digests, and of texts only handles, to tell people and
/// channels apart.
public struct DeskState: Sendable, Codable {
    /// The number of the last entry, and its time.
    public internal(set) var entries = 0
    public internal(set) var lastAt = Timestamp(milliseconds: 0)
    /// Whose desk it is; nil before the first entry.
    public internal(set) var founding: DeskFounded?
    /// Whose signature on a checkpoint counts now: 1 at the founding, one more after each restore.
    public internal(set) var epoch: Epoch?

    // The mode
    public internal(set) var crisis: Crisis?
    /// Crises so far.
    public internal(set) var crises = 0
    /// The crisis whose activation the chief executive has not confirmed.
    public internal(set) var unconfirmed: Int?
    /// Who stands in for the chief executive.
    public internal(set) var acting: Person.Number?
    public internal(set) var policy = Policy()
    /// Approvals older than this entry, the latest activation or restore, count no more, and why (P2, P3).
    public internal(set) var voidBefore = VoidBefore(entry: 0, cause: .activation)
    /// After a restore nothing is published until a person has confirmed the mode (P3).
    public internal(set) var isModeInQuestion = false
    /// The entry that tells of a jump of the clock, while no person has confirmed the time since (P7).
    var clockInDoubtSince: Int?

    // The registers; a number is a place in the list, from 1
    public internal(set) var people: [Person] = []
    public internal(set) var channels: [Channel] = []
    public internal(set) var tokens = PersistentMap<Token.Number, Token>()
    /// Tokens ever issued.
    public internal(set) var tokensIssued = 0

    // Posts
    /// Posts ever handed in or recorded.
    public internal(set) var posts = 0
    public internal(set) var open = PersistentMap<Post.Number, Post>()
    public internal(set) var closed = PersistentMap<Post.Number, ClosedPost>()
    /// Posts that wait for a decision, with since when.
    public internal(set) var queue = PersistentMap<Post.Number, Timestamp>()
    /// Posts with something approved and not begun.
    public internal(set) var ready = PersistentMap<Post.Number, Bool>()
    /// Posts with something begun, and posts with an outcome nobody knows.
    public internal(set) var moving = PersistentMap<Post.Number, Bool>()
    public internal(set) var unknown = PersistentMap<Post.Number, Bool>()
    /// Posts of which a channel said otherwise than the person who settled the outcome.
    public internal(set) var conflicts = PersistentMap<Post.Number, Bool>()
    /// Posts that a channel refused and about which nobody has decided what now.
    public internal(set) var refused = PersistentMap<Post.Number, Bool>()
    /// The corrections of a post that wait for a decision.
    var corrections = PersistentMap<Post.Number, [Post.Number]>()
    /// Posts of a person of which something has not begun.
    public internal(set) var waitingOf = PersistentMap<Person.Number, Int>()
    /// Posts a person handed in within the running minute, attempts of an actor that were refused within it.
    var submittedOf = PersistentMap<Person.Number, MinuteCount>()
    var refusedOf = PersistentMap<Actor, MinuteCount>()

    /// The entry that says whom the desk tells.
    public internal(set) var notifyEntry: Int?

    // The log
    public internal(set) var openItems = PersistentMap<Int, OpenItem>()
    /// Entries whose words are kept from most readers; then so is what is added to them.
    public internal(set) var screened = PersistentMap<Int, Bool>()
    /// The newest picture of the situation: its number and its entry.
    public internal(set) var picture: Picture?

    public init() {}

    /// The time between two restores of a log, and the verifier key of the one that signed in it.
    public struct Epoch: Hashable, Sendable, Codable {
        public let number: Int
        public let key: Digest
    }

    /// A numbered picture of the situation, and the entry it stands in.
    public struct Picture: Hashable, Sendable, Codable {
        public let number: Int
        public let entry: Int
    }

    /// An entry before which every approval is void, and what that makes of the posts.
    public struct VoidBefore: Hashable, Sendable, Codable {
        public let entry: Int
        public let cause: HoldCause
    }

    /// How often something happened within one minute.
    struct MinuteCount: Sendable, Codable {
        var minute: Int64
        var count: Int
    }
}

extension DeskState {
    public var isClockInDoubt: Bool { clockInDoubtSince != nil }

    /// Whether it is a desk to practise on.
    public var isExercise: Bool { founding?.exercise ?? false }

    public func person(_ number: Person.Number) -> Person? {
        people.indices.contains(number.value - 1) ? people[number.value - 1] : nil
    }

    /// The person of that handle, O(people).
    public func person(handle: String) -> Person? { people.first { $0.handle == handle } }

    public func channel(_ number: Channel.Number) -> Channel? {
        channels.indices.contains(number.value - 1) ? channels[number.value - 1] : nil
    }

    public func channel(handle: String) -> Channel? { channels.first { $0.handle == handle } }

    /// Whether the handle means somebody already: `p3` always means person 3.
    func isTaken(person handle: String) -> Bool { person(handle: handle) != nil || Person.Number(handle) != nil }

    func isTaken(channel handle: String) -> Bool { channel(handle: handle) != nil || Channel.Number(handle) != nil }

    /// The chief executive, if there is one who is not gone.
    public var chiefExecutive: Person.Number? {
        people.first { $0.standing == .active && $0.grants.contains { $0.role == .chiefExecutive } }?.number
    }

    /// The author of a post, open or over.
    public func author(of post: Post.Number) -> Person.Number? { open[post]?.author ?? closed[post]?.author }

    /// The id by which a post is known outside, open or over.
    public func id(of post: Post.Number) -> PostID? { open[post]?.id ?? closed[post]?.id }

    /// The state shown of a post, open or over; nil for one that never was.
    public func shown(_ post: Post.Number, at moment: Timestamp) -> Shown? {
        open[post].map { Shown($0, at: moment) } ?? closed[post].map { Shown($0) }
    }

    /// The channels on which a post is, or may be, out.
    public func channelsOut(of post: Post.Number) -> [Channel.Number] {
        open[post]?.deliveries.filter(\.isOut).map(\.channel) ?? closed[post]?.out ?? []
    }

    /// Who may decide about a waiting post on a channel now: the responsible one and, where it is released, the
    /// channel's administrators; in normal mode these. What takes down is for the deputies too.
    public func deciders(
        of kind: Post.Kind, _ purpose: Purpose, on channel: Channel.Number, at moment: Timestamp
    ) -> [Person.Number] {
        let candidates = Set((self.channel(channel)?.administrators ?? []) + [chiefExecutive].compactMap(\.self))
        let administrators = candidates.filter { administers($0, channel, at: moment) }.sorted()
        guard let crisis else { return administrators }
        if kind == .retraction { return [crisis.responsible] + deputiesInOrder(at: moment) }
        let released = isReleased(channel, for: purpose) ? administrators.filter { $0 != crisis.responsible } : []
        return [crisis.responsible] + released
    }

    /// The posts that wait for a decision, in the order in which somebody should look at them: warnings, corrections
    /// and retractions, then by age; in a crisis campaigns come last (G16).
    public func queueInOrder(at moment: Timestamp) -> [Post.Number] {
        var rows: [(rank: Int, since: Timestamp, post: Post.Number)] = []
        rows.reserveCapacity(queue.count)
        queue.forEach { number, since in
            guard let post = open[number], isClockInDoubt || post.isLive(at: moment) else { return }
            rows.append((rank(of: post), since, number))
        }
        return rows.sorted { ($0.rank, $0.since, $0.post) < ($1.rank, $1.since, $1.post) }.map(\.post)
    }

    private func rank(of post: Post) -> Int {
        if post.purpose == .warning { return 0 }
        if post.kind != .ordinary { return 1 }
        return crisis != nil && post.purpose == .campaign ? 3 : 2
    }

    /// Whether a prepared text can't be used because nobody has looked it over in time. By a clock that nobody trusts it can:
    /// a warning doesn't wait for the clock to be right.
    public func isPastReview(_ reviewBy: Timestamp, at moment: Timestamp) -> Bool {
        !isClockInDoubt && moment >= reviewBy
    }

    /// Since when a correction of the post waits for a decision; nil when none does.
    public func correctionWaitingSince(of post: Post.Number) -> Timestamp? {
        (corrections[post] ?? []).compactMap { queue[$0] }.min()
    }

    /// Whether the post's approval was given before the newest picture of the situation.
    public func isApprovedBeforePicture(_ post: Post) -> Bool {
        guard let picture else { return false }
        return post.deliveries.contains { $0.isWaiting && ($0.approval.map { $0.entry < picture.entry } ?? false) }
    }
}

extension DeskState {
    /// The same without handles: the one thing in it that an erasure takes out of the entries it came from. What two
    /// readings of a log have in common, whenever they were made.
    public var withoutHandles: DeskState {
        var state = self
        for place in state.people.indices { state.people[place].handle = nil }
        for place in state.channels.indices { state.channels[place].handle = nil }
        return state
    }

    /// Puts a post in its place and keeps the lists that hang on it. The only way a post changes.
    mutating func put(_ changed: Post) {
        var post = changed
        post.settleStage()
        list(post, as: PostLists(post), before: open[post.number].map(PostLists.init) ?? PostLists())
        if isOver(post) {
            open[post.number] = nil
            closed[post.number] = ClosedPost(post)
        } else {
            open[post.number] = post
        }
    }

    /// Only where something changes: a map that stays as it is costs nothing.
    private mutating func list(_ post: Post, as now: PostLists, before: PostLists) {
        let number = post.number
        if now.waitingSince != before.waitingSince {
            queue[number] = now.waitingSince
            noteCorrection(post)
        }
        if now.isReady != before.isReady { ready.mark(number, now.isReady) }
        if now.isMoving != before.isMoving { moving.mark(number, now.isMoving) }
        if now.isUnknown != before.isUnknown { unknown.mark(number, now.isUnknown) }
        if now.isInConflict != before.isInConflict { conflicts.mark(number, now.isInConflict) }
        if now.isRefused != before.isRefused { refused.mark(number, now.isRefused) }
        if now.counts != before.counts {
            let count = (waitingOf[post.author] ?? 0) + (now.counts ? 1 : -1)
            waitingOf[post.author] = count == 0 ? nil : count
        }
    }

    /// Changes an open post in its place; nothing where there is none.
    mutating func change(_ number: Post.Number, _ change: (inout Post) -> Void) {
        guard var post = open[number] else { return }
        change(&post)
        put(post)
    }

    private mutating func noteCorrection(_ post: Post) {
        guard case .corrects(let corrected)? = post.about else { return }
        let others = (corrections[corrected] ?? []).filter { $0 != post.number }
        let waiting = queue[post.number] == nil ? others : others + [post.number]
        corrections[corrected] = waiting.isEmpty ? nil : waiting
    }

    private func isOver(_ post: Post) -> Bool {
        guard post.stage != .returned else { return false }
        // What a channel refused can be tried again, unless the post was stopped.
        return post.deliveries.allSatisfy { $0.isFinal || ($0.isRefused && post.isStopped) }
    }
}

extension DeskState.MinuteCount {
    /// The count of the minute in which `moment` lies.
    static func within(_ moment: Timestamp, _ last: Self?) -> Int {
        guard let last, last.minute == moment.milliseconds / 60_000 else { return 0 }
        return last.count
    }

    static func next(_ moment: Timestamp, after last: Self?) -> Self {
        Self(minute: moment.milliseconds / 60_000, count: within(moment, last) + 1)
    }
}
