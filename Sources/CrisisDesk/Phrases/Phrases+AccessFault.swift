// Who asks, and by which key a retry is known.
extension Phrases {
    var tokenMissing: Explanation {
        Explanation(
            say(nb: "Tilgangsnøkkelen mangler", nn: "Tilgangsnøkkelen manglar", en: "The access token is missing"),
            detail: join(
                say(
                    nb: "Desken må vite hvem du er.", nn: "Desken må vite kven du er.",
                    en: "The desk must know who you are."), nothingDone),
            whatToDo: say(
                nb: "Send tilgangsnøkkelen som «Authorization: Bearer crd_…», eller sett CRISISDESK_TOKEN.",
                nn: "Send tilgangsnøkkelen som «Authorization: Bearer crd_…», eller set CRISISDESK_TOKEN.",
                en: "Send the token as “Authorization: Bearer crd_…”, or set CRISISDESK_TOKEN."))
    }

    var tokenWrong: Explanation {
        Explanation(
            say(
                nb: "Tilgangsnøkkelen gjelder ikke", nn: "Tilgangsnøkkelen gjeld ikkje",
                en: "The access token is not valid"),
            detail: join(
                say(
                    nb: "Den er feil, utløpt eller avsluttet, eller du har ingen rolle nå.",
                    nn: "Han er feil, gått ut eller avslutta, eller du har inga rolle no.",
                    en: "It is wrong, expired or ended, or you hold no role at present."), nothingDone),
            whatToDo: say(
                nb: "Be systemansvarlig eller kommunedirektøren om en ny.",
                nn: "Be den systemansvarlege eller kommunedirektøren om ein ny.",
                en: "Ask the desk keeper or the chief executive for a new one."))
    }

    var tokenAlreadyShown: Explanation {
        Explanation(
            say(
                nb: "Tilgangsnøkkelen er alt vist", nn: "Tilgangsnøkkelen er alt vist",
                en: "The token has already been shown"),
            detail: say(
                nb: "Den ble laget første gang du sendte dette, og vises bare den gangen.",
                nn: "Han vart laga første gong du sende dette, og blir berre vist den gongen.",
                en: "It was made the first time you sent this, and is shown only then."),
            whatToDo: say(
                nb: "Har du den ikke, avslutt den og lag en ny med en ny Idempotency-Key.",
                nn: "Har du han ikkje, avslutt han og lag ein ny med ein ny Idempotency-Key.",
                en: "If you do not have it, end it and make a new one with a new Idempotency-Key."))
    }

    var keyMissing: Explanation {
        Explanation(
            say(nb: "Idempotency-Key mangler", nn: "Idempotency-Key manglar", en: "Idempotency-Key is missing"),
            detail: join(
                say(
                    nb: "Hver endring må ha en egen nøkkel, så den ikke blir gjort to ganger.",
                    nn: "Kvar endring må ha ein eigen nøkkel, så ho ikkje blir gjord to gonger.",
                    en: "Each change needs a key of its own, so that it is not done twice."), nothingDone),
            whatToDo: say(
                nb: "Legg til Idempotency-Key med en tilfeldig tekst, og bruk den samme når du prøver igjen.",
                nn: "Legg til Idempotency-Key med ein tilfeldig tekst, og bruk den same når du prøver igjen.",
                en: "Add Idempotency-Key with a random text, and use the same when you try again."))
    }

    func keyMalformed(_ limit: Int) -> Explanation {
        Explanation(
            say(
                nb: "Idempotency-Key kan ikke brukes", nn: "Idempotency-Key kan ikkje brukast",
                en: "Idempotency-Key cannot be used"),
            detail: join(
                say(
                    nb: "Den må være 1 til \(limit) synlige ASCII-tegn.",
                    nn: "Han må vere 1 til \(limit) synlege ASCII-teikn.",
                    en: "It must be 1 to \(limit) printable ASCII characters."), nothingDone),
            whatToDo: say(
                nb: "Bruk for eksempel en UUID.", nn: "Bruk til dømes ein UUID.", en: "Use a UUID, for instance."))
    }
}
