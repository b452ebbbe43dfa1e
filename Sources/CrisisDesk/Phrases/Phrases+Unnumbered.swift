// Numbers in an address that nothing here has.
extension Phrases {
    func noSuchPost(_ number: String) -> Explanation {
        unnumbered(
            say(nb: "Ukjent innlegg", nn: "Ukjent innlegg", en: "No such post"),
            say(
                nb: "Ingen innlegg har nummeret \(quoted(number)).", nn: "Ingen innlegg har nummeret \(quoted(number)).",
                en: "No post has the number \(quoted(number))."))
    }

    func noSuchToken(_ number: String) -> Explanation {
        unnumbered(
            say(nb: "Ukjent tilgangsnøkkel", nn: "Ukjend tilgangsnøkkel", en: "No such token"),
            say(
                nb: "Ingen tilgangsnøkkel har nummeret \(quoted(number)).",
                nn: "Ingen tilgangsnøkkel har nummeret \(quoted(number)).",
                en: "No token has the number \(quoted(number))."))
    }

    func noSuchEntry(_ number: String) -> Explanation {
        unnumbered(
            say(nb: "Ukjent loggpost", nn: "Ukjend loggpost", en: "No such entry"),
            say(
                nb: "Ingen loggpost har nummeret \(quoted(number)).", nn: "Ingen loggpost har nummeret \(quoted(number)).",
                en: "No entry has the number \(quoted(number))."))
    }

    private func unnumbered(_ title: String, _ detail: String) -> Explanation {
        Explanation(
            title, detail: join(detail, nothingDone),
            whatToDo: say(
                nb: "Numre er hele tall fra 1, uten null foran.", nn: "Nummer er heile tal frå 1, utan null framfor.",
                en: "Numbers are whole, from 1, without a zero in front."))
    }
}

// A secret where none belongs.
extension Phrases {
    func tokenWhereNoneBelongs(isInAddress: Bool) -> Explanation {
        let place =
            isInAddress
            ? say(nb: "i adressen", nn: "i adressa", en: "in the address")
            : say(nb: "i det som ble sendt", nn: "i det som vart sendt", en: "in what was sent")
        return Explanation(
            say(
                nb: "Her står en tilgangsnøkkel", nn: "Her står ein tilgangsnøkkel", en: "There is an access token in it"),
            detail: join(
                say(
                    nb: "Det står en tilgangsnøkkel \(place). Den er ikke tatt vare på.",
                    nn: "Det står ein tilgangsnøkkel \(place). Han er ikkje teken vare på.",
                    en: "An access token stands \(place). It was not kept."), nothingDone),
            whatToDo: say(
                nb: "Regn den som kjent for andre: avslutt den (crisisctl person tokens, så crisisctl person end-token "
                    + "NUMMER) og skaff en ny.",
                nn: "Rekn han som kjend for andre: avslutt han (crisisctl person tokens, så crisisctl person end-token "
                    + "NUMMER) og skaff ein ny.",
                en: "Treat it as known to others: end it (crisisctl person tokens, then crisisctl person end-token NUMBER) "
                    + "and get another."))
    }
}
