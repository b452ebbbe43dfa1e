import CrisisModel

// Who is responsible, and stepping in.
extension Phrases {
    func notCurrent(_ crisis: Int, _ responsible: Person.Number, _ circumstances: Circumstances) -> Explanation {
        let who = name(responsible, circumstances.directory)
        return Explanation(
            say(nb: "Noen andre var raskere", nn: "Nokon andre var raskare", en: "Somebody else was faster"),
            detail: say(
                nb: "Det gjelder krisestab nr. \(crisis), og \(who) er ansvarlig administrator nå.",
                nn: "Det gjeld krisestab nr. \(crisis), og \(who) er ansvarleg administrator no.",
                en: "This is crisis staff no. \(crisis), and \(who) is the responsible administrator now."),
            whatToDo: say(
                nb: "Snakk med \(who) før du gjør noe mer. Må det likevel gjøres, hent status og prøv igjen.",
                nn: "Snakk med \(who) før du gjer noko meir. Må det likevel gjerast, hent status og prøv igjen.",
                en: "Talk to \(who) before you do more. If it must still be done, fetch the status and try again."))
    }

    func alreadyResponsible(_ person: Person.Number, _ circumstances: Circumstances) -> Explanation {
        let who = name(person, circumstances.directory)
        return Explanation(
            say(
                nb: "Har allerede ansvaret", nn: "Har alt ansvaret", en: "Is already responsible"),
            detail: say(
                nb: "\(who) er allerede ansvarlig administrator.", nn: "\(who) er alt ansvarleg administrator.",
                en: "\(who) is already the responsible administrator."),
            whatToDo: nothingToDo)
    }

    func notWaitedLongEnough(_ until: Timestamp?) -> Explanation {
        let detail =
            if let until {
                say(
                    nb: "Du kan tre inn på denne grunnen fra \(times.moment(until)).",
                    nn: "Du kan tre inn på denne grunnen frå \(times.moment(until)).",
                    en: "You may step in on this ground from \(times.moment(until)).")
            } else {
                say(
                    nb: "Ingen innlegg som teller, venter på ansvarlig administrator.",
                    nn: "Ingen innlegg som tel, ventar på ansvarleg administrator.",
                    en: "No post that counts is waiting for the responsible administrator.")
            }
        return Explanation(
            say(

                nb: "Ingenting har ventet lenge nok", nn: "Ingenting har venta lenge nok",
                en: "Nothing waited long enough"),
            detail: detail,
            whatToDo: say(
                nb: "Ring den ansvarlige og avløserne foran deg. Svarer ingen, før opp oppringningene og tre inn.",
                nn: "Ring den ansvarlege og avløysarane framfor deg. Svarer ingen, før opp oppringingane og tre inn.",
                en: "Call the responsible one and the deputies before you. No answer? List the calls and step in."
            ))
    }

    func callsMissing(_ people: [Person.Number], _ circumstances: Circumstances) -> Explanation {
        let who = names(people, circumstances.directory)
        return Explanation(
            say(nb: "Noen må ringes først", nn: "Nokon må ringjast først", en: "Somebody must be called first"),
            detail: join(
                say(
                    nb: "Det mangler oppringning til: \(who).", nn: "Det manglar oppringing til: \(who).",
                    en: "There is no call listed to: \(who)."),
                circumstances.state.crisis.map { crisis in
                    let since = times.moment(crisis.inOfficeSince)
                    return say(
                        nb: "Bare oppringninger etter \(since) teller: da fikk den ansvarlige oppgaven.",
                        nn: "Berre oppringingar etter \(since) tel: då fekk den ansvarlege oppgåva.",
                        en: "Only calls after \(since) count: then the responsible one came into office.")
                }),
            whatToDo: say(
                nb: "Ring, og før opp når du ringte, også når ingen svarte. Så kan du tre inn.",
                nn: "Ring, og før opp når du ringde, også når ingen svarte. Så kan du tre inn.",
                en: "Call, and list when you called, answered or not. Then you may step in."))
    }

    var orderMissing: Explanation {
        Explanation(
            say(nb: "Ordren mangler", nn: "Ordren manglar", en: "The order is missing"),
            detail: say(
                nb: "For å tre inn etter ordre må det stå hvem andre som ga den, og hvordan du fikk den.",
                nn: "For å tre inn etter ordre må det stå kven andre som gav han, og korleis du fekk han.",
                en: "To step in on an order, it must say who else gave it and how it reached you."),
            whatToDo: say(
                nb: """
                    Oppgi den som bestemte (kommunedirektøren, en stedfortreder eller den ansvarlige) og hvordan, \
                    for eksempel på telefon.
                    """,
                nn: """
                    Oppgje den som bestemte (kommunedirektøren, ein stadfortredar eller den ansvarlege) og korleis, \
                    til dømes på telefon.
                    """,
                en: """
                    Name who decided (the chief executive, a stand-in or the responsible one) and how, for instance by \
                    telephone.
                    """))
    }
}
