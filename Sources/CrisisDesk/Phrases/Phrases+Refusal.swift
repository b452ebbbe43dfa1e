package import CrisisModel

/// What a sentence about a refusal may look up: names, and how the desk stood when it said no.
struct Circumstances {
    let state: DeskState
    let directory: Directory
}

// One line for each refusal; what is said lies in the files beside, by subject.
extension Phrases {
    /// What to say about a refusal, with the names of `directory` and with who may instead, from `state`.
    package func explain(_ refusal: Refusal, in state: DeskState, _ directory: Directory) -> Explanation {
        let said = explanation(of: refusal, Circumstances(state: state, directory: directory))
        guard refusal.family != .limit else { return said }
        let kept = say(nb: "Ingenting er endret.", nn: "Ingenting er endra.", en: "Nothing has changed.")
        return Explanation(said.title, detail: join(said.detail, kept), whatToDo: said.whatToDo)
    }

    private func explanation(of refusal: Refusal, _ circumstances: Circumstances) -> Explanation {
        switch refusal {
        case .notYours(let action): notYours(action, circumstances)
        case .morePowerThanOwn(let role): morePowerThanOwn(role)
        case .unknownPost(let post): unknownPost(post)
        case .unknownChannel(let channel): unknownChannel(channel)
        case .unknownPerson(let person): unknownPerson(person)
        case .unknownToken(let token): unknownToken(token)
        case .unknownEntry(let entry): unknownEntry(entry)
        case .notFounded: notFounded
        case .alreadyFounded: alreadyFounded
        case .alreadyInCrisis(let crisis): alreadyInCrisis(crisis, circumstances)
        case .notInCrisis: notInCrisis
        case .notCurrent(let crisis, let responsible): notCurrent(crisis, responsible, circumstances)
        case .alreadyConfirmed: alreadyConfirmed
        case .alreadyResponsible(let person): alreadyResponsible(person, circumstances)
        case .postsWait(let posts): postsWait(posts)
        case .notWaitedLongEnough(let until): notWaitedLongEnough(until)
        case .callsMissing(let people): callsMissing(people, circumstances)
        case .orderMissing: orderMissing
        case .alreadyReleased: alreadyReleased
        case .notReleased: notReleased
        case .alreadyOut: alreadyOut
        case .notOut: notOut
        case .closed(let stage): closed(stage)
        case .expired: expired
        case .otherDigest(let digest): otherDigest(digest)
        case .nothingWaits: nothingWaits
        case .alreadyTaken(let person): alreadyTaken(name(person, circumstances.directory))
        case .notApproved: notApproved
        case .approvalFell(let cause): approvalFell(cause)
        case .stillWaits(let post): stillWaits(post)
        case .inUse(let entry): inUse(entry)
        case .textUnseen(let scalar): textUnseen(scalar.codePoint)
        case .screeningMissing(let entry): screeningMissing(entry)
        case .needsSecondPerson: needsSecondPerson
        case .notDue(let moment): notDue(moment)
        case .publishingPaused: publishingPaused
        case .clockInDoubt: clockInDoubt
        case .clockNotInDoubt: clockNotInDoubt
        case .otherTime(let clock): otherTime(clock)
        case .notBegun: notBegun
        case .notUnknown: notUnknown
        case .notRefused: notRefused
        case .otherAttempt(let attempt): otherAttempt(attempt)
        case .notByHand(let channel): notByHand(channel, circumstances)
        case .byHand(let channel): byHand(channel, circumstances)
        case .channelNotActive(let channel): channelNotActive(channel, circumstances)
        case .channelNotRequested(let channel): channelNotRequested(channel, circumstances)
        case .alreadyDone(let entry): alreadyDone(entry)
        case .notToBeDone(let entry): notToBeDone(entry)
        case .personGone(let person): personGone(person, circumstances)
        case .personActive(let person): personActive(person, circumstances)
        case .modeNotInQuestion: modeNotInQuestion
        case .sameText(let post): sameText(post)
        case .templatePastReview(let reviewBy): templatePastReview(reviewBy)
        case .cannotBeResponsible(let person): cannotBeResponsible(person, circumstances)
        case .recordOnly(let channel): recordOnly(channel, circumstances)
        case .noChannels: noChannels
        case .channelTwice(let channel): channelTwice(channel, circumstances)
        case .textEmpty: textEmpty
        case .textTooLong(let limit): textTooLong(limit)
        case .reasonMissing: reasonMissing
        case .publishAtPast: publishAtPast
        case .publishAtTooFar: publishAtTooFar
        case .notAfterPast: notAfterPast
        case .notAfterBeforePublishAt: notAfterBeforePublishAt
        case .happenedInFuture: happenedInFuture
        case .timeInPast: timeInPast
        case .handleTaken: handleTaken
        case .chiefExecutiveOnlyReplaced: chiefExecutiveOnlyReplaced
        case .chiefExecutiveMissing: chiefExecutiveMissing
        case .successorMissing: successorMissing
        case .reviewerNeedsEndAndPurpose: reviewerNeedsEndAndPurpose
        case .endTooFar(let limit): endTooFar(limit)
        case .roleNotHeld(let role): roleNotHeld(role)
        case .activatorNotPossible(let capacity): activatorNotPossible(capacity)
        case .listTooLong(let limit): listTooLong(limit)
        case .nothingChanges: nothingChanges
        case .exerciseByHand: exerciseByHand
        case .exerciseUnmarked: exerciseUnmarked
        case .tooManyOpenPosts(let limit): tooManyOpenPosts(limit)
        case .tooManyPostsAMinute(let limit): tooManyPostsAMinute(limit)
        case .queueFull(let limit): queueFull(limit)
        case .tooMany(let limit): tooMany(limit)
        }
    }
}
