import CrisisModel

// Not yours, and unknown or not yours to see.
extension Phrases {
    func notYours(_ action: Action, _ circumstances: Circumstances) -> Explanation {
        Explanation(
            say(
                nb: "Dette har du ikke rett til nå", nn: "Dette har du ikkje rett til no", en: "You may not do this now"
            ),
            detail: join(
                say(
                    nb: "Du kan ikke \(infinitive(action)) slik det står nå.",
                    nn: "Du kan ikkje \(infinitive(action)) slik det står no.",
                    en: "As things stand you may not \(infinitive(action))."),
                whoMay(action, circumstances)),
            whatToDo: whatToDoInstead(of: action, circumstances))
    }

    private func whoMay(_ action: Action, _ circumstances: Circumstances) -> String? {
        let state = circumstances.state
        let capacities = Permission.capacities(for: action, inCrisis: state.crisis != nil, under: state.policy)
        var seen: Set<String> = []
        let who = capacities.map { whoIs($0, circumstances) }.filter { seen.insert($0).inserted }
        guard !who.isEmpty else { return nil }
        return say(nb: "Det kan: \(list(who)).", nn: "Det kan: \(list(who)).", en: "Allowed: \(list(who)).")
    }

    /// `ansvarlig administrator (Ola Vik)` where there is one, else the label alone.
    private func whoIs(_ capacity: Capacity, _ circumstances: Circumstances) -> String {
        let state = circumstances.state
        let person: Person.Number? =
            switch capacity {
            case .responsible: state.crisis?.responsible
            case .chiefExecutive: state.chiefExecutive
            case .acting: state.acting
            case .nextDeputy: state.deputiesInOrder(at: state.lastAt).first
            case .administrator, .crisisStaff, .contributor, .logKeeper, .mayor, .reviewer, .deskKeeper, .succession,
                .deputy, .author, .channelAdministrator, .releasedAdministrator, .oneself, .anyone, .desk, .machine:
                nil
            }
        return person.map { "\(label(capacity)) (\(name($0, circumstances.directory)))" } ?? label(capacity)
    }

    private func whatToDoInstead(of action: Action, _ circumstances: Circumstances) -> String {
        switch action {
        case .operate:
            return say(
                nb: "Du trenger ikke gjøre noe.", nn: "Du treng ikkje gjere noko.",
                en: "There is nothing for you to do.")
        case .found:
            return say(
                nb: "Gjør det ved maskinen med crisisctl.", nn: "Gjer det ved maskina med crisisctl.",
                en: "Do it at the machine with crisisctl.")
        case .decidePost, .retry, .countersign, .takeDown, .outdate, .release:
            guard let responsible = circumstances.state.crisis?.responsible else { break }
            let name = name(responsible, circumstances.directory)
            let call = say(no: "Ring \(name).", en: "Call \(name).")
            guard action == .decidePost else { return call }
            return join(
                call,
                say(
                    nb: "Innlegget står i køen imens.", nn: "Innlegget står i køen så lenge.",
                    en: "The post stays in the queue meanwhile."))
        case .takeOver, .activate, .confirmActivation, .standDown, .handOver, .submit, .revise, .withdraw, .tend,
            .requestChannel, .decideChannel, .setChannelSettings, .keepPeople, .addContributor, .leave,
            .nameChiefExecutive, .setPolicy, .erase, .confirmMode, .confirmClock, .writeLog, .readAll, .readOwn,
            .readScreened:
            break
        }
        return say(
            nb: "Ring en av dem og be dem gjøre det.", nn: "Ring ein av dei og be dei gjere det.",
            en: "Call one of them and ask them to do it.")
    }

    func morePowerThanOwn(_ role: Role) -> Explanation {
        Explanation(
            say(
                nb: "Du kan ikke gi mer enn du selv har", nn: "Du kan ikkje gje meir enn du sjølv har",
                en: "You cannot give more than you have"),
            detail: role == .chiefExecutive
                ? say(
                    nb: "Det som åpner for å handle som kommunedirektør eller stedfortreder, kan bare kommunedirektøren gi.",
                    nn: "Det som opnar for å handle som kommunedirektør eller stadfortredar, kan berre kommunedirektøren gje.",
                    en: "What lets somebody act as chief executive or stand in can only be given by the chief executive.")
                : say(
                    nb: "Rollen «\(label(role))» kan bare en som har den selv, eller kommunedirektøren, gi.",
                    nn: "Rolla «\(label(role))» kan berre nokon som har ho sjølv, eller kommunedirektøren, gje.",
                    en: "The role “\(label(role))” can only be given by somebody who holds it, or by the chief executive."),
            whatToDo: say(
                nb: "Be kommunedirektøren gjøre det.", nn: "Be kommunedirektøren gjere det.",
                en: "Ask the chief executive to do it."))
    }

    func unknownPost(_ post: Post.Number) -> Explanation {
        unknown(
            say(nb: "Fant ikke innlegget", nn: "Fann ikkje innlegget", en: "Post not found"),
            say(
                nb: "Det finnes ikke noe innlegg \(post), eller det er ikke ditt å se.",
                nn: "Det finst ikkje noko innlegg \(post), eller det er ikkje ditt å sjå.",
                en: "There is no post \(post), or it is not yours to see."))
    }

    func unknownChannel(_ channel: Channel.Number) -> Explanation {
        unknown(
            say(nb: "Fant ikke kanalen", nn: "Fann ikkje kanalen", en: "Channel not found"),
            say(
                nb: "Kanalen \(channel) står ikke i kanalregisteret, eller innlegget skal ikke dit.",
                nn: "Kanalen \(channel) står ikkje i kanalregisteret, eller innlegget skal ikkje dit.",
                en: "Channel \(channel) is not in the register, or the post is not for it."))
    }

    func unknownPerson(_ person: Person.Number) -> Explanation {
        unknown(
            say(nb: "Fant ikke personen", nn: "Fann ikkje personen", en: "Person not found"),
            say(
                nb: "Ingen har nummeret \(person) i desken.", nn: "Ingen har nummeret \(person) i desken.",
                en: "Nobody has the number \(person) at this desk."))
    }

    func unknownToken(_ token: Token.Number) -> Explanation {
        unknown(
            say(nb: "Fant ikke tilgangsnøkkelen", nn: "Fann ikkje tilgangsnøkkelen", en: "Access token not found"),
            say(
                nb: "Tilgangsnøkkel \(token) finnes ikke, eller den er avsluttet.",
                nn: "Tilgangsnøkkel \(token) finst ikkje, eller han er avslutta.",
                en: "There is no access token \(token), or it has ended."))
    }

    func unknownEntry(_ entry: Int) -> Explanation {
        unknown(
            say(nb: "Fant ikke loggposten", nn: "Fann ikkje loggposten", en: "Log entry not found"),
            say(
                nb: "Det finnes ingen loggpost \(entry).", nn: "Det finst ingen loggpost \(entry).",
                en: "There is no log entry \(entry)."))
    }

    private func unknown(_ title: String, _ detail: String) -> Explanation {
        Explanation(
            title, detail: detail,
            whatToDo: say(
                nb: "Sjekk nummeret i listen og prøv igjen.", nn: "Sjekk nummeret i lista og prøv igjen.",
                en: "Check the number in the list and try again."))
    }
}
