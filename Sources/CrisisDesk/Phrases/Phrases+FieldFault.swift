// A value that is a text as it should be, and can't be used all the same.
extension Phrases {
    func unusableField(_ field: String, _ fault: FieldFault) -> Explanation {
        let field = Self.clean(field, limit: Self.nameLength)
        let named = say(nb: "Feltet «\(field)»", nn: "Feltet «\(field)»", en: "The field “\(field)”")
        return Explanation(
            say(nb: "En verdi kan ikke brukes", nn: "Ein verdi kan ikkje brukast", en: "A value cannot be used"),
            detail: join("\(named) \(what(is: fault)).", nothingDone), whatToDo: remedy(for: fault))
    }

    private func what(is fault: FieldFault) -> String {
        switch fault {
        case .notOneLine:
            say(
                nb: "har linjeskift eller et annet tegn som ikke kan stå i én linje",
                nn: "har linjeskift eller eit anna teikn som ikkje kan stå i éi linje",
                en: "has a line break, or another character that cannot stand in one line")
        case .notWebAddress:
            say(nb: "er ingen nettadresse", nn: "er inga nettadresse", en: "is no address of the web")
        case .notShortName:
            say(
                nb: "kan ikke være et kortnavn", nn: "kan ikkje vere eit kortnamn", en: "cannot be a short name")
        case .notLanguage:
            say(nb: "er ingen språkkode", nn: "er ingen språkkode", en: "is no language tag")
        case .notSetting:
            say(
                nb: "er en innstilling som ikke kan brukes for denne typen kanal her",
                nn: "er ei innstilling som ikkje kan brukast for denne typen kanal her",
                en: "is a setting that cannot be used for this kind of channel here")
        case .besideText:
            say(
                nb: "kan ikke stå sammen med en tekst som er skrevet ut",
                nn: "kan ikkje stå saman med ein tekst som er skriven ut",
                en: "cannot stand beside a text that is written out")
        }
    }

    private func remedy(for fault: FieldFault) -> String {
        switch fault {
        case .notOneLine:
            say(
                nb: "Skriv det på én linje, uten tabulator og styretegn.",
                nn: "Skriv det på éi linje, utan tabulator og styreteikn.",
                en: "Write it in one line, without tabs and control characters.")
        case .notWebAddress:
            say(
                nb: "Den må begynne med https:// (eller http://).", nn: "Ho må byrje med https:// (eller http://).",
                en: "It must begin with https:// (or http://).")
        case .notShortName:
            say(
                nb: "Kortnavn har små bokstaver a–z, tall og bindestrek, høyst 32 tegn, men ikke som p3 eller c2.",
                nn: "Kortnamn har små bokstavar a–z, tal og bindestrek, høgst 32 teikn, men ikkje som p3 eller c2.",
                en: "Short names have a–z, digits and hyphens, at most 32, but not like p3 or c2.")
        case .notLanguage:
            say(
                nb: "Språkkoder er som nb, nn, se eller uk.", nn: "Språkkodar er som nb, nn, se eller uk.",
                en: "Language tags are like nb, nn, se or uk.")
        case .notSetting:
            say(
                nb: "Se hva den må være: crisisctl channel connect --help, og sidene om å koble til en kanal.",
                nn: "Sjå kva ho må vere: crisisctl channel connect --help, og sidene om å kople til ein kanal.",
                en: "See what it must be: crisisctl channel connect --help, and the pages on connecting a channel.")
        case .besideText:
            say(
                nb: "Send enten teksten, eller det som skal fylles inn.",
                nn: "Send anten teksten, eller det som skal fyllast inn.",
                en: "Send either the text, or what is to be filled in.")
        }
    }
}
