import CrisisModel

// A post that is not in the state for it.
extension Phrases {
    var alreadyOut: Explanation {
        Explanation(
            say(nb: "Det er allerede ute", nn: "Det er alt ute", en: "It is already out"),
            detail: say(
                nb: "Innlegget er ute, eller på vei ut, og kan ikke hentes tilbake på denne måten.",
                nn: "Innlegget er ute, eller på veg ut, og kan ikkje hentast tilbake på denne måten.",
                en: "The post is out, or going out, and cannot be called back this way."),
            whatToDo: say(
                nb: "Er noe feil, send en rettelse. Må det bort, ta det ned.",
                nn: "Er noko feil, send ei retting. Må det bort, ta det ned.",
                en: "If something is wrong, hand in a correction. If it must go, take it down."))
    }

    var notOut: Explanation {
        Explanation(
            say(nb: "Det er ikke ute", nn: "Det er ikkje ute", en: "It is not out"),
            detail: say(
                nb: "Bare det som er ute på kanalen, kan rettes eller tas ned der.",
                nn: "Berre det som er ute på kanalen, kan rettast eller takast ned der.",
                en: "Only what is out on a channel can be corrected or taken down there."),
            whatToDo: say(
                nb: "Endre, trekk eller avvis innlegget før publisering.",
                nn: "Endre, trekk eller avvis innlegget før publisering.",
                en: "Change, withdraw or reject the post before publication."))
    }

    func closed(_ stage: Post.Stage) -> Explanation {
        Explanation(
            say(
                nb: "Innlegget er ikke åpent for dette", nn: "Innlegget er ikkje ope for dette",
                en: "The post is not open for this"),
            detail: say(
                nb: "Innlegget er \(words(for: stage)).", nn: "Innlegget er \(words(for: stage)).",
                en: "The post is \(words(for: stage))."),
            whatToDo: whatToDo(after: stage))
    }

    private func words(for stage: Post.Stage) -> String {
        switch stage {
        case .open: say(nb: "åpent", nn: "ope", en: "open")
        case .returned: label(CrisisModel.Shown.returned)
        case .rejected: label(CrisisModel.Shown.rejected)
        case .withdrawn: label(CrisisModel.Shown.withdrawn)
        case .expired: label(CrisisModel.Shown.expired)
        }
    }

    private func whatToDo(after stage: Post.Stage) -> String {
        switch stage {
        case .open:
            say(
                nb: "Hent innlegget på nytt og prøv igjen.", nn: "Hent innlegget på nytt og prøv igjen.",
                en: "Fetch the post again and try once more.")
        case .returned:
            say(
                nb: "Forfatteren må endre det først. Da kommer det tilbake i køen.",
                nn: "Forfattaren må endre det først. Då kjem det tilbake i køen.",
                en: "The author must change it first. Then it returns to the queue.")
        case .rejected, .withdrawn, .expired:
            say(
                nb: "Skal teksten likevel ut, send den inn som et nytt innlegg.",
                nn: "Skal teksten likevel ut, send han inn som eit nytt innlegg.",
                en: "If the text should go out after all, hand it in as a new post.")
        }
    }

    var expired: Explanation {
        Explanation(
            say(nb: "Innlegget er utløpt", nn: "Innlegget har gått ut på tid", en: "The post has expired"),
            detail: say(
                nb: "Tiden det gjaldt for, er ute. Det går ikke ut.",
                nn: "Tida det galdt for, er ute. Det går ikkje ut.",
                en: "The time it was meant for is over. It does not go out."),
            whatToDo: whatToDo(after: .expired))
    }

    func otherDigest(_ digest: Digest) -> Explanation {
        Explanation(
            say(
                nb: "Innlegget er endret siden du leste det", nn: "Innlegget er endra etter at du las det",
                en: "The post has changed since you read it"),
            detail: say(
                nb: "Godkjenningen gjelder ikke den teksten som ligger der nå (\(digest.hex.prefix(12))…).",
                nn: "Godkjenninga gjeld ikkje den teksten som ligg der no (\(digest.hex.prefix(12))…).",
                en: "The approval is not for the text that is there now (\(digest.hex.prefix(12))…)."),
            whatToDo: say(
                nb: "Les teksten på nytt, og godkjenn den hvis den fortsatt er riktig.",
                nn: "Les teksten på nytt, og godkjenn han om han framleis er rett.",
                en: "Read the text again, and approve it if it is still right."))
    }

    var nothingWaits: Explanation {
        Explanation(
            say(nb: "Ingenting venter", nn: "Ingenting ventar", en: "Nothing is waiting"),
            detail: say(
                nb: "Det er ingenting her som venter på en slik beslutning.",
                nn: "Det er ingenting her som ventar på ei slik avgjerd.",
                en: "There is nothing here that waits for such a decision."),
            whatToDo: say(
                nb: "Hent innlegget på nytt og se hva som står der.",
                nn: "Hent innlegget på nytt og sjå kva som står der.",
                en: "Fetch the post again and see where it stands."))
    }

    var notApproved: Explanation {
        Explanation(
            say(nb: "Det er ikke godkjent", nn: "Det er ikkje godkjent", en: "It is not approved"),
            detail: say(
                nb: "Innlegget har ingen godkjenning som gjelder på kanalen, så det kan ikke ut.",
                nn: "Innlegget har inga godkjenning som gjeld på kanalen, så det kan ikkje ut.",
                en: "The post has no approval in force on the channel, so it cannot go out."),
            whatToDo: say(
                nb: "Få det godkjent først.", nn: "Få det godkjent først.", en: "Have it approved first."))
    }

    var needsSecondPerson: Explanation {
        Explanation(
            say(nb: "En til må kontrasignere", nn: "Ein til må kontrasignere", en: "A second person must countersign"),
            detail: say(
                nb: "Forfatter og godkjenner er samme person. Ingenting går ut før noen andre har kontrasignert.",
                nn: "Forfattar og godkjennar er same person. Ingenting går ut før nokon andre har kontrasignert.",
                en: "Author and approver are the same person. Nothing goes out until somebody else has countersigned."),
            whatToDo: say(
                nb: "Ring en avløser eller kommunedirektøren og be dem kontrasignere.",
                nn: "Ring ein avløysar eller kommunedirektøren og be dei kontrasignere.",
                en: "Call a deputy or the chief executive and ask them to countersign."))
    }

    func notDue(_ moment: Timestamp) -> Explanation {
        Explanation(
            say(nb: "Tiden er ikke kommet", nn: "Tida er ikkje komen", en: "It is not time yet"),
            detail: say(
                nb: "Innlegget skal ut \(times.moment(moment)).", nn: "Innlegget skal ut \(times.moment(moment)).",
                en: "The post is to go out on \(times.moment(moment))."),
            whatToDo: say(
                nb: "Vent, eller endre tidspunktet og få det godkjent på nytt.",
                nn: "Vent, eller endre tidspunktet og få det godkjent på nytt.",
                en: "Wait, or change the time and have it approved again."))
    }
}
