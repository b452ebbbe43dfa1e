import CrisisModel

// People and roles that are not as they must be.
extension Phrases {
    func personGone(_ person: Person.Number, _ circumstances: Circumstances) -> Explanation {
        let who = name(person, circumstances.directory)
        return Explanation(
            say(
                nb: "Personen kan ikke bruke desken nå", nn: "Personen kan ikkje bruke desken no",
                en: "The person cannot use the desk now"),
            detail: say(
                nb: "\(who) har sluttet, er stengt ute eller har ingen rolle som gjelder nå.",
                nn: "\(who) har slutta, er stengd ute eller har inga rolle som gjeld no.",
                en: "\(who) has left, is suspended or holds no role at present."),
            whatToDo: say(
                nb: "Velg en annen, eller be kommunedirektøren eller systemansvarlig slippe personen inn igjen.",
                nn: "Vel ein annan, eller be kommunedirektøren eller den systemansvarlege sleppe personen inn att.",
                en: "Choose somebody else, or ask the chief executive or the desk keeper to let the person in again."))
    }

    func personActive(_ person: Person.Number, _ circumstances: Circumstances) -> Explanation {
        let who = name(person, circumstances.directory)
        return Explanation(
            say(
                nb: "Det går ikke slik personen står nå", nn: "Det går ikkje slik personen står no",
                en: "Not as the person stands now"
            ),
            detail: say(
                nb: "Bare den som er stengt ute for nå, kan slippes inn igjen, og bare den som har sluttet, kan glemmes. \(who) er ingen av delene. En som har sluttet, legges inn som ny.",
                nn: "Berre den som er stengd ute for no, kan sleppast inn att, og berre den som har slutta, kan gløymast. \(who) er ingen av delane. Ein som har slutta, må leggjast inn som ny.",
                en: "Only somebody suspended can be let in again, and only somebody who has left can be forgotten. \(who) is neither. Somebody who has left is added anew."),
            whatToDo: say(
                nb: "Har personen sluttet? Meld det først.", nn: "Har personen slutta? Meld det først.",
                en: "Has the person left? Say so first."))
    }

    func cannotBeResponsible(_ person: Person.Number, _ circumstances: Circumstances) -> Explanation {
        let who = name(person, circumstances.directory)
        return Explanation(
            say(
                nb: "Personen kan ikke ha ansvaret", nn: "Personen kan ikkje ha ansvaret",
                en: "The person cannot be responsible"),
            detail: say(
                nb: "\(who) er ikke kanaladministrator eller kommunedirektør, eller er ikke lenger aktiv.",
                nn: "\(who) er ikkje kanaladministrator eller kommunedirektør, eller er ikkje lenger aktiv.",
                en: "\(who) is neither an administrator nor the chief executive, or is no longer active."),
            whatToDo: say(
                nb: "Velg en kanaladministrator. Utelater du feltet, brukes den som står i registeret.",
                nn: "Vel ein kanaladministrator. Lèt du feltet stå tomt, gjeld den som står i registeret.",
                en: "Choose an administrator. If you leave the field out, the one in the register is used."))
    }

    var chiefExecutiveOnlyReplaced: Explanation {
        Explanation(
            say(
                nb: "Kommunedirektøren kan bare byttes", nn: "Kommunedirektøren kan berre bytast",
                en: "The chief executive can only be replaced"),
            detail: say(
                nb: "Rollen kan ikke stå tom: det skal alltid være én kommunedirektør eller en fungerende.",
                nn: "Rolla kan ikkje stå tom: det skal alltid vere éin kommunedirektør eller ein fungerande.",
                en: "The role cannot stand empty: there is always one chief executive or one acting."),
            whatToDo: say(
                nb: "Pek ut den nye kommunedirektøren. Den forrige går ut i samme steg.",
                nn: "Peik ut den nye kommunedirektøren. Den førre går ut i same steg.",
                en: "Name the new chief executive. The former one goes in the same step."))
    }

    var chiefExecutiveMissing: Explanation {
        Explanation(
            say(nb: "Kommunedirektøren mangler", nn: "Kommunedirektøren manglar", en: "The chief executive is missing"),
            detail: say(
                nb: "Registeret må ha nøyaktig én kommunedirektør.",
                nn: "Registeret må ha nøyaktig éin kommunedirektør.",
                en: "The register must have exactly one chief executive."),
            whatToDo: say(
                nb: "Gi én person rollen chiefExecutive i registeret.",
                nn: "Gje éin person rolla chiefExecutive i registeret.",
                en: "Give one person the role chiefExecutive in the register."))
    }

    var successorMissing: Explanation {
        Explanation(
            say(nb: "Ingen til å stå i stedet", nn: "Ingen til å stå i staden", en: "Nobody to stand in"),
            detail: say(
                nb: "Det finnes ingen annen som kan fylle plassen til den som går.",
                nn: "Det finst ingen annan som kan fylle plassen til den som går.",
                en: "There is nobody else who can take the place of the one who leaves."),
            whatToDo: say(
                nb: "Pek ut en annen i samme steg: ny kommunedirektør, eller en ansvarlig administrator.",
                nn: "Peik ut ein annan i same steg: ny kommunedirektør, eller ein ansvarleg administrator.",
                en: "Name somebody in the same step: a chief executive, or a responsible administrator."
            ))
    }

    var reviewerNeedsEndAndPurpose: Explanation {
        Explanation(
            say(
                nb: "Lesetilgang trenger slutt og formål", nn: "Lesetilgang treng slutt og formål",
                en: "A reviewer needs an end and a purpose"),
            detail: say(
                nb: "En revisor leser alt, så tilgangen må ha en sluttdato og et formål.",
                nn: "Ein revisor les alt, så tilgangen må ha ein sluttdato og eit formål.",
                en: "A reviewer reads everything, so the access must have an end date and a purpose."),
            whatToDo: say(
                nb: "Oppgi begge (until og purpose).", nn: "Oppgje begge (until og purpose).",
                en: "Give both (until and purpose)."))
    }

    func roleNotHeld(_ role: Role) -> Explanation {
        Explanation(
            say(
                nb: "Personen har ikke rollen", nn: "Personen har ikkje rolla", en: "The role is not held"),
            detail: say(
                nb: "Rollen «\(label(role))» mangler.", nn: "Rolla «\(label(role))» manglar.",
                en: "The role “\(label(role))” is missing."),
            whatToDo: say(
                nb: "Sjekk hvilke roller personen har, og gi rollen først om den trengs.",
                nn: "Sjekk kva roller personen har, og gje rolla først om ho trengst.",
                en: "Check which roles the person holds, and give the role first if it is needed."))
    }

    func activatorNotPossible(_ capacity: Capacity) -> Explanation {
        Explanation(
            say(
                nb: "Disse kan ikke sette krisestab", nn: "Desse kan ikkje setje krisestab",
                en: "These cannot convene crisis staff"),
            detail: say(
                nb: "Reglene kan ikke la «\(label(capacity))» sette krisestab.",
                nn: "Reglane kan ikkje late «\(label(capacity))» setje krisestab.",
                en: "The policy cannot let “\(label(capacity))” convene crisis staff."),
            whatToDo: say(
                nb: "Velg blant: \(list(Policy.activators.map { label($0) })).",
                nn: "Vel mellom: \(list(Policy.activators.map { label($0) })).",
                en: "Choose among: \(list(Policy.activators.map { label($0) }))."))
    }
}
