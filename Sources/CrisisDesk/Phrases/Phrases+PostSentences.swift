import CrisisModel

// A post's way from hand to hand.
extension Phrases {
    func sentence(_ event: PostSubmitted, _ line: LogLine) -> String {
        let to = names(event.version.placed.map(\.channel), line.directory)
        return join(
            say(
                nb: "\(handedIn(event)) sendt inn\(line.by) til \(to).",
                nn: "\(handedIn(event)) sendt inn\(line.by) til \(to).",
                en: "\(handedIn(event)) handed in\(line.by) for \(to)."),
            placed(event.version, line), scheduled(event.version))
    }

    /// `Innlegg 12`, `Rettelse av innlegg 9 (innlegg 12)`.
    private func handedIn(_ event: PostSubmitted) -> String {
        let about = event.about?.description ?? "–"
        return switch event.type {
        case .ordinary: say(no: "Innlegg \(event.post)", en: "Post \(event.post)")
        case .correction:
            say(
                nb: "Rettelse av innlegg \(about) (innlegg \(event.post))",
                nn: "Retting av innlegg \(about) (innlegg \(event.post))",
                en: "Correction of post \(about) (post \(event.post))")
        case .retraction:
            say(
                nb: "Nedtaking av innlegg \(about) (innlegg \(event.post))",
                nn: "Nedtaking av innlegg \(about) (innlegg \(event.post))",
                en: "Taking down of post \(about) (post \(event.post))")
        }
    }

    /// Where it waits, and where it was approved in the same breath.
    private func placed(_ version: Version, _ line: LogLine) -> String? {
        let held = version.placed.filter { $0.approved == nil }.map(\.channel)
        let approved = version.placed.filter { $0.approved != nil }.map(\.channel)
        let waits = say(nb: "Venter på godkjenning", nn: "Ventar på godkjenning", en: "Waiting for approval")
        let isApproved = say(nb: "Godkjent i samme steg", nn: "Godkjent i same steg", en: "Approved in the same step")
        let second = version.placed.contains { $0.approved?.needsSecond == true } ? mustBeCountersigned : nil
        if approved.isEmpty { return waits + "." }
        if held.isEmpty { return join(isApproved + ".", second) }
        return join(
            "\(isApproved): \(names(approved, line.directory)).", second, "\(waits): \(names(held, line.directory)).")
    }

    private func scheduled(_ version: Version) -> String? {
        version.publishAt.map { moment in
            let when = times.moment(moment)
            return say(nb: "Skal ut \(when).", nn: "Skal ut \(when).", en: "To go out on \(when).")
        }
    }

    func sentence(_ event: PostRevised, _ line: LogLine) -> String {
        join(
            say(
                nb: "Innlegg \(event.post) endret\(line.by), versjon \(event.revision).",
                nn: "Innlegg \(event.post) endra\(line.by), versjon \(event.revision).",
                en: "Post \(event.post) changed\(line.by), version \(event.revision)."),
            placed(event.version, line), scheduled(event.version))
    }

    func sentence(_ event: PostApproved, _ line: LogLine) -> String {
        let to = names(event.channels, line.directory)
        return join(
            say(
                nb: "Innlegg \(event.post) godkjent for \(to)\(line.by).",
                nn: "Innlegg \(event.post) godkjent for \(to)\(line.by).",
                en: "Post \(event.post) approved for \(to)\(line.by)."),
            shown(event.warnings), event.approved.needsSecond == true ? mustBeCountersigned : nil,
            reason(event.notes?.reason))
    }

    private func shown(_ warnings: [Warning]?) -> String? {
        guard let warnings, !warnings.isEmpty else { return nil }
        let list = warnings.map { label($0) }.joined(separator: "; ")
        return say(nb: "Merket: \(list).", nn: "Merkt: \(list).", en: "Marked: \(list).")
    }

    private var mustBeCountersigned: String {
        say(nb: "Må kontrasigneres.", nn: "Må kontrasignerast.", en: "Must be countersigned.")
    }

    func sentence(_ event: PostCountersigned, _ line: LogLine) -> String {
        let to = names(event.channels, line.directory)
        return say(
            nb: "Innlegg \(event.post) kontrasignert for \(to)\(line.by).",
            nn: "Innlegg \(event.post) kontrasignert for \(to)\(line.by).",
            en: "Post \(event.post) countersigned for \(to)\(line.by).")
    }

    func sentence(_ event: PostReturned, _ line: LogLine) -> String {
        join(
            say(
                nb: "Innlegg \(event.post) returnert\(line.by).", nn: "Innlegg \(event.post) returnert\(line.by).",
                en: "Post \(event.post) returned\(line.by)."),
            reason(event.reason))
    }

    func sentence(_ event: PostRejected, _ line: LogLine) -> String {
        join(
            say(
                nb: "Innlegg \(event.post) avvist\(line.by).", nn: "Innlegg \(event.post) avvist\(line.by).",
                en: "Post \(event.post) rejected\(line.by)."),
            reason(event.reason))
    }

    func sentence(_ event: PostWithdrawn, _ line: LogLine) -> String {
        join(
            say(
                nb: "Innlegg \(event.post) trukket før publisering\(line.by).",
                nn: "Innlegg \(event.post) trekt før publisering\(line.by).",
                en: "Post \(event.post) withdrawn before publication\(line.by)."),
            reason(event.reason))
    }

    func sentence(_ event: PostExpired, _ line: LogLine) -> String {
        say(
            nb: "Innlegg \(event.post) er utløpt. Det som ikke var ute, går ikke ut.",
            nn: "Innlegg \(event.post) er gått ut på tid. Det som ikkje var ute, går ikkje ut.",
            en: "Post \(event.post) has expired. What was not out does not go out.")
    }

    func sentence(_ event: PostRecorded, _ line: LogLine) -> String {
        let to = names(event.channels, line.directory)
        return join(
            say(
                nb: "Innlegg \(event.post), lagt ut utenfor desken på \(to), er registrert\(line.by).",
                nn: "Innlegg \(event.post), lagt ut utanom desken på \(to), er registrert\(line.by).",
                en: "Post \(event.post), posted outside the desk on \(to), was recorded\(line.by)."),
            event.link.map { self.link($0) })
    }

    func link(_ words: Words) -> String {
        let quote = quote(words, limit: Self.reasonLength)
        return say(nb: "Lenke: \(quote).", nn: "Lenkje: \(quote).", en: "Link: \(quote).")
    }
}
