import CrisisModel

// The desk's own beginning, its comings and goings, and forgetting.
extension Phrases {
    func sentence(_ event: DeskFounded, _ line: LogLine) -> String {
        let whose = event.municipality.text.map { Self.clean($0, limit: Self.nameLength) } ?? quote(event.municipality)
        return say(
            nb: "Loggen er opprettet for \(whose)\(line.by).", nn: "Loggen er oppretta for \(whose)\(line.by).",
            en: "The log was set up for \(whose)\(line.by).")
    }

    func sentence(_ event: DeskStarted, _ line: LogLine) -> String {
        join(
            event.clean
                ? say(nb: "Desken startet.", nn: "Desken starta.", en: "The desk started.")
                : say(
                    nb: "Desken startet etter et brått stopp.", nn: "Desken starta etter eit brått stopp.",
                    en: "The desk started after stopping abruptly."),
            event.lastSeen.map {
                let when = times.moment($0)
                return say(
                    nb: "Siste livstegn \(when).", nn: "Siste livsteikn \(when).", en: "Last sign of life \(when).")
            },
            unsure(event.unknown, line))
    }

    private func unsure(_ flights: [CrisisActivated.InFlight], _ line: LogLine) -> String? {
        guard !flights.isEmpty else { return nil }
        let list = self.flights(flights, line.directory)
        return say(
            nb: "Usikkert om dette kom ut: \(list).", nn: "Usikkert om dette kom ut: \(list).",
            en: "Unclear whether this went out: \(list).")
    }

    func sentence(_ event: DeskStopped, _ line: LogLine) -> String {
        say(nb: "Desken ble stoppet.", nn: "Desken vart stoppa.", en: "The desk was stopped.")
    }

    func sentence(_ event: DeskUnsealed, _ line: LogLine) -> String {
        let since = times.moment(event.since)
        let open = say(
            nb: "Desken er åpnet igjen. Den var låst siden \(since).",
            nn: "Desken er opna att. Han var låst sidan \(since).",
            en: "The desk is open again. It had been locked since \(since).")
        // A code that this version doesn't know may stand in an old log.
        return join(open, Seal.Code(rawValue: event.code).map { title(of: $0) + "." })
    }

    func sentence(_ event: DeskRestored, _ line: LogLine) -> String {
        join(
            say(
                nb: "Desken er gjenopprettet fra sikkerhetskopi\(line.by).",
                nn: "Desken er gjenoppretta frå tryggingskopi\(line.by).",
                en: "The desk was restored from a backup\(line.by)."),
            reason(event.reason),
            event.missing.map { missing in
                let quote = quote(missing, limit: Self.reasonLength)
                return say(nb: "Kan mangle: \(quote).", nn: "Kan mangle: \(quote).", en: "May be missing: \(quote).")
            },
            waiting(event.held), unsure(event.unknown, line),
            say(
                nb: "Publisering står på pause til noen bekrefter om krisestab er satt.",
                nn: "Publisering står på pause til nokon stadfester om krisestab er sett.",
                en: "Publishing is paused until somebody confirms whether crisis staff is convened."))
    }

    func sentence(_ event: ClockStepped, _ line: LogLine) -> String {
        let (from, to) = (times.precise(event.from), times.precise(event.to))
        return say(
            nb: "Klokka hoppet fra \(from) til \(to). Planlagte innlegg venter til noen bekrefter tiden.",
            nn: "Klokka hoppa frå \(from) til \(to). Planlagde innlegg ventar til nokon stadfester tida.",
            en: "The clock jumped from \(from) to \(to). Scheduled posts wait until somebody confirms the time.")
    }

    func sentence(_ event: ClockConfirmed, _ line: LogLine) -> String {
        let time = times.precise(event.time)
        return say(
            nb: "Klokka er bekreftet\(line.by): \(time).", nn: "Klokka er stadfesta\(line.by): \(time).",
            en: "The clock was confirmed\(line.by): \(time).")
    }

    func sentence(_ event: ContentErased, _ line: LogLine) -> String {
        join(
            say(
                nb: "Innhold i loggpost \(event.entry) er slettet\(line.by).",
                nn: "Innhald i loggpost \(event.entry) er sletta\(line.by).",
                en: "Content of log entry \(event.entry) was erased\(line.by)."),
            reason(event.reason),
            event.authority.map { authority in
                let quote = quote(authority, limit: Self.reasonLength)
                return say(nb: "Hjemmel: \(quote).", nn: "Heimel: \(quote).", en: "Authority: \(quote).")
            })
    }

    func sentence(_ event: PolicySet, _ line: LogLine) -> String {
        let rule = label(event.policy.ownPosts)
        let warnings = times.span(event.policy.takeOverAfterWarning)
        let others = times.span(event.policy.takeOverAfterOther)
        return join(
            say(
                nb: "Reglene for desken er satt\(line.by). Egne innlegg: \(rule).",
                nn: "Reglane for desken er sette\(line.by). Eigne innlegg: \(rule).",
                en: "The desk's policy was set\(line.by). Own posts: \(rule)."),
            say(
                nb: "Avløser kan tre inn når advarsler har ventet \(warnings), andre innlegg \(others).",
                nn: "Avløysar kan tre inn når åtvaringar har venta \(warnings), andre innlegg \(others).",
                en: "A deputy may step in when warnings have waited \(warnings), other posts \(others)."))
    }
}
