import CrisisModel

// Crisis staff convened, responsibility passed on, crisis staff stood down.
extension Phrases {
    func sentence(_ event: CrisisActivated, _ line: LogLine) -> String {
        let responsible = name(event.responsible, line.directory)
        return join(
            say(
                nb: "Krisestab satt\(line.by). Ansvarlig: \(responsible).",
                nn: "Krisestab sett\(line.by). Ansvarleg: \(responsible).",
                en: "Crisis staff convened\(line.by). Responsible: \(responsible)."),
            deputies(event.deputies, line), reason(event.reason), known(event, line), calls(event.calls, line),
            acting(event.acting, line), waiting(event.held), onTheirWay(event.inFlight, line),
            event.confirmed
                ? nil
                : say(
                    nb: "Kommunedirektøren har ikke bekreftet ennå.", nn: "Kommunedirektøren har ikkje stadfesta enno.",
                    en: "Not yet confirmed by the chief executive."))
    }

    private func deputies(_ people: [Person.Number], _ line: LogLine) -> String {
        let names = names(people, line.directory)
        return say(nb: "Avløsere: \(names).", nn: "Avløysarar: \(names).", en: "Deputies: \(names).")
    }

    private func known(_ event: CrisisActivated, _ line: LogLine) -> String? {
        let moment = event.knownAt.map { times.clock($0, beside: line.entry.at) }
        let source = event.knownBy.map { quote($0) }
        guard moment != nil || source != nil else { return nil }
        let when = moment.map { " " + $0 } ?? ""
        let through = source.map { say(nb: " gjennom \($0)", nn: " gjennom \($0)", en: " through \($0)") } ?? ""
        return say(nb: "Kjent\(when)\(through).", nn: "Kjent\(when)\(through).", en: "Known\(when)\(through).")
    }

    private func acting(_ person: Person.Number?, _ line: LogLine) -> String? {
        person.map { person in
            let who = name(person, line.directory)
            return say(
                nb: "\(who) fungerer som kommunedirektør.", nn: "\(who) fungerer som kommunedirektør.",
                en: "\(who) is acting chief executive.")
        }
    }

    private func onTheirWay(_ flights: [CrisisActivated.InFlight], _ line: LogLine) -> String? {
        guard !flights.isEmpty else { return nil }
        let list = self.flights(flights, line.directory)
        return say(nb: "Alt på vei ut: \(list).", nn: "Alt på veg ut: \(list).", en: "Already going out: \(list).")
    }

    func sentence(_ event: ActivationConfirmed, _ line: LogLine) -> String {
        say(
            nb: "Krisestab nr. \(event.crisis) er bekreftet\(line.by).",
            nn: "Krisestab nr. \(event.crisis) er stadfesta\(line.by).",
            en: "Crisis staff no. \(event.crisis) was confirmed\(line.by).")
    }

    func sentence(_ event: HandedOver, _ line: LogLine) -> String {
        let (from, to) = (name(event.from, line.directory), name(event.to, line.directory))
        return join(
            say(
                nb: "Ansvaret gikk fra \(from) til \(to), bestemt\(line.by).",
                nn: "Ansvaret gjekk frå \(from) til \(to), bestemt\(line.by).",
                en: "Responsibility passed from \(from) to \(to), decided\(line.by)."),
            deputies(event.deputies, line), reason(event.reason))
    }

    func sentence(_ event: TookOver, _ line: LogLine) -> String {
        let (from, to) = (name(event.from, line.directory), name(event.to, line.directory))
        // Whoever steps in enters it: by whom is only said where it was somebody else's order.
        let caller = line.entry.caller
        let by = caller.decidedBy == caller.actor.person ? "" : line.by
        return join(
            say(
                nb: "\(to) trådte inn som ansvarlig administrator for \(from)\(by).",
                nn: "\(to) tredde inn som ansvarleg administrator for \(from)\(by).",
                en: "\(to) stepped in as responsible administrator for \(from)\(by)."),
            ground(event), calls(event.calls, line), acting(event.acting, line), deputies(event.deputies, line),
            reason(event.reason))
    }

    private func ground(_ event: TookOver) -> String? {
        let post = event.waited.map { $0.description } ?? "–"
        return switch event.ground {
        case .ordered: nil
        case .unreachable: say(nb: "Ingen svarte.", nn: "Ingen svarte.", en: "Nobody answered.")
        case .waited:
            say(
                nb: "Innlegg \(post) hadde ventet for lenge.", nn: "Innlegg \(post) hadde venta for lenge.",
                en: "Post \(post) had waited too long.")
        }
    }

    func sentence(_ event: ChannelReleased, _ line: LogLine) -> String {
        let what = released(event.channel, event.purpose, line)
        return say(
            nb: "\(what) er frigitt til administratorene sine\(line.by).",
            nn: "\(what) er frigjeven til administratorane sine\(line.by).",
            en: "\(what) was released to its administrators\(line.by).")
    }

    func sentence(_ event: ChannelTakenBack, _ line: LogLine) -> String {
        let what = released(event.channel, event.purpose, line)
        return join(
            say(
                nb: "\(what) går igjen gjennom den ansvarlige, bestemt\(line.by).",
                nn: "\(what) går igjen gjennom den ansvarlege, bestemt\(line.by).",
                en: "\(what) goes through the responsible one again, decided\(line.by)."),
            waiting(event.held))
    }

    /// `Intranett`, `Intranett (bare dialog)`.
    private func released(_ channel: Channel.Number, _ purpose: Purpose?, _ line: LogLine) -> String {
        let name = name(channel, line.directory)
        guard let purpose else { return name }
        let only = label(purpose)
        return say(nb: "\(name) (bare \(only))", nn: "\(name) (berre \(only))", en: "\(name) (\(only) only)")
    }

    func sentence(_ event: MessagesOutdated, _ line: LogLine) -> String {
        join(
            say(
                nb: "Godkjente innlegg er utdatert, bestemt\(line.by).",
                nn: "Godkjende innlegg er utdaterte, bestemt\(line.by).",
                en: "Approved posts were called outdated, decided\(line.by)."),
            waiting(event.held), reason(event.reason))
    }

    func sentence(_ event: StoodDown, _ line: LogLine) -> String {
        join(
            say(
                nb: "Krisestab avsluttet\(line.by).", nn: "Krisestab avslutta\(line.by).",
                en: "Crisis staff stood down\(line.by)."),
            reason(event.reason), waiting(Set(event.held + (event.heldHere ?? [])).sorted()),
            event.leaveHeld.map { words in
                let quote = quote(words, limit: Self.reasonLength)
                return say(
                    nb: "De blir stående fordi: \(quote).", nn: "Grunn til at dei blir ståande: \(quote).",
                    en: "They are left waiting because: \(quote).")
            },
            approved(event.approved))
    }

    private func approved(_ numbers: [Post.Number]) -> String? {
        guard !numbers.isEmpty else { return nil }
        let list = list(numbers.map(\.description))
        return say(
            nb: "Godkjent, men ikke sendt: \(list).", nn: "Godkjent, men ikkje sendt: \(list).",
            en: "Approved but not sent: \(list).")
    }

    func sentence(_ event: ModeConfirmed, _ line: LogLine) -> String {
        let mode = mode(isCrisis: event.crisis != nil)
        return say(
            nb: "Bekreftet etter gjenoppretting\(line.by): \(mode). Publisering går igjen.",
            nn: "Stadfesta etter gjenoppretting\(line.by): \(mode). Publisering går igjen.",
            en: "Confirmed after the restore\(line.by): \(mode). Publishing goes on.")
    }
}
