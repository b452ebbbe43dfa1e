import CrisisModel

// What people are told of though nobody sits at the desk. Numbers and names, never the text of a post.
extension Phrases {
    /// One line: the subject of a mail, the title of a message.
    func subject(of notice: Notice) -> String {
        let municipality = Self.clean(notice.municipality, limit: Self.nameLength)
        let said = municipality.isEmpty ? headline(of: notice) : "\(municipality): \(headline(of: notice))"
        return notice.isExercise ? "\(exercise) \(said)" : said
    }

    /// What happened, whom to ring, what to do, and who says so; a paragraph each.
    func text(of notice: Notice) -> String {
        let paragraphs = [
            notice.isExercise ? exerciseWarning : nil, subject(of: notice) + ".", happened(notice), ring(notice),
            whatToDo(about: notice), sender(of: notice),
        ]
        return paragraphs.compactMap { $0 }.joined(separator: "\n\n") + "\n"
    }

    private var exercise: String { say(nb: "ØVELSE", nn: "ØVELSE", en: "EXERCISE") }

    private var exerciseWarning: String {
        say(
            nb: "ØVELSE ØVELSE ØVELSE: ingenting av dette har skjedd.",
            nn: "ØVELSE ØVELSE ØVELSE: ingenting av dette har hendt.",
            en: "EXERCISE EXERCISE EXERCISE: none of this has happened.")
    }

    private func headline(of notice: Notice) -> String {
        switch notice.kind {
        case .activation: say(nb: "krisestab er satt", nn: "krisestab er sett", en: "crisis staff is convened")
        case .standDown: say(nb: "krisestaben er avsluttet", nn: "krisestaben er avslutta", en: "the crisis is over")
        case .waiting: waits(notice)
        case .unknownOutcome:
            say(
                nb: "usikkert om \(posts(notice.posts)) kom ut", nn: "usikkert om \(posts(notice.posts)) kom ut",
                en: "unclear whether \(posts(notice.posts)) went out")
        case .sealed:
            say(
                nb: "desken er låst og publiserer ingenting", nn: "desken er låst og publiserer ingenting",
                en: "the desk is locked and publishes nothing")
        case .ledgerShorter:
            say(
                nb: "desken er låst: en gammel logg er lagt tilbake",
                nn: "desken er låst: ein gammal logg er lagd tilbake",
                en: "the desk is locked: an old log has been put back")
        }
    }

    private func waits(_ notice: Notice) -> String {
        let posts = posts(notice.posts)
        return switch notice.stage {
        case nil, .begun:
            say(
                nb: "\(posts) venter på godkjenning", nn: "\(posts) ventar på godkjenning",
                en: "\(posts) waiting for approval")
        case .half:
            say(
                nb: "\(posts) venter fortsatt på godkjenning", nn: "\(posts) ventar framleis på godkjenning",
                en: "\(posts) still waiting for approval")
        case .whole:
            say(
                nb: "\(posts) har ventet så lenge at avløseren kan tre inn",
                nn: "\(posts) har venta så lenge at avløysaren kan tre inn",
                en: "\(posts) waiting so long that a deputy may step in")
        }
    }

    private func happened(_ notice: Notice) -> String {
        let time = times.moment(notice.since)
        let since = say(nb: "Siden \(time).", nn: "Sidan \(time).", en: "Since \(time).")
        guard let crisis = notice.crisis else { return since }
        return join(since, say(nb: "Krise \(crisis).", nn: "Krise \(crisis).", en: "Crisis \(crisis)."))
    }

    private func ring(_ notice: Notice) -> String? {
        guard !notice.ring.isEmpty else { return nil }
        let head = say(nb: "Ring:", nn: "Ring:", en: "Call:")
        let lines = notice.ring.map { callee in
            let name = Self.clean(callee.name, limit: Self.nameLength)
            guard let phone = callee.phone else { return "- \(name)" }
            return "- \(name), \(Self.clean(phone, limit: Self.nameLength))"
        }
        return ([head] + lines).joined(separator: "\n")
    }

    private func whatToDo(about notice: Notice) -> String {
        let post = notice.posts.first.map { "\($0)" } ?? say(nb: "NUMMER", nn: "NUMMER", en: "NUMBER")
        switch notice.kind {
        case .activation:
            return say(
                nb: "Fra nå går alt ut gjennom den ansvarlige. Legg ikke ut noe på egen hånd. Se: crisisctl status",
                nn: "Frå no går alt ut gjennom den ansvarlege. Legg ikkje ut noko på eiga hand. Sjå: crisisctl status",
                en: "From now on everything goes out through the responsible one. Publish nothing yourself. See: "
                    + "crisisctl status")
        case .standDown:
            return say(
                nb: "Kanalene styres som vanlig igjen. Det som venter, går ikke ut av seg selv: crisisctl status",
                nn: "Kanalane blir styrte som vanleg igjen. Det som ventar, går ikkje ut av seg sjølv: crisisctl status",
                en: "The channels are run as usual again. What waits does not go out by itself: crisisctl status")
        case .waiting:
            return say(
                nb: "Les og avgjør: crisisctl post approve \(post)", nn: "Les og avgjer: crisisctl post approve \(post)",
                en: "Read it and decide: crisisctl post approve \(post)")
        case .unknownOutcome:
            return say(
                nb: "Se etter i kanalen, og meld fra: crisisctl post show \(post)",
                nn: "Sjå etter i kanalen, og meld frå: crisisctl post show \(post)",
                en: "Look in the channel, and report: crisisctl post show \(post)")
        case .sealed:
            return say(
                nb: "Haster det, publiser rett i kanalene etter ordre, og skriv ned hva og når. På maskinen: crisisctl "
                    + "status viser hvorfor, og de sist godkjente tekstene.",
                nn: "Hastar det, publiser rett i kanalane etter ordre, og skriv ned kva og når. På maskina: crisisctl "
                    + "status viser kvifor, og dei sist godkjende tekstane.",
                en: "If it is urgent, publish in the channels themselves on orders, and write down what and when. At the "
                    + "machine: crisisctl status shows why, and the texts approved last.")
        case .ledgerShorter:
            return say(
                nb: "Endre ingenting i datamappen. Ta en kopi av den, og ring den som drifter maskinen. Haster det, "
                    + "publiser rett i kanalene etter ordre.",
                nn: "Endre ingenting i datamappa. Ta ein kopi av ho, og ring den som driftar maskina. Hastar det, "
                    + "publiser rett i kanalane etter ordre.",
                en: "Change nothing in the data folder. Copy it, and call whoever runs the machine. If it is urgent, "
                    + "publish in the channels themselves on orders.")
        }
    }

    private func sender(of notice: Notice) -> String {
        let origin = Self.clean(notice.origin, limit: Self.nameLength)
        return say(
            nb: "Sendt av desken (\(origin)). Meldingen inneholder aldri teksten i et innlegg.",
            nn: "Send av desken (\(origin)). Meldinga inneheld aldri teksten i eit innlegg.",
            en: "Sent by the desk (\(origin)). A notice never holds the text of a post.")
    }
}

// Why a notice did not get there.
extension Phrases {
    func sentence(_ fault: NoticeFault) -> String {
        switch fault {
        case .settings(let error): return sentence(error)
        case .webhook(let reason): return sentence(reason)
        case .answered(let status):
            return say(
                nb: "Mottakeren svarte \(status).", nn: "Mottakaren svara \(status).",
                en: "The receiver answered \(status).")
        case .mailNotStarted(let words):
            return say(
                nb: "Maskinens e-postprogram kunne ikke startes (\(quoted(words))).",
                nn: "E-postprogrammet på maskina kunne ikkje startast (\(quoted(words))).",
                en: "The machine's mail program could not be started (\(quoted(words))).")
        case .mailRefused(let code, let words):
            let why = words.isEmpty ? "" : " " + quoted(words)
            return say(
                nb: "Maskinens e-postprogram tok den ikke imot (\(code))\(why).",
                nn: "E-postprogrammet på maskina tok han ikkje imot (\(code))\(why).",
                en: "The machine's mail program did not take it (\(code))\(why).")
        case .mailTooSlow:
            return say(
                nb: "Maskinens e-postprogram brukte for lang tid.", nn: "E-postprogrammet på maskina brukte for lang tid.",
                en: "The machine's mail program took too long.")
        case .mailTooLarge:
            return say(nb: "Meldingen ble for stor.", nn: "Meldinga vart for stor.", en: "The notice was too large.")
        case .givenUp:
            return say(
                nb: "Den ble liggende for lenge og er gitt opp.", nn: "Ho vart liggjande for lenge og er gitt opp.",
                en: "It waited for too long and was given up.")
        }
    }
}
