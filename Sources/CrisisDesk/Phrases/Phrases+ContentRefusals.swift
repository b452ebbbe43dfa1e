import CrisisModel

// What is wrong with what was handed in.
extension Phrases {
    func recordOnly(_ channel: Channel.Number, _ circumstances: Circumstances) -> Explanation {
        let name = name(channel, circumstances.directory)
        return Explanation(
            say(nb: "Kanalen bare loggføres", nn: "Kanalen blir berre loggført", en: "The channel is only recorded"),
            detail: say(
                nb: "\(name) sendes aldri herfra.", nn: "\(name) blir aldri send herifrå.",
                en: "\(name) is never sent from here."),
            whatToDo: say(
                nb: "Send varselet der det hører hjemme, og registrer etterpå hva som gikk ut og når.",
                nn: "Send varselet der det høyrer heime, og registrer etterpå kva som gjekk ut og når.",
                en: "Send it where it belongs, and record afterwards what went out and when."))
    }

    var noChannels: Explanation {
        Explanation(
            say(nb: "Ingen kanal er valgt", nn: "Ingen kanal er vald", en: "No channel is chosen"),
            detail: say(
                nb: "Innlegget må ha minst én kanal.", nn: "Innlegget må ha minst éin kanal.",
                en: "A post needs at least one channel."),
            whatToDo: say(
                nb: "Velg kanal og send inn på nytt.", nn: "Vel kanal og send inn på nytt.",
                en: "Choose a channel and hand it in again."))
    }

    func channelTwice(_ channel: Channel.Number, _ circumstances: Circumstances) -> Explanation {
        let name = name(channel, circumstances.directory)
        return Explanation(
            say(nb: "Samme kanal to ganger", nn: "Same kanalen to gonger", en: "The same channel twice"),
            detail: say(
                nb: "\(name) er nevnt mer enn én gang.", nn: "\(name) er nemnd meir enn éin gong.",
                en: "\(name) is named more than once."),
            whatToDo: say(
                nb: "Nevn hver kanal én gang.", nn: "Nemn kvar kanal éin gong.", en: "Name each channel once."))
    }

    var textEmpty: Explanation {
        Explanation(
            say(nb: "Teksten er tom", nn: "Teksten er tom", en: "The text is empty"),
            detail: say(
                nb: "Det står ikke noe i et felt som må ha tekst.",
                nn: "Det står ikkje noko i eit felt som må ha tekst.",
                en: "A field that needs text has none."),
            whatToDo: say(
                nb: "Skriv teksten og prøv igjen.", nn: "Skriv teksten og prøv igjen.",
                en: "Write the text and try again."))
    }

    func textTooLong(_ limit: Int) -> Explanation {
        Explanation(
            say(nb: "Teksten er for lang", nn: "Teksten er for lang", en: "The text is too long"),
            detail: say(
                nb: "Grensen er \(limit) byte. Det er omtrent like mange tegn; æ, ø og å teller som to.",
                nn: "Grensa er \(limit) byte. Det er om lag like mange teikn; æ, ø og å tel som to.",
                en: "The limit is \(limit) bytes. That is about as many characters; accented letters count as two."),
            whatToDo: say(
                nb: "Kort den ned og prøv igjen.", nn: "Kort han ned og prøv igjen.", en: "Shorten it and try again."))
    }

    var reasonMissing: Explanation {
        Explanation(
            say(nb: "Begrunnelsen mangler", nn: "Grunngjevinga manglar", en: "The reason is missing"),
            detail: say(
                nb: "Kommunens regler krever en begrunnelse når forfatteren godkjenner sitt eget innlegg.",
                nn: "Reglane i kommunen krev ei grunngjeving når forfattaren godkjenner sitt eige innlegg.",
                en: "The municipality's policy asks for a reason when an author approves his or her own post."),
            whatToDo: say(
                nb: "Oppgi én setning om hvorfor (reason), eller la en annen godkjenne.",
                nn: "Oppgje éi setning om kvifor (reason), eller lat ein annan godkjenne.",
                en: "Give one sentence of why (reason), or let somebody else approve."))
    }

    var nothingChanges: Explanation {
        Explanation(
            say(nb: "Det er slik fra før", nn: "Det er slik frå før", en: "It is so already"),
            detail: say(
                nb: "Det du ba om, gjelder allerede.", nn: "Det du bad om, gjeld alt.",
                en: "What you asked for already holds."),
            whatToDo: nothingToDo)
    }
}
