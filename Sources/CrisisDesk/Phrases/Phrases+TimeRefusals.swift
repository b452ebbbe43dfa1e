import CrisisModel

// Times that cannot be meant.
extension Phrases {
    var publishAtPast: Explanation {
        Explanation(
            say(nb: "Tidspunktet er passert", nn: "Tidspunktet er passert", en: "The time has passed"),
            detail: say(
                nb: "Innlegget kan ikke planlegges til et tidspunkt som har vært.",
                nn: "Innlegget kan ikkje planleggjast til eit tidspunkt som har vore.",
                en: "A post cannot be scheduled for a time that has passed."),
            whatToDo: say(
                nb: "Fjern tidspunktet for å be om publisering med en gang, eller velg et senere.",
                nn: "Fjern tidspunktet for å be om publisering med ein gong, eller vel eit seinare.",
                en: "Leave the time out to ask for it at once, or choose a later one."))
    }

    var publishAtTooFar: Explanation {
        Explanation(
            say(
                nb: "Tidspunktet er for langt fram", nn: "Tidspunktet er for langt fram",
                en: "The time is too far ahead"),
            detail: say(
                nb: "Innlegg kan planlegges høyst \(times.span(Limits.schedule)) fram.",
                nn: "Innlegg kan planleggjast høgst \(times.span(Limits.schedule)) fram.",
                en: "Posts can be scheduled at most \(times.span(Limits.schedule)) ahead."),
            whatToDo: say(
                nb: "Sjekk årstallet, eller velg et tidligere tidspunkt.",
                nn: "Sjekk årstalet, eller vel eit tidlegare tidspunkt.",
                en: "Check the year, or choose an earlier time."))
    }

    var notAfterPast: Explanation {
        Explanation(
            say(
                nb: "Innlegget er allerede utløpt", nn: "Tida til innlegget er alt ute",
                en: "The post has already expired"),
            detail: say(
                nb: "Siste frist for å gå ut (notAfter) har passert.",
                nn: "Siste frist for å gå ut (notAfter) har passert.",
                en: "The last time for it to go out (notAfter) has passed."),
            whatToDo: say(
                nb: "Velg en senere frist, eller fjern den.", nn: "Vel ein seinare frist, eller fjern han.",
                en: "Choose a later one, or leave it out."))
    }

    var notAfterBeforePublishAt: Explanation {
        Explanation(
            say(
                nb: "Fristen er før tidspunktet", nn: "Fristen er før tidspunktet",
                en: "The end is before the beginning"),
            detail: say(
                nb: "Siste frist (notAfter) må være etter tidspunktet det skal ut (publishAt).",
                nn: "Siste frist (notAfter) må vere etter tidspunktet det skal ut (publishAt).",
                en: "The last time (notAfter) must come after the time it is to go out (publishAt)."),
            whatToDo: say(nb: "Rett en av dem.", nn: "Rett ein av dei.", en: "Change one of them."))
    }

    var happenedInFuture: Explanation {
        Explanation(
            say(
                nb: "Tidspunktet har ikke vært ennå", nn: "Tidspunktet har ikkje vore enno",
                en: "That has not happened yet"),
            detail: say(
                nb: "Noe som har hendt, kan ikke ha et tidspunkt som kommer.",
                nn: "Noko som har hendt, kan ikkje ha eit tidspunkt som kjem.",
                en: "What has happened cannot have a time to come."),
            whatToDo: say(
                nb: "Sjekk dato og klokkeslett. Utelat det om det skjedde nå.",
                nn: "Sjekk dato og klokkeslett. Lat det stå tomt om det hende no.",
                en: "Check date and time. Leave it out if it happened now."))
    }

    var timeInPast: Explanation {
        Explanation(
            say(nb: "Sluttidspunktet er passert", nn: "Sluttidspunktet er passert", en: "The end has passed"),
            detail: say(
                nb: "En tilgang eller rolle må slutte en gang i framtiden.",
                nn: "Ein tilgang eller ei rolle må slutte ein gong i framtida.",
                en: "An access or a role must end some time in the future."),
            whatToDo: say(nb: "Velg en senere slutt.", nn: "Vel ein seinare slutt.", en: "Choose a later end."))
    }

    func endTooFar(_ limit: Span) -> Explanation {
        Explanation(
            say(nb: "For langt tidsrom", nn: "For langt tidsrom", en: "Too long a time"),
            detail: say(
                nb: "Det kan vare høyst \(times.span(limit)), og minst ett minutt.",
                nn: "Det kan vare høgst \(times.span(limit)), og minst eitt minutt.",
                en: "It can last at most \(times.span(limit)), and at least one minute."),
            whatToDo: say(
                nb: "Oppgi et kortere tidsrom.", nn: "Oppgje eit kortare tidsrom.", en: "Give a shorter time."))
    }
}
