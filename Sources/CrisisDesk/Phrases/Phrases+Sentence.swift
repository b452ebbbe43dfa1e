package import CrisisModel

extension Phrases {
    /// One entry of the log as a sentence or a few: what happened, by whom and on whose order. The entry's own number
    /// and time stand beside it and are not repeated. Never the whole text of a post; other words are cut. At most
    /// about 1,500 characters.
    package func sentence(for entry: Entry, _ directory: Directory) -> String {
        let line = LogLine(entry: entry, directory: directory, by: by(entry, directory))
        switch entry.event {
        case .deskFounded(let event): return sentence(event, line)
        case .deskStarted(let event): return sentence(event, line)
        case .deskStopped(let event): return sentence(event, line)
        case .deskUnsealed(let event): return sentence(event, line)
        case .deskRestored(let event): return sentence(event, line)
        case .clockStepped(let event): return sentence(event, line)
        case .clockConfirmed(let event): return sentence(event, line)
        case .contentErased(let event): return sentence(event, line)
        case .policySet(let event): return sentence(event, line)
        case .notifySet(let event): return sentence(event, line)
        case .crisisActivated(let event): return sentence(event, line)
        case .activationConfirmed(let event): return sentence(event, line)
        case .handedOver(let event): return sentence(event, line)
        case .tookOver(let event): return sentence(event, line)
        case .channelReleased(let event): return sentence(event, line)
        case .channelTakenBack(let event): return sentence(event, line)
        case .messagesOutdated(let event): return sentence(event, line)
        case .stoodDown(let event): return sentence(event, line)
        case .modeConfirmed(let event): return sentence(event, line)
        case .postSubmitted(let event): return sentence(event, line)
        case .postRevised(let event): return sentence(event, line)
        case .postApproved(let event): return sentence(event, line)
        case .postCountersigned(let event): return sentence(event, line)
        case .postReturned(let event): return sentence(event, line)
        case .postRejected(let event): return sentence(event, line)
        case .postWithdrawn(let event): return sentence(event, line)
        case .postExpired(let event): return sentence(event, line)
        case .postRecorded(let event): return sentence(event, line)
        case .deliveryHeld(let event): return sentence(event, line)
        case .deliveryBegun(let event): return sentence(event, line)
        case .deliveryEnded(let event): return sentence(event, line)
        case .deliverySettled(let event): return sentence(event, line)
        case .retryDecided(let event): return sentence(event, line)
        case .logWritten(let event): return sentence(event, line)
        case .callListed(let event): return sentence(event, line)
        case .logDone(let event): return sentence(event, line)
        case .attemptRefused(let event): return sentence(event, line)
        case .attemptsCounted(let event): return sentence(event, line)
        case .channelRegistered(let event): return sentence(event, line)
        case .channelRequested(let event): return sentence(event, line)
        case .channelApproved(let event): return sentence(event, line)
        case .channelRefused(let event): return sentence(event, line)
        case .channelRetired(let event): return sentence(event, line)
        case .administratorsSet(let event): return sentence(event, line)
        case .channelSettingsSet(let event): return sentence(event, line)
        case .personAdded(let event): return sentence(event, line)
        case .roleGranted(let event): return sentence(event, line)
        case .roleRevoked(let event): return sentence(event, line)
        case .personDeparted(let event): return sentence(event, line)
        case .personReinstated(let event): return sentence(event, line)
        case .chiefExecutiveChanged(let event): return sentence(event, line)
        case .tokenIssued(let event): return sentence(event, line)
        case .tokenEnded(let event): return sentence(event, line)
        case .tokensReset(let event): return sentence(event, line)
        }
    }
}

/// What every sentence of the log may need beside its event.
struct LogLine {
    let entry: Entry
    let directory: Directory
    /// ` av Ola Vik`.
    let by: String
}

// What many of them share.
extension Phrases {
    /// `Grunn: «…».`
    func reason(_ words: Words?) -> String? {
        words.map { words in
            let quote = quote(words, limit: Self.reasonLength)
            return say(nb: "Grunn: \(quote).", nn: "Grunn: \(quote).", en: "Reason: \(quote).")
        }
    }

    /// `innlegg 12 på Facebook, innlegg 13 på Kriseside`.
    func flights(_ flights: [CrisisActivated.InFlight], _ directory: Directory) -> String {
        list(
            flights.map { flight in
                let channel = name(flight.channel, directory)
                return say(no: "innlegg \(flight.post) på \(channel)", en: "post \(flight.post) on \(channel)")
            })
    }

    /// `3 innlegg venter på godkjenning: 3, 7 og 9.`
    func waiting(_ posts: [Post.Number]?) -> String? {
        guard let posts, !posts.isEmpty else { return nil }
        let count = count(ofPosts: posts.count)
        let list = list(posts.map(\.description))
        return say(
            nb: "\(count) venter på godkjenning: \(list).", nn: "\(count) ventar på godkjenning: \(list).",
            en: "\(count) waiting for approval: \(list).")
    }

    func calls(_ calls: [Call]?, _ line: LogLine) -> String? {
        guard let calls, !calls.isEmpty else { return nil }
        let list = list(
            calls.map { "\(name($0.person, line.directory)) \(times.clock($0.at, beside: line.entry.at))" })
        return say(
            nb: "Ringt uten svar: \(list).", nn: "Ringt utan svar: \(list).", en: "Called without answer: \(list).")
    }
}
