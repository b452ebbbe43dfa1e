import CrisisModel

/// One refusal of each code, its values placeholders: what stands on the log of a refused attempt is only the code,
/// and the title of a refusal doesn't depend on its values.
enum RefusalByCode {
    static func example(of code: String) -> Refusal? { byCode[code] }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

    /// A test holds this list against the cases.
    static let all: [Refusal] = [
        .notYours(.decidePost), .morePowerThanOwn(.administrator), .unknownPost(1), .unknownChannel(1),
        .unknownPerson(1), .unknownToken(1), .unknownEntry(1), .notFounded, .alreadyFounded, .alreadyInCrisis(1),
        .notInCrisis, .notCurrent(crisis: 1, responsible: 1), .alreadyConfirmed, .alreadyResponsible(1),
        .postsWait([1]),
        .notWaitedLongEnough(until: nil), .callsMissing([1]), .orderMissing, .alreadyReleased, .notReleased,
        .alreadyOut,
        .notOut, .closed(.rejected), .expired, .otherDigest(.zero), .nothingWaits,
        .alreadyTaken(1), .notApproved, .approvalFell(.activation), .stillWaits(1), .inUse(1), .textUnseen(0), .screeningMissing(1), .needsSecondPerson,
        .notDue(Timestamp(milliseconds: 0)), .publishingPaused, .clockInDoubt, .clockNotInDoubt,
        .otherTime(Timestamp(milliseconds: 0)), .notBegun, .notUnknown,
        .notRefused, .otherAttempt(1), .notByHand(1), .byHand(1), .channelNotActive(1), .channelNotRequested(1),
        .alreadyDone(1), .notToBeDone(1), .personGone(1), .personActive(1), .modeNotInQuestion, .sameText(1), .exerciseByHand,
        .exerciseUnmarked, .templatePastReview(Timestamp(milliseconds: 0)), .cannotBeResponsible(1),
        .recordOnly(1), .noChannels, .channelTwice(1), .textEmpty, .textTooLong(limit: 1), .reasonMissing,
        .publishAtPast,
        .publishAtTooFar, .notAfterPast, .notAfterBeforePublishAt, .happenedInFuture, .timeInPast, .handleTaken,
        .chiefExecutiveOnlyReplaced, .chiefExecutiveMissing, .successorMissing, .reviewerNeedsEndAndPurpose,
        .endTooFar(limit: .days(1)), .roleNotHeld(.administrator), .activatorNotPossible(.reviewer),
        .listTooLong(limit: 1), .nothingChanges, .tooManyOpenPosts(limit: 1), .tooManyPostsAMinute(limit: 1),
        .queueFull(limit: 1), .tooMany(limit: 1),
    ]
}
