import CrisisModel
import HTTPTypes

extension Problem {
    /// What the rules say no to.
    init(_ refusal: Refusal) {
        self.init(Self.status(of: refusal.family), refusal.code, Self.values(of: refusal))
        if refusal.family == .limit { retryAfter = 60 }
    }

    private static func status(of family: Refusal.Family) -> HTTPResponse.Status {
        switch family {
        case .notYours: .forbidden
        case .unknown: .notFound
        case .state: .conflict
        case .content: .unprocessableContent
        case .limit: .tooManyRequests
        }
    }

    /// The values of a refusal under the names that stand in the interface.
    private static func values(of refusal: Refusal) -> [(StaticString, Value)] {
        switch refusal {
        case .notYours(let action): [("action", .text(action.rawValue))]
        case .morePowerThanOwn(let role), .roleNotHeld(let role): [("role", .text(role.rawValue))]
        case .unknownPost(let post), .sameText(let post), .stillWaits(let post): [("post", .number(post.value))]
        case .unknownChannel(let channel): [("channel", .text(channel.description))]
        case .unknownPerson(let person): [("person", .text(person.description))]
        case .unknownToken(let token): [("token", .number(token.value))]
        case .unknownEntry(let entry), .alreadyDone(let entry), .notToBeDone(let entry), .inUse(let entry),
            .screeningMissing(let entry):
            [("entry", .number(entry))]
        case .alreadyInCrisis(let crisis): [("crisis", .number(crisis))]
        case .notCurrent(let crisis, let responsible):
            [("crisis", .number(crisis)), ("responsible", .person(responsible))]
        case .alreadyResponsible(let person), .personGone(let person), .personActive(let person),
            .cannotBeResponsible(let person), .alreadyTaken(let person):
            [("person", .person(person))]
        case .postsWait(let posts): [("posts", .numbers(posts.map(\.value)))]
        case .notWaitedLongEnough(let until): [("until", .time(until))]
        case .notDue(let until): [("until", .time(until))]
        case .otherTime(let clock): [("clock", .time(clock))]
        case .templatePastReview(let reviewBy): [("reviewBy", .time(reviewBy))]
        case .callsMissing(let people): [("people", .people(people))]
        case .approvalFell(let cause): [("cause", .text(cause.rawValue))]
        case .textUnseen(let scalar): [("character", .text("U+" + scalar.codePoint))]
        case .closed(let stage): [("stage", .text(stage.rawValue))]
        case .otherDigest(let digest): [("digest", .digest(digest))]
        case .otherAttempt(let attempt): [("attempt", .number(attempt))]
        case .notByHand(let channel), .byHand(let channel), .channelNotActive(let channel),
            .channelNotRequested(let channel), .recordOnly(let channel), .channelTwice(let channel):
            [("channel", .channel(channel))]
        case .textTooLong(let limit), .listTooLong(let limit), .tooManyOpenPosts(let limit),
            .tooManyPostsAMinute(let limit), .queueFull(let limit), .tooMany(let limit):
            [("limit", .number(limit))]
        case .endTooFar(let limit): [("limitSeconds", .number(Int(limit.milliseconds / 1_000)))]
        case .activatorNotPossible(let capacity): [("capacity", .text(capacity.rawValue))]
        case .notFounded, .alreadyFounded, .notInCrisis, .alreadyConfirmed, .orderMissing, .alreadyReleased,
            .notReleased, .alreadyOut, .notOut, .expired, .nothingWaits, .notApproved, .needsSecondPerson,
            .publishingPaused, .clockInDoubt, .clockNotInDoubt, .notBegun, .notUnknown, .notRefused, .modeNotInQuestion,
            .noChannels, .textEmpty, .reasonMissing, .publishAtPast, .publishAtTooFar, .notAfterPast,
            .notAfterBeforePublishAt, .happenedInFuture, .timeInPast, .handleTaken, .chiefExecutiveOnlyReplaced,
            .chiefExecutiveMissing, .successorMissing, .reviewerNeedsEndAndPurpose, .nothingChanges,
            .exerciseByHand, .exerciseUnmarked:
            []
        }
    }
}

extension UInt32 {
    /// A code point as Unicode writes it: `200B`.
    var codePoint: String {
        let digits = String(self, radix: 16, uppercase: true)
        return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    }
}
