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

    func sameText(_ post: Post.Number) -> Explanation {
        Explanation(
            say(
                nb: "Samme tekst er sendt inn før", nn: "Same tekst er send inn før",
                en: "The same text was handed in before"),
            detail: say(
                nb: "Innlegg \(post) sier det samme på samme kanal, for mindre enn to timer siden. Ingenting er sendt inn nå.",
                nn: "Innlegg \(post) seier det same på same kanal, for mindre enn to timar sidan. Ingenting er sendt inn no.",
                en: "Post \(post) says the same on the same channel, less than two hours ago. Nothing was handed in now."),
            whatToDo: say(
                nb: "Er det samme melding, er det alt gjort. Skal den ut en gang til, si fra om det når du sender den inn.",
                nn: "Er det same melding, er det alt gjort. Skal ho ut ein gong til, sei frå om det når du sender ho inn.",
                en: "If it is the same message, it is done already. If it is to go out again, say so when you hand it in."))
    }

    var exerciseByHand: Explanation {
        Explanation(
            say(
                nb: "På en øvelse er alle kanaler for hånd", nn: "På ei øving er alle kanalar for hand",
                en: "In an exercise every channel is by hand"),
            detail: say(
                nb: "Denne desken er til øvelse. Ingen innlegg går ut fra den av seg selv, og den blir aldri en ekte.",
                nn: "Denne desken er til øving. Ingen innlegg går ut frå han av seg sjølv, og han blir aldri ein ekte.",
                en: "This desk is for exercises. No post leaves it by itself, and it never becomes a real one."),
            whatToDo: say(
                nb: "Velg kanaltypen byHand.", nn: "Vel kanaltypen byHand.", en: "Choose the kind byHand."))
    }

    var exerciseUnmarked: Explanation {
        Explanation(
            say(
                nb: "Teksten sier ikke at den er en øvelse", nn: "Teksten seier ikkje at han er ei øving",
                en: "The text does not say that it is an exercise"),
            detail: say(
                nb: "På en øvelsesdesk begynner hver tekst med ØVELSE.",
                nn: "På ein øvingsdesk byrjar kvar tekst med ØVELSE.",
                en: "On a desk for exercises every text begins with EXERCISE."),
            whatToDo: say(
                nb: "Begynn teksten med ØVELSE.", nn: "Byrj teksten med ØVELSE.", en: "Begin the text with EXERCISE."))
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
