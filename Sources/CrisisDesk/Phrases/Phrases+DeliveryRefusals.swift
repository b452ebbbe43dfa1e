import CrisisModel

// A delivery that is not in the state for it, and what pauses all of them.
extension Phrases {
    var publishingPaused: Explanation {
        Explanation(
            say(nb: "Publisering står på pause", nn: "Publisering står på pause", en: "Publishing is paused"),
            detail: say(
                nb: "Desken kom fra en sikkerhetskopi. Før noe går ut, må noen bekrefte om krisestab er satt.",
                nn:
                    "Desken kom frå ein tryggingskopi. Før noko går ut, må nokon stadfeste om krisestab er sett.",
                en: "The desk came back from a backup. Somebody must confirm the mode before anything goes out."
            ),
            whatToDo: say(
                nb: "Be kommunedirektøren se på status og bekrefte. Krisestab kan settes imens.",
                nn: "Be kommunedirektøren sjå på status og stadfeste. Krisestab kan setjast så lenge.",
                en: "Ask the chief executive to look at the status and confirm. Crisis staff can be convened meanwhile."
            ))
    }

    var clockInDoubt: Explanation {
        Explanation(
            say(nb: "Klokka er usikker", nn: "Klokka er usikker", en: "The clock is in doubt"),
            detail: say(
                nb: "Klokka på maskinen har hoppet. Alt som avhenger av tiden, venter. Godkjenning virker som før.",
                nn: "Klokka på maskina har hoppa. Alt som heng på tida, ventar. Godkjenning verkar som før.",
                en: "The machine's clock has jumped. Whatever depends on the time waits. Approving works as before."),
            whatToDo: say(
                nb: "Sjekk klokka på maskinen mot en telefon, og bekreft den i desken.",
                nn: "Sjekk klokka på maskina mot ein telefon, og stadfest ho i desken.",
                en: "Check the machine's clock against a telephone, and confirm it at the desk."))
    }

    var clockNotInDoubt: Explanation {
        Explanation(
            say(nb: "Klokka er i orden", nn: "Klokka er i orden", en: "The clock is in order"),
            detail: say(
                nb: "Det er ikke noe tidspunkt å bekrefte.", nn: "Det er ikkje noko tidspunkt å stadfeste.",
                en: "There is no time to confirm."),
            whatToDo: nothingToDo)
    }

    func otherTime(_ clock: Timestamp) -> Explanation {
        let time = times.precise(clock)
        return Explanation(
            say(nb: "Klokka viser noe annet", nn: "Klokka viser noko anna", en: "The clock says something else"),
            detail: say(
                nb: "Klokka på maskinen er \(time), ikke det som ble bekreftet. Ingenting er endret.",
                nn: "Klokka på maskina er \(time), ikkje det som vart stadfesta. Ingenting er endra.",
                en: "The machine's clock says \(time), not what was confirmed. Nothing was changed."),
            whatToDo: say(
                nb: "Se på status, sammenlign med en telefon, og bekreft på nytt.",
                nn: "Sjå på status, jamfør med ein telefon, og stadfest på nytt.",
                en: "Look at the status, compare it with a telephone, and confirm again."))
    }

    func approvalFell(_ cause: HoldCause) -> Explanation {
        Explanation(
            say(nb: "Ikke legg det ut", nn: "Ikkje legg det ut", en: "Do not post it"),
            detail: say(
                nb: "Du har tatt teksten, men godkjenningen gjelder ikke lenger: \(label(cause)).",
                nn: "Du har teke teksten, men godkjenninga gjeld ikkje lenger: \(label(cause)).",
                en: "You have taken the text, but its approval counts no more: \(label(cause))."),
            whatToDo: say(
                nb: "Er det ikke ute, meld det som ikke gjort. Er det alt ute, meld det som gjort.",
                nn: "Er det ikkje ute, meld det som ikkje gjort. Er det alt ute, meld det som gjort.",
                en: "If it is not out, report it as not done. If it is out already, report it as done."))
    }

    func alreadyTaken(_ person: String) -> Explanation {
        Explanation(
            say(nb: "Teksten er alt tatt", nn: "Teksten er alt teken", en: "The text is already taken"),
            detail: say(
                nb: "\(person) har tatt teksten og legger den ut.", nn: "\(person) har teke teksten og legg han ut.",
                en: "\(person) has taken the text and is posting it."),
            whatToDo: say(
                nb: "Ring \(person). Er det ikke lagt ut, meld det som ikke gjort. Skal det ikke ut, avvis innlegget.",
                nn: "Ring \(person). Er det ikkje lagt ut, meld det som ikkje gjort. Skal det ikkje ut, avvis innlegget.",
                en: "Ring \(person). If it was not posted, report it as not done. If it must not go out, reject the post."))
    }

    var notBegun: Explanation {
        Explanation(
            say(nb: "Ingen har tatt det", nn: "Ingen har teke det", en: "Nobody has taken it"),
            detail: say(
                nb: "Utsendingen på denne kanalen er ikke begynt, så det er ikke noe resultat å melde.",
                nn: "Utsendinga på denne kanalen er ikkje byrja, så det er ikkje noko resultat å melde.",
                en: "The delivery on this channel has not begun, so there is no outcome to report."),
            whatToDo: say(
                nb: "Ta teksten først. Er den alt lagt ut utenom, registrer den som lagt ut utenfor desken.",
                nn: "Ta teksten først. Er han alt lagd ut utanom, registrer han som lagd ut utanom desken.",
                en: "Take the text first. If it has already been posted, record it as posted outside the desk."))
    }

    var notUnknown: Explanation {
        Explanation(
            say(nb: "Det er ikke usikkert", nn: "Det er ikkje usikkert", en: "It is not unclear"),
            detail: say(
                nb: "Desken vet allerede om dette kom ut, så det er ikke noe å avklare.",
                nn: "Desken veit alt om dette kom ut, så det er ikkje noko å avklare.",
                en: "The desk already knows whether this went out, so there is nothing to settle."),
            whatToDo: say(
                nb: "Hent innlegget på nytt og se hva som står der.",
                nn: "Hent innlegget på nytt og sjå kva som står der.",
                en: "Fetch the post again and see where it stands."))
    }

    var notRefused: Explanation {
        Explanation(
            say(nb: "Det kan ikke prøves på nytt", nn: "Det kan ikkje prøvast på nytt", en: "It cannot be sent again"),
            detail: say(
                nb: "Bare det som sikkert ikke kom ut, kan prøves på nytt. Ellers kan det komme ut to ganger.",
                nn: "Berre det som sikkert ikkje kom ut, kan prøvast på nytt. Elles kan det kome ut to gonger.",
                en: "Only what certainly did not go out can be sent again. Otherwise it may go out twice."),
            whatToDo: say(
                nb: "Er det usikkert om den kom ut, se etter på kanalen og avklar det først.",
                nn: "Er det usikkert om meldinga kom ut, sjå etter på kanalen og avklar det først.",
                en: "If it is unclear whether it went out, look at the channel and settle that first."))
    }

    func otherAttempt(_ attempt: Int) -> Explanation {
        Explanation(
            say(nb: "Det gjelder et annet forsøk", nn: "Det gjeld eit anna forsøk", en: "That was another attempt"),
            detail: say(
                nb: "Utsendingen er på forsøk \(attempt) nå.", nn: "Utsendinga er på forsøk \(attempt) no.",
                en: "The delivery is at attempt \(attempt) now."),
            whatToDo: say(
                nb: "Hent innlegget på nytt og se hva som står der.",
                nn: "Hent innlegget på nytt og sjå kva som står der.",
                en: "Fetch the post again and see where it stands."))
    }

    func notByHand(_ channel: Channel.Number, _ circumstances: Circumstances) -> Explanation {
        let name = name(channel, circumstances.directory)
        return Explanation(
            say(
                nb: "Desken sender selv på denne kanalen", nn: "Desken sender sjølv på denne kanalen",
                en: "The desk itself sends on this channel"),
            detail: say(
                nb: "\(name) legges ikke ut for hånd. Godkjente innlegg går ut herfra.",
                nn: "\(name) blir ikkje lagd ut for hand. Godkjende innlegg går ut herifrå.",
                en: "\(name) is not posted by hand. Approved posts go out from here."),
            whatToDo: say(
                nb: "Vent på utsendingen. Er teksten alt lagt ut utenom, registrer den som det.",
                nn: "Vent på utsendinga. Er teksten alt lagd ut utanom, registrer han som det.",
                en: "Wait for the delivery. If the text was already posted outside, record it as such."))
    }

    func byHand(_ channel: Channel.Number, _ circumstances: Circumstances) -> Explanation {
        let name = name(channel, circumstances.directory)
        return Explanation(
            say(
                nb: "Kanalen legges ut for hånd", nn: "Kanalen blir lagd ut for hand",
                en: "The channel is posted by hand"),
            detail: say(
                nb: "Desken sender ikke selv på \(name).", nn: "Desken sender ikkje sjølv på \(name).",
                en: "The desk does not send on \(name) itself."),
            whatToDo: say(
                nb: "En administrator for kanalen tar teksten, legger den ut og melder den gjort.",
                nn: "Ein administrator for kanalen tek teksten, legg han ut og melder han gjord.",
                en: "An administrator of the channel takes the text, posts it and reports it done."))
    }

    func alreadyDone(_ entry: Int) -> Explanation {
        Explanation(
            say(nb: "Det er allerede gjort", nn: "Det er alt gjort", en: "It is already done"),
            detail: say(
                nb: "Loggpost \(entry) er meldt gjort.", nn: "Loggpost \(entry) er meld gjord.",
                en: "Log entry \(entry) has been reported done."),
            whatToDo: say(
                nb: "Har du mer å føre, skriv et tillegg til loggposten.",
                nn: "Har du meir å føre, skriv eit tillegg til loggposten.",
                en: "If there is more to say, write an addendum to the entry."))
    }

    func notToBeDone(_ entry: Int) -> Explanation {
        Explanation(
            say(
                nb: "Loggposten venter ikke på noe", nn: "Loggposten ventar ikkje på noko",
                en: "The entry waits for nothing"),
            detail: say(
                nb: "Loggpost \(entry) er ikke et tiltak eller en oppringning som står åpen.",
                nn: "Loggpost \(entry) er ikkje eit tiltak eller ei oppringing som står open.",
                en: "Log entry \(entry) is not an open measure or call."),
            whatToDo: say(
                nb: "Sjekk nummeret, eller skriv et tillegg til loggposten.",
                nn: "Sjekk nummeret, eller skriv eit tillegg til loggposten.",
                en: "Check the number, or write an addendum to the entry."))
    }
}
