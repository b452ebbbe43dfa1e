import CrisisModel

// Crisis staff: convening, responsibility, standing down.
extension Phrases {
    func alreadyInCrisis(_ crisis: Int, _ circumstances: Circumstances) -> Explanation {
        let responsible = circumstances.state.crisis.map { name($0.responsible, circumstances.directory) }
        let since = circumstances.state.crisis.map { times.moment($0.since) }
        let who = responsible ?? say(no: "–", en: "–")
        let when = since ?? "–"
        return Explanation(
            say(nb: "Krisestab er allerede satt", nn: "Krisestab er alt sett", en: "Crisis staff is already convened"),
            detail: say(
                nb: "Krisestab nr. \(crisis) har vært satt siden \(when). Ansvarlig: \(who).",
                nn: "Krisestab nr. \(crisis) har vore sett sidan \(when). Ansvarleg: \(who).",
                en: "Crisis staff no. \(crisis) has been convened since \(when). Responsible: \(who)."
            ),
            whatToDo: say(
                nb: "Du trenger ikke sette den på nytt. Send tekster inn som vanlig, eller ring \(who).",
                nn: "Du treng ikkje setje han på nytt. Send tekstar inn som vanleg, eller ring \(who).",
                en: "You need not convene it again. Hand in texts as usual, or call \(who)."))
    }

    var notInCrisis: Explanation {
        Explanation(
            say(nb: "Krisestab er ikke satt", nn: "Krisestab er ikkje sett", en: "Crisis staff is not convened"),
            detail: say(
                nb: "Desken er i normal drift, og dette gjelder bare når krisestab er satt.",
                nn: "Desken er i normal drift, og dette gjeld berre når krisestab er sett.",
                en: "The desk is in normal operation, and this applies only while crisis staff is convened."),
            whatToDo: say(
                nb: "Skal krisestab settes, gjør det først. Ellers trenger du ikke gjøre noe.",
                nn: "Skal krisestab setjast, gjer det først. Elles treng du ikkje gjere noko.",
                en: "If crisis staff should be convened, do that first. Otherwise there is nothing to do."))
    }

    var alreadyConfirmed: Explanation {
        Explanation(
            say(
                nb: "Krisestaben er allerede bekreftet", nn: "Krisestaben er alt stadfesta",
                en: "The crisis staff is already confirmed"),
            detail: say(
                nb: "Kommunedirektøren eller den som fungerer, har bekreftet at krisestab er satt.",
                nn: "Kommunedirektøren eller den som fungerer, har stadfesta at krisestab er sett.",
                en: "The chief executive, or who acts as one, has confirmed that crisis staff is convened."),
            whatToDo: nothingToDo)
    }

    func postsWait(_ waiting: [Post.Number]) -> Explanation {
        Explanation(
            say(
                nb: "Innlegg venter på godkjenning", nn: "Innlegg ventar på godkjenning",
                en: "Posts are waiting for approval"),
            detail: join(
                say(
                    nb: "Krisestab er fortsatt satt.", nn: "Krisestab er framleis sett.",
                    en: "Crisis staff is still convened."), self.waiting(waiting)),
            whatToDo: say(
                nb: """
                    Godkjenn, returner eller avvis dem. Eller avslutt og la dem vente: oppgi én grunn for alle \
                    (leaveHeld, i crisisctl --leave-held). Ingen av dem går ut av seg selv.
                    """,
                nn: """
                    Godkjenn, returner eller avvis dei. Eller avslutt og lat dei vente: oppgje éin grunn for alle \
                    (leaveHeld, i crisisctl --leave-held). Ingen av dei går ut av seg sjølv.
                    """,
                en: """
                    Approve, return or reject them. Or stand down and leave them waiting: give one reason for all \
                    (leaveHeld, in crisisctl --leave-held). None of them goes out by itself.
                    """))
    }

    var alreadyReleased: Explanation {
        Explanation(
            say(
                nb: "Kanalen er allerede frigitt", nn: "Kanalen er alt frigjeven", en: "The channel is already released"
            ),
            detail: say(
                nb: "Kanalens administratorer kan allerede godkjenne dette selv.",
                nn: "Administratorane for kanalen kan alt godkjenne dette sjølve.",
                en: "The channel's administrators can already approve this themselves."),
            whatToDo: nothingToDo)
    }

    var notReleased: Explanation {
        Explanation(
            say(nb: "Kanalen er ikke frigitt", nn: "Kanalen er ikkje frigjeven", en: "The channel is not released"),
            detail: say(
                nb: "Det er ikke noe å ta tilbake: alt på kanalen går gjennom den ansvarlige fra før.",
                nn: "Det er ikkje noko å ta tilbake: alt på kanalen går gjennom den ansvarlege frå før.",
                en: "There is nothing to take back: everything on it already goes through the responsible one."),
            whatToDo: nothingToDo)
    }

    var modeNotInQuestion: Explanation {
        Explanation(
            say(
                nb: "Det er ikke noe å bekrefte", nn: "Det er ikkje noko å stadfeste", en: "There is nothing to confirm"
            ),
            detail: say(
                nb: "Dette trengs bare etter en gjenoppretting, og det er gjort.",
                nn: "Dette trengst berre etter ei gjenoppretting, og det er gjort.",
                en: "This is only needed after a restore, and it has been done."),
            whatToDo: nothingToDo)
    }

    var nothingToDo: String {
        say(nb: "Du trenger ikke gjøre noe.", nn: "Du treng ikkje gjere noko.", en: "There is nothing for you to do.")
    }
}
