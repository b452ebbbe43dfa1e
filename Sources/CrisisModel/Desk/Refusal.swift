/// Why something is not done: a code with values, never a sentence. Somebody can act on each of them.
public enum Refusal: Error, Hashable, Sendable {
    // Not yours
    case notYours(Action)
    case morePowerThanOwn(Role)

    // Unknown, or not yours to see
    case unknownPost(Post.Number)
    case unknownChannel(Channel.Number)
    case unknownPerson(Person.Number)
    case unknownToken(Token.Number)
    case unknownEntry(Int)

    // Not in this state
    case notFounded
    case alreadyFounded
    case alreadyInCrisis(Int)
    case notInCrisis
    /// Somebody else was faster: who is responsible now, in which crisis.
    case notCurrent(crisis: Int, responsible: Person.Number)
    case alreadyConfirmed
    case alreadyResponsible(Person.Number)
    /// Posts that wait; `leaveHeld` with a reason leaves them waiting.
    case postsWait([Post.Number])
    /// When the ground *waited* would be met; nil: no post waits that counts.
    case notWaitedLongEnough(until: Timestamp?)
    /// Who must have been rung first.
    case callsMissing([Person.Number])
    case orderMissing
    case alreadyReleased
    case notReleased
    case alreadyOut
    case notOut
    case closed(Post.Stage)
    case expired
    /// The content changed since; the digest in force.
    case otherDigest(Digest)
    case nothingWaits
    /// By hand: who has taken the text.
    case alreadyTaken(Person.Number)
    case notApproved
    /// What somebody has in hand to publish is not to be published any more; why its approval fell.
    case approvalFell(HoldCause)
    case needsSecondPerson
    case notDue(Timestamp)
    case publishingPaused
    case clockInDoubt
    case clockNotInDoubt
    /// The clock says another time than the one confirmed: what it says.
    case otherTime(Timestamp)
    case notBegun
    case notUnknown
    case notRefused
    case otherAttempt(Int)
    case notByHand(Channel.Number)
    case byHand(Channel.Number)
    case channelNotActive(Channel.Number)
    case channelNotRequested(Channel.Number)
    case alreadyDone(Int)
    case notToBeDone(Int)
    case personGone(Person.Number)
    case personActive(Person.Number)
    case modeNotInQuestion
    /// What is to be forgotten is still to be decided, or to go out.
    case stillWaits(Post.Number)
    /// What stands in that entry is still in use.
    case inUse(Int)
    /// The post that says the same on the same channel.
    case sameText(Post.Number)
    /// A prepared text that somebody should have looked over before that moment.
    case templatePastReview(Timestamp)

    // The content
    case cannotBeResponsible(Person.Number)
    case recordOnly(Channel.Number)
    case noChannels
    case channelTwice(Channel.Number)
    case textEmpty
    /// A character that a reader wouldn't see, or that turns the writing round: its code point.
    case textUnseen(UInt32)
    case textTooLong(limit: Int)
    case reasonMissing
    /// An addition to a screened entry says on what ground it is screened too.
    case screeningMissing(Int)
    case publishAtPast
    case publishAtTooFar
    case notAfterPast
    case notAfterBeforePublishAt
    case happenedInFuture
    case timeInPast
    case handleTaken
    case chiefExecutiveOnlyReplaced
    case chiefExecutiveMissing
    case successorMissing
    case reviewerNeedsEndAndPurpose
    case endTooFar(limit: Span)
    case roleNotHeld(Role)
    case activatorNotPossible(Capacity)
    case listTooLong(limit: Int)
    case nothingChanges
    /// On a desk to practise on every channel is by hand, and every text says that it is practice.
    case exerciseByHand
    case exerciseUnmarked

    // Limits
    case tooManyOpenPosts(limit: Int)
    case tooManyPostsAMinute(limit: Int)
    case queueFull(limit: Int)
    case tooMany(limit: Int)
}

extension Refusal {
    /// What kind of no it is.
    public enum Family: Hashable, Sendable {
        case notYours, unknown, state, content, limit
    }

    public var family: Family {
        switch self {
        case .notYours, .morePowerThanOwn: .notYours
        case .unknownPost, .unknownChannel, .unknownPerson, .unknownToken, .unknownEntry: .unknown
        case .notFounded, .alreadyFounded, .alreadyInCrisis, .notInCrisis, .notCurrent, .alreadyConfirmed,
            .alreadyResponsible, .postsWait, .notWaitedLongEnough, .callsMissing, .orderMissing, .alreadyReleased,
            .notReleased, .alreadyOut, .notOut, .closed, .expired, .otherDigest, .nothingWaits, .alreadyTaken,
            .notApproved, .approvalFell, .stillWaits, .inUse,
            .needsSecondPerson, .notDue, .publishingPaused, .clockInDoubt, .clockNotInDoubt, .otherTime, .notBegun, .notUnknown,
            .notRefused, .otherAttempt, .notByHand, .byHand, .channelNotActive, .channelNotRequested, .alreadyDone,
            .notToBeDone, .personGone, .personActive, .modeNotInQuestion, .sameText, .templatePastReview:
            .state
        case .cannotBeResponsible, .recordOnly, .noChannels, .channelTwice, .textEmpty, .textUnseen, .screeningMissing, .textTooLong, .reasonMissing,
            .publishAtPast, .publishAtTooFar, .notAfterPast, .notAfterBeforePublishAt, .happenedInFuture, .timeInPast,
            .handleTaken, .chiefExecutiveOnlyReplaced, .chiefExecutiveMissing, .successorMissing,
            .reviewerNeedsEndAndPurpose, .endTooFar, .roleNotHeld, .activatorNotPossible, .listTooLong,
            .nothingChanges, .exerciseByHand, .exerciseUnmarked:
            .content
        case .tooManyOpenPosts, .tooManyPostsAMinute, .queueFull, .tooMany: .limit
        }
    }

    /// The stable code: the case's own name.
    public var code: String {
        let name = String(describing: self)
        return String(name.prefix { $0 != "(" })
    }
}
