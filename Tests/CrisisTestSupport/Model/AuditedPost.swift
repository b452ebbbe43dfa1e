import CrisisModel

/// What the auditor has read of one post.
struct AuditedPost: Sendable {
    /// By what right an approval was given, as the auditor sees it.
    enum Right: Sendable {
        case administrator, responsible, released, takingDown
    }

    struct Approval: Sendable {
        let by: Person.Number
        let right: Right
        let crisis: Int?
        let digest: Digest
        let entry: Int
        var needsSecond: Bool
    }

    struct Delivery: Sendable {
        var approval: Approval?
        var attempts = 0
        /// Begun, and nothing heard.
        var isRunning = false
        /// The channel may have accepted an attempt.
        var mayBeOut = false
        /// Attempts certainly not accepted since the last decision.
        var failures = 0
        /// A person has said what became of it, so that the channel's late word decides nothing any more.
        var isSettled = false

        mutating func begin() {
            attempts += 1
            isSettled = false
            isRunning = true
            mayBeOut = true
        }

        mutating func settle(_ isOut: Bool) {
            isRunning = false
            isSettled = true
            mayBeOut = isOut
            if !isOut { approval = nil }
        }

        mutating func end(_ outcome: OutcomeKind) {
            isRunning = false
            if isSettled {
                if outcome == .accepted { mayBeOut = true }
                return
            }
            switch outcome {
            case .accepted, .unknown: mayBeOut = true
            case .refused:
                mayBeOut = false
                approval = nil
            case .notAccepted:
                mayBeOut = false
                failures += 1
                if failures == Limits.attempts { approval = nil }
            }
        }
    }

    let kind: Post.Kind
    let about: Post.Number?
    var authors: Set<Person.Number>
    var digest = Digest.zero
    var purpose = Purpose.information
    var publishAt: Timestamp?
    var notAfter: Timestamp?
    var deliveries: [Channel.Number: Delivery] = [:]
    /// Withdrawn, rejected, expired or taken down.
    var isEnded = false

    init(_ kind: Post.Kind, _ about: Post.Number?, by author: Person.Number) {
        self.kind = kind
        self.about = about
        authors = [author]
    }

    mutating func take(_ version: Version) {
        digest = version.manifest.digest
        purpose = version.purpose
        publishAt = version.publishAt
        notAfter = version.notAfter
        let before = deliveries
        deliveries = [:]
        for placed in version.placed {
            var delivery = Delivery()
            delivery.attempts = before[placed.channel]?.attempts ?? 0
            deliveries[placed.channel] = delivery
        }
    }

    var isUnderWay: Bool { deliveries.values.contains { $0.isRunning || $0.mayBeOut } }
    var running: [Channel.Number] { deliveries.filter { $0.value.isRunning }.keys.sorted() }

    /// Whether something of it stands approved; on channels that were retired nothing does.
    func isApproved(except closed: Set<Channel.Number>) -> Bool {
        !isEnded
            && deliveries.contains { channel, delivery in
                delivery.approval != nil && !delivery.isRunning && !delivery.mayBeOut && !closed.contains(channel)
            }
    }
}
