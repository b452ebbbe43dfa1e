/// Everything that can be asked of the desk. Ids, digests and times come in with it; sentences stay outside.
public enum Command: Sendable {
    // At the machine
    case found(Founding)
    case restore(Restoration)
    case resetTokens(TokenReset)

    // The mode
    case activate(Activation)
    case confirmActivation
    case handOver(to: Person.Number, from: Person.Number, crisis: Int?, reason: Words?)
    case takeOver(Ground, from: Person.Number, crisis: Int?, reason: Words?)
    case release(Channel.Number, Purpose?)
    case takeBack(Channel.Number, Purpose?)
    /// nil: every post approved and not begun.
    case outdate([Post.Number]?, reason: Words?)
    case standDown(reason: Words?, leaveHeld: Words?, crisis: Int?)
    case confirmMode
    case setPolicy(Policy)
    case setNotify([NotifyRule])

    // Posts
    case submit(Submission)
    case revise(Post.Number, Draft, approve: Bool, unchangedSince: Int?)
    case withdraw(Post.Number, reason: Words?)
    case approve(Post.Number, digest: Digest, channels: [Channel.Number]?, warnings: [Warning], notes: PostNotes)
    case returnPost(Post.Number, reason: Words)
    case reject(Post.Number, reason: Words)
    case record(Record)

    // Deliveries
    case take(Post.Number, Channel.Number)
    case done(Post.Number, Channel.Number, link: Words?)
    case notDone(Post.Number, Channel.Number, reason: Words?)
    case settle(Post.Number, Channel.Number, isOut: Bool, link: Words?, reason: Words?)
    case retry(Post.Number, Channel.Number, digest: Digest?)

    // The log
    case writeLog(LogDraft)
    case markDone(Int, text: Words?)

    // Channels
    case requestChannel(ChannelRequest)
    case approveChannel(Channel.Number, administrators: [Person.Number], advice: Words?)
    case refuseChannel(Channel.Number, reason: Words)
    case retireChannel(Channel.Number, reason: Words?)
    case setAdministrators(Channel.Number, [Person.Number])
    case setChannelSettings(Channel.Number, settings: Words)

    // People
    case addPerson(NewPerson)
    case grant(Person.Number, Role, until: Timestamp?, purpose: Words?)
    case revoke(Person.Number, Role)
    case depart(Departure)
    case reinstate(Person.Number)
    case nameChiefExecutive(Person.Number)
    case issueToken(Person.Number, until: Timestamp?)
    case endToken(Token.Number, reason: Words?)

    case erase(Erasure)
    /// The clock is right: by what it was shown to stand at, or nil for whatever it says.
    case confirmClock(shown: Timestamp?)

    // The program itself
    case begin(Post.Number, Channel.Number)
    case recordOutcome(Outcome)
    case expire(Post.Number)
    case start(program: String, policy: Digest? = nil, clean: Bool, lastSeen: Timestamp?)
    case stop(program: String)
    case unsealed(code: String, since: Timestamp)
    case stepClock(from: Timestamp, to: Timestamp)
    case countAttempts(Person.Number, minute: Timestamp, count: Int)
}

/// The register with which a desk begins; numbers are places in its lists.
public struct Founding: Sendable {
    public var desk: DeskFounded
    public var people: [NewPerson]
    public var channels: [NewChannel]
    public var policy: Policy
    public var notify: [NotifyRule]

    public init(
        municipality: Words, timeZone: String, language: String, origin: String, epoch: Int, key: Digest,
        program: String, people: [NewPerson], channels: [NewChannel], policy: Policy, notify: [NotifyRule] = [],
        isExercise: Bool = false
    ) {
        desk = DeskFounded(
            municipality: municipality, timeZone: timeZone, language: language, origin: origin, epoch: epoch, key: key,
            program: program, exercise: isExercise ? true : nil)
        self.people = people
        self.channels = channels
        self.policy = policy
        self.notify = notify
    }
}

/// A log that came out of a backup goes on, under a key of a new epoch.
public struct Restoration: Sendable {
    /// Who stands at the machine, and why.
    public var `operator`: Words
    public var reason: Words
    /// The last signed checkpoint of the epoch before.
    public var checkpoint: Words
    /// Entries it vouches for that are not here; nil where none is known to be missing.
    public var missing: Int?
    public var epoch: Int
    /// The verifier key of the new epoch.
    public var key: Digest

    public init(`operator`: Words, reason: Words, checkpoint: Words, missing: Int?, epoch: Int, key: Digest) {
        self.operator = `operator`
        self.reason = reason
        self.checkpoint = checkpoint
        self.missing = missing
        self.epoch = epoch
        self.key = key
    }
}

/// Tokens ended at the machine, and a new one for somebody.
public struct TokenReset: Sendable {
    public var `operator`: Words
    public var reason: Words
    /// Who gets the new one; nil: the chief executive, or who stands in.
    public var person: Person.Number?
    /// Whether everybody's tokens end, not this person's alone.
    public var isOfAll: Bool

    public init(`operator`: Words, reason: Words, person: Person.Number? = nil, isOfAll: Bool) {
        self.operator = `operator`
        self.reason = reason
        self.person = person
        self.isOfAll = isOfAll
    }
}

public struct NewPerson: Sendable {
    public var handle: Words
    public var name: Words
    public var title: Words?
    public var phone: Words?
    public var roles: [Role]
    public var until: Timestamp?
    public var purpose: Words?

    public init(
        handle: Words, name: Words, title: Words? = nil, phone: Words? = nil, roles: [Role], until: Timestamp? = nil,
        purpose: Words? = nil
    ) {
        self.handle = handle
        self.name = name
        self.title = title
        self.phone = phone
        self.roles = roles
        self.until = until
        self.purpose = purpose
    }
}

public struct NewChannel: Sendable {
    public var handle: Words
    public var name: Words
    public var kind: Channel.Kind
    public var gate: Channel.Gate
    public var audience: Audience
    public var administrators: [Person.Number]
    public var settings: Words

    public init(
        handle: Words, name: Words, kind: Channel.Kind, gate: Channel.Gate = .gated, audience: Audience = .population,
        administrators: [Person.Number] = [], settings: Words
    ) {
        self.handle = handle
        self.name = name
        self.kind = kind
        self.gate = gate
        self.audience = audience
        self.administrators = administrators
        self.settings = settings
    }
}

public struct ChannelRequest: Sendable {
    public var channel: NewChannel
    public var unit: Words?
    public var purpose: Words

    public init(channel: NewChannel, unit: Words? = nil, purpose: Words) {
        self.channel = channel
        self.unit = unit
        self.purpose = purpose
    }
}

/// Convene crisis staff. Only the reason is required; the rest comes from the register.
public struct Activation: Sendable {
    public var reason: Words
    public var responsible: Person.Number?
    public var deputies: [Person.Number]?
    public var authority: Words?
    public var knownAt: Timestamp?
    public var knownBy: Words?
    public var calls: [Call]

    public init(
        reason: Words, responsible: Person.Number? = nil, deputies: [Person.Number]? = nil, authority: Words? = nil,
        knownAt: Timestamp? = nil, knownBy: Words? = nil, calls: [Call] = []
    ) {
        self.reason = reason
        self.responsible = responsible
        self.deputies = deputies
        self.authority = authority
        self.knownAt = knownAt
        self.knownBy = knownBy
        self.calls = calls
    }
}

/// What a person wants to say, where and when.
public struct Draft: Sendable {
    /// The exact text for each channel, made before the command is.
    public var texts: [Text]
    public var manifest: Words
    public var purpose: Purpose
    public var language: String
    public var publishAt: Timestamp?
    public var notAfter: Timestamp?
    public var publish: Bool
    public var notes: PostNotes
    /// Of a prepared text that it was made from: when that must have been looked over again, the first moment at which it is
    /// too late.
    public var reviewBy: Timestamp?

    public struct Text: Sendable {
        public let channel: Channel.Number
        public let text: Words

        public init(channel: Channel.Number, text: Words) {
            self.channel = channel
            self.text = text
        }
    }

    public init(
        texts: [Text], manifest: Words, purpose: Purpose = .information, language: String, publishAt: Timestamp? = nil,
        notAfter: Timestamp? = nil, publish: Bool, notes: PostNotes = PostNotes(), reviewBy: Timestamp? = nil
    ) {
        self.texts = texts
        self.manifest = manifest
        self.purpose = purpose
        self.language = language
        self.publishAt = publishAt
        self.notAfter = notAfter
        self.publish = publish
        self.notes = notes
        self.reviewBy = reviewBy
    }
}

/// A post handed in: a new one, a correction or a retraction of one that is out.
public struct Submission: Sendable {
    public var id: PostID
    /// nil for an ordinary post.
    public var about: Post.About?
    public var draft: Draft
    /// Whether the author, if he or she may, approves it in the same breath.
    public var approve: Bool
    /// Whether it is refused where the same text was handed in for the same channel a short time ago.
    public var onlyOnce: Bool
    /// The post that says the same, as who reads the texts found: the state keeps none.
    public var repeats: Post.Number?

    public init(
        id: PostID, about: Post.About? = nil, draft: Draft, approve: Bool = false, onlyOnce: Bool = false,
        repeats: Post.Number? = nil
    ) {
        self.id = id
        self.about = about
        self.draft = draft
        self.approve = approve
        self.onlyOnce = onlyOnce
        self.repeats = repeats
    }
}

/// A post that was made outside the desk.
public struct Record: Sendable {
    public var id: PostID
    public var channels: [Channel.Number]
    public var text: Words
    public var link: Words?
    public var purpose: Purpose
    public var language: String
    public var notes: PostNotes

    public init(
        id: PostID, channels: [Channel.Number], text: Words, link: Words? = nil, purpose: Purpose = .information,
        language: String, notes: PostNotes = PostNotes()
    ) {
        self.id = id
        self.channels = channels
        self.text = text
        self.link = link
        self.purpose = purpose
        self.language = language
        self.notes = notes
    }
}

public struct LogDraft: Sendable {
    public var kind: LogKind
    public var text: Words
    public var addendumTo: Int?
    public var from: Words?
    public var to: Words?
    public var source: Words?
    public var confirmed: Bool?
    public var responsible: Person.Number?
    public var due: Timestamp?
    public var post: Post.Number?
    /// On what ground only the chief executive, the responsible one and the writer are to see its words; nil: everybody who
    /// reads the log.
    public var screened: Words?

    public init(
        kind: LogKind = .note, text: Words, addendumTo: Int? = nil, from: Words? = nil, to: Words? = nil,
        source: Words? = nil, confirmed: Bool? = nil, responsible: Person.Number? = nil, due: Timestamp? = nil,
        post: Post.Number? = nil, screened: Words? = nil
    ) {
        self.kind = kind
        self.text = text
        self.addendumTo = addendumTo
        self.from = from
        self.to = to
        self.source = source
        self.confirmed = confirmed
        self.responsible = responsible
        self.due = due
        self.post = post
        self.screened = screened
    }
}

/// Somebody leaves, or is suspended. Never refused: what the person held goes on in the same command.
public struct Departure: Sendable {
    public var person: Person.Number
    public var isSuspension: Bool
    /// Who becomes responsible, if the person was; else the first deputy, else the chief executive.
    public var responsible: Person.Number?
    /// Who becomes chief executive, if the person was; else the first of the succession acts.
    public var chiefExecutive: Person.Number?
    public var reason: Words?

    public init(
        person: Person.Number, isSuspension: Bool, responsible: Person.Number? = nil,
        chiefExecutive: Person.Number? = nil, reason: Words? = nil
    ) {
        self.person = person
        self.isSuspension = isSuspension
        self.responsible = responsible
        self.chiefExecutive = chiefExecutive
        self.reason = reason
    }
}

/// Words to be forgotten (P9), for a reason and by somebody's authority.
public struct Erasure: Sendable {
    public var entries: [Int]
    /// Places of the words within a single entry; empty: all.
    public var places: [Int]
    public var reason: Words
    public var authority: Words
    /// What the entries are about, as who reads the log found them.
    public var post: Post.Number?
    public var person: Person.Number?
    /// How far the log was read for them, where they are a post's; nil for an entry somebody named.
    public var upTo: Int?

    public init(
        entries: [Int], places: [Int] = [], reason: Words, authority: Words, post: Post.Number? = nil,
        person: Person.Number? = nil
    ) {
        self.entries = entries
        self.places = places
        self.reason = reason
        self.authority = authority
        self.post = post
        self.person = person
    }
}

/// What came of an attempt.
public struct Outcome: Sendable {
    public var post: Post.Number
    public var channel: Channel.Number
    public var attempt: Int
    public var kind: OutcomeKind
    public var receipt: Words?
    public var link: Words?
    public var detail: Words?
    public var notBefore: Timestamp?

    public init(
        post: Post.Number, channel: Channel.Number, attempt: Int, kind: OutcomeKind, receipt: Words? = nil,
        link: Words? = nil, detail: Words? = nil, notBefore: Timestamp? = nil
    ) {
        self.post = post
        self.channel = channel
        self.attempt = attempt
        self.kind = kind
        self.receipt = receipt
        self.link = link
        self.detail = detail
        self.notBefore = notBefore
    }
}
