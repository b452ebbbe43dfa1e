import CrisisModel

// The irrevocable step and what came of it.
extension Phrases {
    func sentence(_ event: DeliveryHeld, _ line: LogLine) -> String {
        let (channel, cause) = (name(event.channel, line.directory), label(event.cause))
        return say(
            nb: "Innlegg \(event.post) venter på godkjenning for \(channel): \(cause).",
            nn: "Innlegg \(event.post) ventar på godkjenning for \(channel): \(cause).",
            en: "Post \(event.post) waits for approval for \(channel): \(cause).")
    }

    func sentence(_ event: DeliveryBegun, _ line: LogLine) -> String {
        let channel = name(event.channel, line.directory)
        if event.takenBy != nil {
            return say(
                nb: "Teksten i innlegg \(event.post) er tatt for å legges ut på \(channel)\(line.by).",
                nn: "Teksten i innlegg \(event.post) er teken for å leggjast ut på \(channel)\(line.by).",
                en: "The text of post \(event.post) was taken to be posted on \(channel)\(line.by).")
        }
        return say(
            nb: "Innlegg \(event.post) sendes til \(channel), forsøk \(event.attempt).",
            nn: "Innlegg \(event.post) blir sendt til \(channel), forsøk \(event.attempt).",
            en: "Post \(event.post) is being sent to \(channel), attempt \(event.attempt).")
    }

    func sentence(_ event: DeliveryEnded, _ line: LogLine) -> String {
        let what = ended(event, line)
        let sentence =
            event.afterUnknown == true
            ? say(nb: "Svar i ettertid: \(what)", nn: "Svar i ettertid: \(what)", en: "Answer afterwards: \(what)")
            : Self.capitalized(what)
        return join(
            sentence + byHand(line) + ".", event.link.map { link($0) },
            event.detail.map { why($0) }, event.notBefore.map { notBefore($0, line) })
    }

    private func notBefore(_ moment: Timestamp, _ line: LogLine) -> String {
        let clock = times.clock(moment, beside: line.entry.at)
        return say(nb: "Tidligst igjen \(clock).", nn: "Tidlegast igjen \(clock).", en: "Not again before \(clock).")
    }

    /// What a publisher says begins with its code; a person's reason is repeated as it is.
    func why(_ detail: Words) -> String {
        let parts = detail.text?.split(separator: ":", maxSplits: 1) ?? []
        guard let code = parts.first.flatMap({ PublishReason.Code(rawValue: String($0)) }) else {
            return status(in: parts).map { why($0, parts) } ?? quote(detail, limit: Self.reasonLength) + "."
        }
        return sentence(of: code, seen: parts.count > 1 ? parts[1].trimmingPrefix(while: \.isWhitespace) : "")
    }

    private func why(_ what: String, _ parts: [Substring]) -> String {
        guard parts.count > 1 else { return what + "." }
        return "\(what) (\(Self.clean(String(parts[1]), limit: Self.quotedLength)))."
    }

    /// `http422`: what a channel answered that the desk has no word of its own for.
    private func status(in parts: [Substring]) -> String? {
        guard let code = parts.first, code.hasPrefix("http"), let status = Int(code.dropFirst(4)), 100...599 ~= status
        else { return nil }
        return say(
            nb: "Kanalen svarte med HTTP \(status)", nn: "Kanalen svarte med HTTP \(status)",
            en: "The channel answered with HTTP \(status)")
    }

    /// By hand somebody reports it; of its own calls the desk does.
    private func byHand(_ line: LogLine) -> String {
        guard !line.by.isEmpty else { return "" }
        return say(nb: ", meldt\(line.by)", nn: ", meldt\(line.by)", en: ", reported\(line.by)")
    }

    private func ended(_ event: DeliveryEnded, _ line: LogLine) -> String {
        let channel = name(event.channel, line.directory)
        return switch event.outcome {
        case .accepted:
            say(
                nb: "innlegg \(event.post) er ute på \(channel)", nn: "innlegg \(event.post) er ute på \(channel)",
                en: "post \(event.post) is out on \(channel)")
        case .refused:
            say(
                nb: "\(channel) sa nei til innlegg \(event.post)", nn: "\(channel) sa nei til innlegg \(event.post)",
                en: "\(channel) said no to post \(event.post)")
        case .notAccepted:
            say(
                nb: "innlegg \(event.post) kom ikke ut på \(channel)",
                nn: "innlegg \(event.post) kom ikkje ut på \(channel)",
                en: "post \(event.post) did not go out on \(channel)")
        case .unknown:
            say(
                nb: "usikkert om innlegg \(event.post) kom ut på \(channel). Se etter der før noe sendes på nytt",
                nn: "usikkert om innlegg \(event.post) kom ut på \(channel). Sjå etter der før noko blir sendt på nytt",
                en: "unclear whether post \(event.post) went out on \(channel). Look there before sending again"
            )
        }
    }

    func sentence(_ event: DeliverySettled, _ line: LogLine) -> String {
        let channel = name(event.channel, line.directory)
        let settled =
            event.isOut
            ? say(
                nb: "Avklart\(line.by): innlegg \(event.post) kom ut på \(channel).",
                nn: "Avklart\(line.by): innlegg \(event.post) kom ut på \(channel).",
                en: "Settled\(line.by): post \(event.post) went out on \(channel).")
            : say(
                nb: "Avklart\(line.by): innlegg \(event.post) kom ikke ut på \(channel).",
                nn: "Avklart\(line.by): innlegg \(event.post) kom ikkje ut på \(channel).",
                en: "Settled\(line.by): post \(event.post) did not go out on \(channel).")
        return join(settled, event.link.map { link($0) }, reason(event.reason))
    }

    func sentence(_ event: RetryDecided, _ line: LogLine) -> String {
        let channel = name(event.channel, line.directory)
        return join(
            say(
                nb: "Nytt forsøk med innlegg \(event.post) på \(channel) godkjent\(line.by).",
                nn: "Nytt forsøk med innlegg \(event.post) på \(channel) godkjent\(line.by).",
                en: "Another attempt with post \(event.post) on \(channel) approved\(line.by)."),
            event.approved.needsSecond == true
                ? say(nb: "Må kontrasigneres.", nn: "Må kontrasignerast.", en: "Must be countersigned.") : nil)
    }
}
