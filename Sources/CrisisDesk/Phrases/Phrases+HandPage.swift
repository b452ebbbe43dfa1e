// The page for whoever publishes a text by hand.
extension Phrases {
    func postByHand(_ post: Int, _ channel: String) -> String {
        say(
            nb: "Legg ut innlegg \(post) på \(channel)", nn: "Legg ut innlegg \(post) på \(channel)",
            en: "Publish post \(post) on \(channel)")
    }

    func takeDownByHand(_ post: Int, _ channel: String) -> String {
        say(
            nb: "Ta ned innlegg \(post) fra \(channel)", nn: "Ta ned innlegg \(post) frå \(channel)",
            en: "Take down post \(post) from \(channel)")
    }

    func handPageOf(_ municipality: String, post: Int) -> String {
        say(
            nb: "\(municipality). Innlegg \(post) er godkjent, og du har tatt det for å legge det ut for hånd.",
            nn: "\(municipality). Innlegg \(post) er godkjent, og du har teke det for å leggje det ut for hand.",
            en: "\(municipality). Post \(post) is approved, and you have taken it to publish it by hand.")
    }

    func handPageOf(_ municipality: String, takingDownBy post: Int) -> String {
        say(
            nb: "\(municipality). Nedtakingen (innlegg \(post)) er godkjent, og du har påtatt deg å gjøre det.",
            nn: "\(municipality). Nedtakinga (innlegg \(post)) er godkjend, og du har teke på deg å gjere det.",
            en: "\(municipality). Taking it down (post \(post)) is approved, and you have taken it on.")
    }

    func corrects(_ post: Int) -> String {
        say(
            nb: "Dette retter innlegg \(post). Legg rettelsen der de som så feilen, ser den:",
            nn: "Dette rettar innlegg \(post). Legg rettinga der dei som såg feilen, ser ho:",
            en: "This corrects post \(post). Put the correction where those who saw the error will see it:")
    }

    var findAndTakeDown: String {
        say(nb: "Finn innlegget og ta det ned:", nn: "Finn innlegget og ta det ned:", en: "Find the post and take it down:")
    }

    var noLinkKnown: String {
        say(
            nb: "(ingen har oppgitt lenken; let etter teksten)", nn: "(ingen har oppgitt lenkja; leit etter teksten)",
            en: "(nobody has given its link; look for the text)")
    }

    func whatItSays(_ post: Int) -> String {
        say(
            nb: "Dette står i innlegg \(post)", nn: "Dette står i innlegg \(post)", en: "What post \(post) says")
    }

    var putInItsPlace: String {
        say(
            nb: "Legg ut nøyaktig denne setningen i stedet:", nn: "Legg ut nøyaktig denne setninga i staden:",
            en: "Publish exactly this sentence in its place:")
    }

    func openChannel(_ channel: String) -> String {
        say(nb: "Åpne \(channel).", nn: "Opne \(channel).", en: "Open \(channel).")
    }

    var copyAll: String {
        say(
            nb: "Kopier hele teksten, nøyaktig som den står.", nn: "Kopier heile teksten, nøyaktig slik han står.",
            en: "Copy the whole text, exactly as it stands.")
    }

    var exactText: String {
        say(nb: "Teksten som er godkjent", nn: "Teksten som er godkjend", en: "The text that is approved")
    }

    var howToCopy: String {
        say(
            nb: "Klikk i feltet, og trykk Ctrl+A og så Ctrl+C (på Mac: Cmd+A og Cmd+C).",
            nn: "Klikk i feltet, og trykk Ctrl+A og så Ctrl+C (på Mac: Cmd+A og Cmd+C).",
            en: "Click in the field, then press Ctrl+A and Ctrl+C (on a Mac: Cmd+A and Cmd+C).")
    }

    var hiddenInText: String {
        say(
            nb: "Teksten har tegn som ikke synes. Her er de skrevet ut:",
            nn: "Teksten har teikn som ikkje syner. Her er dei skrivne ut:",
            en: "The text has characters that cannot be seen. Here they are written out:")
    }

    var pasteAndLook: String {
        say(
            nb: "Lim inn, se at alt kom med, og legg ut. Endre ingenting: det er denne teksten som er godkjent.",
            nn: "Lim inn, sjå at alt kom med, og legg ut. Endre ingenting: det er denne teksten som er godkjend.",
            en: "Paste it, see that all of it came along, and publish. Change nothing: this is the text that is approved.")
    }

    func reportSoon(minutes: Int) -> String {
        say(
            nb: "Meld fra innen \(minutes) minutter, med lenken til innlegget:",
            nn: "Meld frå innan \(minutes) minutt, med lenkja til innlegget:",
            en: "Report within \(minutes) minutes, with the link to the post:")
    }

    func reportTakenDown(minutes: Int) -> String {
        say(
            nb: "Meld fra innen \(minutes) minutter at det er tatt ned:",
            nn: "Meld frå innan \(minutes) minutt at det er teke ned:",
            en: "Report within \(minutes) minutes that it is down:")
    }

    var ifItDidNotWork: String {
        say(nb: "Gikk det ikke:", nn: "Gjekk det ikkje:", en: "If it did not work:")
    }

    var linkPlaceholder: String { say(nb: "LENKE", nn: "LENKJE", en: "LINK") }
    var reasonPlaceholder: String { say(nb: "HVORFOR", nn: "KVIFOR", en: "WHY") }
}
