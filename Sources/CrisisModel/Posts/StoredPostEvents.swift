/// The events of which a log is mostly made, put together from what stands in it: the ledger reads these by hand, since
/// the compiler's own decoding is too slow for a million of them. Nothing else makes an event but `decide`.
extension PostSubmitted {
    public init(
        stored post: Post.Number, id: PostID, type: Post.Kind, about: Post.Number?, crisis: Int?, version: Version,
        cancels: [Channel.Number]?
    ) {
        self.init(
            post: post, id: id, type: type, about: about, crisis: crisis, version: version, cancels: cancels)
    }
}

extension Version {
    public init(
        stored manifest: Words, purpose: Purpose, language: String, publishAt: Timestamp?, notAfter: Timestamp?,
        publish: Bool, placed: [Placed], notes: PostNotes?
    ) {
        self.init(
            manifest: manifest, purpose: purpose, language: language, publishAt: publishAt, notAfter: notAfter,
            publish: publish, placed: placed, notes: notes)
    }
}

extension Version.Placed {
    public init(stored channel: Channel.Number, text: Words, held: HoldCause?, approved: ApprovedAs?) {
        self.init(channel: channel, text: text, held: held, approved: approved)
    }
}

extension ApprovedAs {
    public init(stored capacity: Capacity, crisis: Int?, needsSecond: Bool?) {
        self.init(capacity: capacity, crisis: crisis, needsSecond: needsSecond)
    }
}

extension PostApproved {
    public init(
        stored post: Post.Number, digest: Digest, channels: [Channel.Number], approved: ApprovedAs,
        warnings: [Warning]?, notes: PostNotes?
    ) {
        self.init(
            post: post, digest: digest, channels: channels, approved: approved, warnings: warnings, notes: notes)
    }
}

extension DeliveryBegun {
    public init(
        stored post: Post.Number, channel: Channel.Number, attempt: Int, digest: Digest, takenBy: Person.Number?
    ) {
        self.init(post: post, channel: channel, attempt: attempt, digest: digest, takenBy: takenBy)
    }
}

extension DeliveryEnded {
    public init(
        stored post: Post.Number, channel: Channel.Number, attempt: Int, outcome: OutcomeKind, receipt: Words?,
        link: Words?, detail: Words?, notBefore: Timestamp?, afterUnknown: Bool?
    ) {
        self.init(
            post: post, channel: channel, attempt: attempt, outcome: outcome, receipt: receipt, link: link,
            detail: detail, notBefore: notBefore, afterUnknown: afterUnknown)
    }
}
