/// The 16 random bytes by which a post is known outside, drawn with the command: every id, slug or record key sent to a
/// channel comes from them, so that numbers that come back after a restore collide with nothing.
public struct PostID: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// Exactly 16 bytes, else nil.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        self = Array(bytes).withUnsafeBytes { PostID(copying: $0) }
    }

    /// The 16 bytes at `memory`, which must be exactly that many. For who has just read them.
    public init(copying memory: UnsafeRawBufferPointer) {
        precondition(memory.count == 16, "the id of a post has 16 bytes")
        high = UInt64(bigEndian: memory.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
        low = UInt64(bigEndian: memory.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }

    /// 32 lowercase hexadecimal digits, else nil.
    public init?(hex: some StringProtocol) {
        guard let bytes = Hexadecimal.bytes(hex) else { return nil }
        self.init(bytes)
    }

    /// Its 16 bytes, as a copy.
    public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    /// Its 16 bytes, in place and only until `body` returns.
    public func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try Swift.withUnsafeBytes(of: (high.bigEndian, low.bigEndian), body)
    }

    /// 32 lowercase hexadecimal digits.
    public var hex: String { withUnsafeBytes { Hexadecimal.string($0) } }
}

extension PostID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = PostID(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a post's id")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}

/// A post that is not over: something of it waits, is going out, failed or has an outcome nobody knows.
public struct Post: Numbered, Hashable, Sendable, Codable {
    public typealias Number = CrisisModel.Number<Post>
    public static let mark = ""

    /// What is stored of a post beside its deliveries; everything else shown is computed (`shown(at:)`).
    public enum Stage: String, CaseIterable, Hashable, Sendable, Codable {
        case open, returned, rejected, withdrawn, expired
    }

    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case ordinary
        /// Corrects an error in one that is out (G10).
        case correction
        /// Takes down one that is out, with a fixed sentence and no free text.
        case retraction
    }

    /// What a post does to one that is out.
    public enum About: Hashable, Sendable, Codable {
        case corrects(Number)
        case retracts(Number)

        /// nil for an ordinary post.
        init?(_ kind: Kind, _ number: Number?) {
            switch (kind, number) {
            case (.ordinary, _), (_, nil): return nil
            case (.correction, let number?): self = .corrects(number)
            case (.retraction, let number?): self = .retracts(number)
            }
        }

        public var post: Number {
            switch self {
            case .corrects(let number), .retracts(let number): number
            }
        }

        public var kind: Kind {
            switch self {
            case .corrects: .correction
            case .retracts: .retraction
            }
        }
    }

    public let number: Number
    public let id: PostID
    public let author: Person.Number
    /// Who revised it beside the author.
    public internal(set) var coAuthors: [Person.Number]
    /// The post that a correction or retraction is about.
    public let about: About?
    /// From 1, one more with each revision.
    public internal(set) var version: Int
    /// The entry whose content holds the version in force.
    public internal(set) var versionEntry: Int
    public let submittedAt: Timestamp
    public internal(set) var stage: Stage
    /// The digest of the version in force: what an approval binds (P4).
    public internal(set) var digest: Digest
    public internal(set) var purpose: Purpose
    /// BCP 47 code.
    public internal(set) var language: String
    public internal(set) var publishAt: Timestamp?
    public internal(set) var notAfter: Timestamp?
    /// Whether the author asked that it goes out.
    public internal(set) var isAsked: Bool
    public internal(set) var deliveries: [Delivery]
    /// When the first of it began its way out, or went out outside the desk.
    public internal(set) var outSince: Timestamp?
    /// What it is over as unless something of it is out: nothing more of it goes out, though part of it may have begun.
    public internal(set) var stoppedAs: Stage?
    /// Whether a correction of it is out.
    public internal(set) var isCorrected = false
    /// The channels on which it was taken down.
    public internal(set) var takenDown: [Channel.Number] = []

    public var kind: Kind { about?.kind ?? .ordinary }

    /// Whether it was taken down wherever it was out.
    public var isRetracted: Bool {
        !takenDown.isEmpty && deliveries.allSatisfy { !$0.isOut || takenDown.contains($0.channel) }
    }

    /// Withdrawn, rejected, expired or taken down: nothing more of it goes out.
    public var isStopped: Bool { stoppedAs != nil }

    /// Whether something of it has begun or is, or may be, out: then it can only be corrected or taken down.
    var isUnderWay: Bool { deliveries.contains { $0.isBegun || $0.isOut } }

    /// Whether something of it waits, was refused by its channel and could be tried again, or is in somebody's hand.
    var canBeStopped: Bool {
        !isStopped && deliveries.contains { $0.isWaiting || $0.isRefused || $0.takenBy != nil }
    }

    /// Why it can only be corrected or taken down, or must be stopped first: it is out, or somebody has the text in hand.
    var underWay: Refusal {
        let taker = deliveries.lazy.compactMap(\.takenBy).first
        return deliveries.contains(where: \.isOut) ? .alreadyOut : taker.map(Refusal.alreadyTaken) ?? .alreadyOut
    }

    /// Whether its author only keeps it: nothing of it was asked for, approved or begun, so that it waits for nobody else.
    public var isDraft: Bool { stage == .open && !isAsked && deliveries.allSatisfy { $0.holdCause == .notAsked } }

    /// The author and everyone who revised it.
    public var authors: [Person.Number] { [author] + coAuthors }

    public func delivery(on channel: Channel.Number) -> Delivery? { deliveries.first { $0.channel == channel } }

    mutating func change(_ channel: Channel.Number, _ change: (inout Delivery) -> Void) {
        for index in deliveries.indices where deliveries[index].channel == channel { change(&deliveries[index]) }
    }

    /// Cancels what waits; what has begun takes its course and is not tried again.
    mutating func stop(as stage: Stage, at moment: Timestamp) {
        stoppedAs = stage
        for index in deliveries.indices where deliveries[index].isWaiting {
            deliveries[index].enter(.cancelled, at: moment)
        }
    }

    /// A stopped post is over as what it was stopped as, but only while nothing of it is under way or out. One returned
    /// of which a channel says late that it is out has not gone back.
    mutating func settleStage() {
        if isUnderWay {
            stage = .open
        } else if let stoppedAs {
            stage = stoppedAs
        }
    }

    /// Whether it is over by its own time though no tick has run.
    public func hasExpired(at moment: Timestamp) -> Bool {
        stage == .expired || ((stage == .open || stage == .returned) && (notAfter.map { $0 <= moment } ?? false))
    }

    /// Whether it still can change: open or returned, and not past its own time.
    public func isLive(at moment: Timestamp) -> Bool {
        (stage == .open || stage == .returned) && !hasExpired(at: moment)
    }
}

/// What the state keeps of a post that is over.
public struct ClosedPost: Hashable, Sendable, Codable {
    public let number: Post.Number
    public let id: PostID
    public let author: Person.Number
    public let about: Post.About?
    /// The entry whose content holds the last version.
    public let versionEntry: Int
    public let stage: Post.Stage
    /// When the first of it began its way out, or went out outside the desk.
    public let outSince: Timestamp?
    public internal(set) var isCorrected: Bool
    /// The channels on which it was taken down.
    public internal(set) var takenDown: [Channel.Number]
    /// The channels it was meant for.
    public let channels: [Channel.Number]
    /// Those on which it is out.
    public let out: [Channel.Number]

    /// Whether it was taken down wherever it was out.
    public var isRetracted: Bool { !takenDown.isEmpty && out.allSatisfy(takenDown.contains) }

    /// One that was written down.
    public init(
        number: Post.Number, id: PostID, author: Person.Number, about: Post.About?, versionEntry: Int,
        stage: Post.Stage, outSince: Timestamp?, isCorrected: Bool, takenDown: [Channel.Number],
        channels: [Channel.Number],
        out: [Channel.Number]
    ) {
        self.number = number
        self.id = id
        self.author = author
        self.about = about
        self.versionEntry = versionEntry
        self.stage = stage
        self.outSince = outSince
        self.isCorrected = isCorrected
        self.takenDown = takenDown
        self.channels = channels
        self.out = out
    }

    init(_ post: Post) {
        number = post.number
        id = post.id
        author = post.author
        about = post.about
        versionEntry = post.versionEntry
        stage = post.stage
        outSince = post.outSince
        isCorrected = post.isCorrected
        takenDown = post.takenDown
        channels = post.deliveries.map(\.channel)
        let isOut = post.deliveries.map(\.isOut)
        // Almost every post is out everywhere: then both lists are one piece of memory.
        out = isOut.allSatisfy { $0 } ? channels : post.deliveries.filter(\.isOut).map(\.channel)
    }
}
