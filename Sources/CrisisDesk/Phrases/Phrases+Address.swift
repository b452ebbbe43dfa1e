// The address of a request and its parameters, and values that only look right.
extension Phrases {
    var misread: Explanation {
        Explanation(
            say(
                nb: "Forespørselen kan ikke leses", nn: "Førespurnaden kan ikkje lesast",
                en: "The request cannot be read"),
            detail: join(
                say(
                    nb: "Adressen er for lang eller feil skrevet.", nn: "Adressa er for lang eller feil skriven.",
                    en: "The address is too long or malformed."), nothingDone),
            whatToDo: say(
                nb: "Rett adressen og send på nytt.", nn: "Rett adressa og send på nytt.",
                en: "Correct the address and send it again."))
    }

    func unknownParameter(_ name: String) -> Explanation {
        parameter(
            name,
            say(
                nb: "finnes ikke på denne adressen", nn: "finst ikkje på denne adressa",
                en: "does not exist at this address"))
    }

    func unusableParameter(_ name: String) -> Explanation {
        parameter(
            name,
            say(
                nb: "har en verdi som ikke kan brukes, eller står to ganger",
                nn: "har ein verdi som ikkje kan brukast, eller står to gonger",
                en: "has a value that cannot be used, or stands twice"))
    }

    private func parameter(_ name: String, _ fault: String) -> Explanation {
        let name = Self.clean(name, limit: Self.nameLength)
        return Explanation(
            say(nb: "Feil i adressen", nn: "Feil i adressa", en: "Something is wrong in the address"),
            detail: join(
                say(
                    nb: "Parameteren «\(name)» \(fault).", nn: "Parameteren «\(name)» \(fault).",
                    en: "The parameter “\(name)” \(fault)."), nothingDone),
            whatToDo: say(
                nb: "Rett eller fjern parameteren.", nn: "Rett eller fjern parameteren.",
                en: "Correct or remove the parameter."))
    }

    var noSuchFile: Explanation {
        Explanation(
            say(nb: "Siden finnes ikke", nn: "Sida finst ikkje", en: "No such page"),
            detail: say(
                nb: "Det ligger ingenting på denne adressen.", nn: "Det ligg ingenting på denne adressa.",
                en: "There is nothing at this address."),
            whatToDo: say(
                nb: "Gå til forsiden.", nn: "Gå til framsida.", en: "Go to the front page."))
    }

    var notOffered: Explanation {
        Explanation(
            say(nb: "Dette tilbys ikke her", nn: "Dette blir ikkje tilbode her", en: "Not offered here"),
            detail: join(
                say(
                    nb: "Kanalen har ingenting desken kan prøve.", nn: "Kanalen har ingenting desken kan prøve.",
                    en: "The channel has nothing the desk can try."), nothingDone),
            whatToDo: say(
                nb: "Prøv kanalen for hånd.", nn: "Prøv kanalen for hand.", en: "Try the channel by hand."))
    }
}
