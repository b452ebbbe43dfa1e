import CrisisModel

// More than there is room for (P10).
extension Phrases {
    func listTooLong(_ limit: Int) -> Explanation {
        Explanation(
            say(nb: "Listen er for lang", nn: "Lista er for lang", en: "The list is too long"),
            detail: say(
                nb: "Den kan ha høyst \(limit).", nn: "Ho kan ha høgst \(limit).", en: "It can have at most \(limit)."),
            whatToDo: say(
                nb: "Del den opp, eller ta bort noen.", nn: "Del ho opp, eller ta bort nokre.",
                en: "Split it, or take some away."))
    }

    func tooManyOpenPosts(_ limit: Int) -> Explanation {
        Explanation(
            say(
                nb: "Du har mange innlegg som venter", nn: "Du har mange innlegg som ventar",
                en: "You have many posts waiting"),
            detail: say(
                nb: "\(limit) av innleggene dine venter på godkjenning. Dette er ikke tatt imot.",
                nn: "\(limit) av innlegga dine ventar på godkjenning. Dette er ikkje teke imot.",
                en: "\(limit) of your posts are waiting for approval. This one was not taken."),
            whatToDo: say(
                nb: "Ta vare på teksten. Trekk noen som ikke lenger trengs, eller ring en administrator.",
                nn: "Ta vare på teksten. Trekk nokre som ikkje lenger trengst, eller ring ein administrator.",
                en: "Keep the text. Withdraw some that are no longer needed, or call an administrator."))
    }

    func tooManyPostsAMinute(_ limit: Int) -> Explanation {
        Explanation(
            say(nb: "Mange innlegg på kort tid", nn: "Mange innlegg på kort tid", en: "Many posts in a short time"),
            detail: say(
                nb: "Du kan sende inn \(limit) innlegg i minuttet. Dette er ikke tatt imot.",
                nn: "Du kan sende inn \(limit) innlegg i minuttet. Dette er ikkje teke imot.",
                en: "You can hand in \(limit) posts a minute. This one was not taken."),
            whatToDo: say(
                nb: "Vent et minutt og send igjen. Var det ikke deg, meld fra at tilgangen din er på avveie.",
                nn: "Vent eit minutt og send igjen. Var det ikkje deg, meld frå at tilgangen din er på avvegar.",
                en: "Wait a minute and hand it in again. If it was not you, report that your access is in other hands.")
        )
    }

    func queueFull(_ limit: Int) -> Explanation {
        Explanation(
            say(nb: "Køen er full", nn: "Køen er full", en: "The queue is full"),
            detail: say(
                nb: "\(limit) innlegg står allerede åpne. Dette er ikke tatt imot.",
                nn: "\(limit) innlegg står alt opne. Dette er ikkje teke imot.",
                en: "\(limit) posts are already open. This one was not taken."),
            whatToDo: say(
                nb: "Ta vare på teksten og ring den som godkjenner. Haster det, er det plass til advarsler.",
                nn: "Ta vare på teksten og ring den som godkjenner. Hastar det, er det plass til åtvaringar.",
                en: "Keep the text and call whoever approves. If it is urgent, there is room for warnings."))
    }

    func tooMany(_ limit: Int) -> Explanation {
        Explanation(
            say(
                nb: "Det er ikke plass til flere", nn: "Det er ikkje plass til fleire", en: "No room for more"),
            detail: say(
                nb: "Grensen er \(limit). Ingenting er endret.", nn: "Grensa er \(limit). Ingenting er endra.",
                en: "The limit is \(limit). Nothing has changed."),
            whatToDo: say(
                nb: "Avslutt noe som ikke lenger er i bruk, og prøv igjen.",
                nn: "Avslutt noko som ikkje lenger er i bruk, og prøv igjen.",
                en: "End something no longer in use, and try again."))
    }
}
