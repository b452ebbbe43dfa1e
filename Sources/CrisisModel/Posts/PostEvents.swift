/// What one version of a post says and where to; what the digest of a post binds (P4).
public struct Version: Hashable, Sendable, Codable {
    /// SHA-256(salt ‖ manifest): the content is the manifest, one line of JSON.
    public let manifest: Words
    public let purpose: Purpose
    public let language: String
    public let publishAt: Timestamp?
    public let notAfter: Timestamp?
    /// Whether the author asks that it goes out.
    public let publish: Bool
    /// In the order of channel numbers.
    public let placed: [Placed]
    public let notes: PostNotes?

    /// The exact text for one channel, and how the delivery starts: held, or approved at once.
    public struct Placed: Hashable, Sendable, Codable {
        public let channel: Channel.Number
        public let text: Words
        public let held: HoldCause?
        public let approved: ApprovedAs?
    }
}

/// By what right, and in which crisis, a text was approved.
public struct ApprovedAs: Hashable, Sendable, Codable {
    public let capacity: Capacity
    public let crisis: Int?
    public let needsSecond: Bool?
}

/// What may be said about a post beside its text.
public struct PostNotes: Hashable, Sendable, Codable {
    /// With whom it was cleared, and when.
    public let clearedWith: Words?
    public let clearedAt: Timestamp?
    /// When the public is promised more.
    public let nextUpdateAt: Timestamp?
    public let audience: Audience?
    public let incident: Words?
    /// Why it is taken down, or why the one who wrote it also approves it.
    public let reason: Words?
    public let template: Words?

    public init(
        clearedWith: Words? = nil, clearedAt: Timestamp? = nil, nextUpdateAt: Timestamp? = nil,
        audience: Audience? = nil, incident: Words? = nil, reason: Words? = nil, template: Words? = nil
    ) {
        self.clearedWith = clearedWith
        self.clearedAt = clearedAt
        self.nextUpdateAt = nextUpdateAt
        self.audience = audience
        self.incident = incident
        self.reason = reason
        self.template = template
    }

    /// nil where there is nothing to note, so that nothing is written.
    var ifAny: PostNotes? { self == PostNotes() ? nil : self }
}

public struct PostSubmitted: Hashable, Sendable, Codable {
    public let post: Post.Number
    public let id: PostID
    public let type: Post.Kind
    /// The post that a correction or retraction is about.
    public let about: Post.Number?
    public let crisis: Int?
    public let version: Version
    /// Channels of the post it takes down whose waiting deliveries end here.
    public let cancels: [Channel.Number]?
}

public struct PostRevised: Hashable, Sendable, Codable {
    public let post: Post.Number
    /// Running number of the version.
    public let revision: Int
    public let version: Version
}

/// What an approval showed to the one who gave it. Stored.
public enum Warning: String, CaseIterable, Hashable, Sendable, Codable {
    /// Written and approved by the same person.
    case ownPost
    /// The time it was meant for has passed.
    case late
    /// Handed in before the newest picture of the situation.
    case beforePicture
    /// A correction of the same post waits.
    case correctionWaits
    /// The same text was handed in for the same channel shortly before.
    case sameText
}

public struct PostApproved: Hashable, Sendable, Codable {
    public let post: Post.Number
    public let digest: Digest
    public let channels: [Channel.Number]
    public let approved: ApprovedAs
    public let warnings: [Warning]?
    public let notes: PostNotes?
}

/// A second person stands by the approval of the same digest.
public struct PostCountersigned: Hashable, Sendable, Codable {
    public let post: Post.Number
    public let digest: Digest
    public let channels: [Channel.Number]
}

public struct PostReturned: Hashable, Sendable, Codable {
    public let post: Post.Number
    public let reason: Words
}

public struct PostRejected: Hashable, Sendable, Codable {
    public let post: Post.Number
    public let reason: Words
}

public struct PostWithdrawn: Hashable, Sendable, Codable {
    public let post: Post.Number
    public let reason: Words?
}

/// Its own time was over before it was out everywhere.
public struct PostExpired: Hashable, Sendable, Codable {
    public let post: Post.Number
}

/// A post made outside the desk, by an app or before the desk was up: an honest place for what really happened.
public struct PostRecorded: Hashable, Sendable, Codable {
    public let post: Post.Number
    public let id: PostID
    public let channels: [Channel.Number]
    public let text: Words
    public let link: Words?
    public let purpose: Purpose
    public let language: String
    public let crisis: Int?
    public let notes: PostNotes?
}

/// A delivery that was approved waits for a person again.
public struct DeliveryHeld: Hashable, Sendable, Codable {
    public let post: Post.Number
    public let channel: Channel.Number
    public let cause: HoldCause
}

/// The irrevocable step. By hand, a person took the text.
public struct DeliveryBegun: Hashable, Sendable, Codable {
    public let post: Post.Number
    public let channel: Channel.Number
    public let attempt: Int
    public let digest: Digest
    public let takenBy: Person.Number?
}

/// What came of an attempt, as far as the desk can know. Stored.
public enum OutcomeKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// It is out.
    case accepted
    /// The channel said no for good.
    case refused
    /// Certainly not accepted: may be tried again (P6).
    case notAccepted
    /// May have been accepted.
    case unknown
}

public struct DeliveryEnded: Hashable, Sendable, Codable {
    public let post: Post.Number
    public let channel: Channel.Number
    public let attempt: Int
    public let outcome: OutcomeKind
    /// The channel's own id, its link, its own words.
    public let receipt: Words?
    public let link: Words?
    public let detail: Words?
    /// Not to be tried again before.
    public let notBefore: Timestamp?
    /// Whether the outcome was first unknown.
    public let afterUnknown: Bool?
}

/// A person said what became of an unknown outcome.
public struct DeliverySettled: Hashable, Sendable, Codable {
    public let post: Post.Number
    public let channel: Channel.Number
    public let isOut: Bool
    public let link: Words?
    public let reason: Words?
}

/// A refused or given up delivery is to be tried again: a new decision under the mode of that moment.
public struct RetryDecided: Hashable, Sendable, Codable {
    public let post: Post.Number
    public let channel: Channel.Number
    public let digest: Digest
    public let approved: ApprovedAs
}
