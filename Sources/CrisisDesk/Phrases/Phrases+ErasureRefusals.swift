import CrisisModel

// What can't be forgotten yet, and what can't be written as it is.
extension Phrases {
    func stillWaits(_ post: Post.Number) -> Explanation {
        Explanation(
            say(nb: "Innlegget venter fremdeles", nn: "Innlegget ventar framleis", en: "The post still waits"),
            detail: say(
                nb: "Innlegg \(post) er til avgjørelse eller på vei ut. En tekst som er borte, kan ingen godkjenne.",
                nn: "Innlegg \(post) er til avgjerd eller på veg ut. Ein tekst som er borte, kan ingen godkjenne.",
                en: "Post \(post) is to be decided or on its way out. Nobody can approve a text that is gone."),
            whatToDo: say(
                nb: "Avvis eller trekk innlegget først, og slett det så.",
                nn: "Avvis eller trekk innlegget først, og slett det så.",
                en: "Reject or withdraw the post first, then erase it."))
    }

    func inUse(_ entry: Int) -> Explanation {
        Explanation(
            say(nb: "Det er i bruk", nn: "Det er i bruk", en: "It is in use"),
            detail: say(
                nb: "Det som står i loggpost \(entry), bruker desken: navnet på kommunen, en kanal eller varslingen.",
                nn: "Det som står i loggpost \(entry), bruker desken: namnet på kommunen, ein kanal eller varslinga.",
                en: "The desk uses what stands in entry \(entry): the municipality's name, a channel or whom it notifies."),
            whatToDo: say(
                nb: "Sett det på nytt, eller legg ned kanalen, og slett det gamle så.",
                nn: "Set det på nytt, eller legg ned kanalen, og slett det gamle så.",
                en: "Set it anew, or retire the channel, then erase what was before."))
    }

    func textUnseen(_ character: String) -> Explanation {
        Explanation(
            say(nb: "Teksten har et usynlig tegn", nn: "Teksten har eit usynleg teikn", en: "The text has an unseen character"),
            detail: say(
                nb: "Tegnet U+\(character) vises ikke, eller snur rekkefølgen. Det som går ut, skal være det som ble lest.",
                nn: "Teiknet U+\(character) viser ikkje, eller snur rekkjefølgja. Det som går ut, skal vere det som vart lese.",
                en: "The character U+\(character) isn't shown, or turns the order round. What goes out is what was read."),
            whatToDo: say(
                nb: "Skriv stedet på nytt, eller lim inn som ren tekst. Ingenting er sendt inn.",
                nn: "Skriv staden på nytt, eller lim inn som rein tekst. Ingenting er sendt inn.",
                en: "Type that place again, or paste it as plain text. Nothing was handed in."))
    }

    func screeningMissing(_ entry: Int) -> Explanation {
        Explanation(
            say(nb: "Loggposten er skjermet", nn: "Loggposten er skjerma", en: "The entry is screened"),
            detail: say(
                nb: "Et tillegg til loggpost \(entry) ville vært åpent for alle som leser loggen. Ingenting er ført.",
                nn: "Eit tillegg til loggpost \(entry) ville vore ope for alle som les loggen. Ingenting er ført.",
                en: "An addition to entry \(entry) would be open to all who read the log. Nothing was written."),
            whatToDo: say(
                nb: "Si på hvilket grunnlag tillegget er skjermet.",
                nn: "Sei på kva grunnlag tillegget er skjerma.",
                en: "Say on what ground the addition is screened."))
    }
}
