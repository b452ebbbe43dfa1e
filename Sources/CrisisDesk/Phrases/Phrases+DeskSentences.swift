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
            event.lastSeen.map { gap(since: $0, line.entry.at) },
            unsure(event.unknown, line))
    }

    /// How long there was no desk.
    private func gap(since seen: Timestamp, _ at: Timestamp) -> String {
        let when = times.moment(seen)
        guard at > seen else {
            return say(nb: "Siste livstegn \(when).", nn: "Siste livsteikn \(when).", en: "Last sign of life \(when).")
        }
        let span = times.span(at - seen)
        return say(
            nb: "Siste livstegn \(when): \(span) uten desk.", nn: "Siste livsteikn \(when): \(span) utan desk.",
            en: "Last sign of life \(when): \(span) without a desk.")
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
                nb: "Desken er gjenopprettet fra sikkerhetskopi ved maskinen av \(quote(event.operator)).",
                nn: "Desken er gjenoppretta frå tryggingskopi ved maskina av \(quote(event.operator)).",
                en: "The desk was restored from a backup at the machine by \(quote(event.operator))."),
            reason(event.reason),
            event.missing.map { missing in
                say(
                    nb: "\(missing) loggposter som var signert, mangler i kopien.",
                    nn: "\(missing) loggpostar som var signerte, manglar i kopien.",
                    en: "\(missing) entries that were signed are missing from the copy.")
            },
            say(
                nb: "Det som skjedde etter loggpost \(line.entry.number - 1) på den gamle desken, står ikke her.",
                nn: "Det som hende etter loggpost \(line.entry.number - 1) på den gamle desken, står ikkje her.",
                en: "What happened after entry \(line.entry.number - 1) on the old desk is not here."),
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
        let entries = list(event.entries.prefix(Self.erasedShown).map(\.description), of: event.entries.count)
        let isOne = event.entries.count == 1
        let what = event.post.map { say(nb: "innlegg \($0)", nn: "innlegg \($0)", en: "post \($0)") }
            ?? event.person.map { name($0, line.directory) }
        let about = what.map { say(nb: " om \($0)", nn: " om \($0)", en: " about \($0)") } ?? ""
        return join(
            say(
                nb: "Innhold\(about) er slettet\(line.by), i \(isOne ? "loggpost" : "loggpostene") \(entries).",
                nn: "Innhald\(about) er sletta\(line.by), i \(isOne ? "loggpost" : "loggpostane") \(entries).",
                en: "Content\(about) was erased\(line.by), in log \(isOne ? "entry" : "entries") \(entries)."),
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

    func sentence(_ event: NotifySet, _ line: LogLine) -> String {
        guard !event.rules.isEmpty else {
            return say(
                nb: "Ingen varsles lenger; satt\(line.by).", nn: "Ingen blir varsla lenger; sett\(line.by).",
                en: "Nobody is notified any more; set\(line.by).")
        }
        let count = event.rules.count
        return say(
            nb: "Hvem desken varsler, er satt\(line.by): \(count) mottakere.",
            nn: "Kven desken varslar, er sett\(line.by): \(count) mottakarar.",
            en: "Whom the desk notifies was set\(line.by): \(count) receivers.")
    }

    /// Entry numbers named in a sentence.
    private static var erasedShown: Int { 12 }

    /// `12, 13 og 14`; of a longer list its first ones, and how many more.
    private func list(_ shown: [String], of count: Int) -> String {
        let more = count - shown.count
        guard more > 0 else { return list(shown) }
        return shown.joined(separator: ", ") + say(nb: " og \(more) til", nn: " og \(more) til", en: " and \(more) more")
    }
}
