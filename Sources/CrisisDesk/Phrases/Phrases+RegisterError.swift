import CrisisModel

// What must be put right in a register, each as a sentence for the one who wrote it.
extension Phrases {
    package func sentence(_ code: RegisterError.Code) -> String {
        switch code {
        case .tooLarge(let limit):
            say(
                nb: "Filen er større enn \(limit) byte.", nn: "Fila er større enn \(limit) byte.",
                en: "The file is larger than \(limit) bytes.")
        case .notUTF8:
            say(nb: "Filen er ikke UTF-8.", nn: "Fila er ikkje UTF-8.", en: "The file is not UTF-8.")
        case .notYAML(let words):
            say(
                nb: "Oppsettet stemmer ikke her (YAML: \(quoted(words))).",
                nn: "Oppsettet stemmer ikkje her (YAML: \(quoted(words))).",
                en: "The layout is wrong here (YAML: \(quoted(words))).")
        case .tooDeep(let limit):
            say(
                nb: "Mer enn \(limit) lister ligger inni hverandre.", nn: "Meir enn \(limit) lister ligg inni kvarandre.",
                en: "More than \(limit) lists lie inside each other.")
        case .anchor, .alias:
            say(
                nb: "Ankere og henvisninger (& og *) brukes ikke her. Sett tekst som begynner slik, i anførselstegn.",
                nn: "Anker og tilvisingar (& og *) blir ikkje brukte her. Set tekst som byrjar slik, i hermeteikn.",
                en: "Anchors and aliases (& and *) are not used here. Put text that begins like that in quotes.")
        case .tag:
            say(
                nb: "Merker (!) brukes ikke her. Sett tekst som begynner slik, i anførselstegn.",
                nn: "Merke (!) blir ikkje brukte her. Set tekst som byrjar slik, i hermeteikn.",
                en: "Tags (!) are not used here. Put text that begins like that in quotes.")
        case .unknownKey(let key):
            say(
                nb: "\(quoted(key)) finnes ikke her.", nn: "\(quoted(key)) finst ikkje her.",
                en: "There is no \(quoted(key)) here.")
        case .duplicateKey(let key):
            say(
                nb: "\(quoted(key)) står to ganger.", nn: "\(quoted(key)) står to gonger.",
                en: "\(quoted(key)) stands twice.")
        case .missing(let key):
            say(nb: "\(quoted(key)) mangler.", nn: "\(quoted(key)) manglar.", en: "\(quoted(key)) is missing.")
        case .empty:
            say(nb: "Her står ingenting.", nn: "Her står ingenting.", en: "Nothing stands here.")
        case .wrongType(let expected): sentence(ofExpected: expected)
        case .tooLong(let limit):
            say(
                nb: "Teksten er lengre enn \(limit) byte.", nn: "Teksten er lengre enn \(limit) byte.",
                en: "The text is longer than \(limit) bytes.")
        case .tooMany(let limit):
            say(
                nb: "Her kan det ikke stå mer enn \(limit).", nn: "Her kan det ikkje stå meir enn \(limit).",
                en: "No more than \(limit) can stand here.")
        case .invisibleCharacter(let number):
            say(
                nb: "Teksten har et tegn ingen ser (U+\(hexadecimal(number))).",
                nn: "Teksten har eit teikn ingen ser (U+\(hexadecimal(number))).",
                en: "The text has a character that nobody sees (U+\(hexadecimal(number))).")
        case .notOneOf(let word, let words):
            say(
                nb: "\(quoted(word)) kan ikke stå her. Velg blant \(words.joined(separator: ", ")).",
                nn: "\(quoted(word)) kan ikkje stå her. Vel mellom \(words.joined(separator: ", ")).",
                en: "\(quoted(word)) cannot stand here. Choose among \(words.joined(separator: ", ")).")
        case .notAHandle(let word):
            say(
                nb: "\(quoted(word)) kan ikke være kortnavn: bruk a–z, tall og bindestrek, høyst 32 tegn, ikke som p3.",
                nn: "\(quoted(word)) kan ikkje vere kortnamn: bruk a–z, tal og bindestrek, høgst 32 teikn, ikkje som p3.",
                en: "\(quoted(word)) cannot be a short name: use a–z, digits and hyphens, at most 32, not like p3.")
        case .handleTaken(let word):
            say(
                nb: "Kortnavnet \(quoted(word)) er alt i bruk.", nn: "Kortnamnet \(quoted(word)) er alt i bruk.",
                en: "The short name \(quoted(word)) is taken.")
        case .unknownTimeZone(let word):
            say(
                nb: "\(quoted(word)) er ingen tidssone. Skriv for eksempel Europe/Oslo.",
                nn: "\(quoted(word)) er inga tidssone. Skriv til dømes Europe/Oslo.",
                en: "\(quoted(word)) is no time zone. Write Europe/Oslo, for instance.")
        case .notAnOrigin(let word):
            say(
                nb: "\(quoted(word)) kan ikke være navnet på loggen: høyst 128 ASCII-tegn uten mellomrom og pluss.",
                nn: "\(quoted(word)) kan ikkje vere namnet på loggen: høgst 128 ASCII-teikn utan mellomrom og pluss.",
                en: "\(quoted(word)) cannot name the log: at most 128 ASCII characters without space and plus.")
        case .notADuration(let word):
            say(
                nb: "\(quoted(word)) er ingen ventetid fra 30s til 24h. Skriv for eksempel 5m.",
                nn: "\(quoted(word)) er inga ventetid frå 30s til 24h. Skriv til dømes 5m.",
                en: "\(quoted(word)) is no wait from 30s to 24h. Write 5m, for instance.")
        case .notADate(let word):
            say(
                nb: "\(quoted(word)) er ingen dato. Skriv for eksempel 2027-12-31.",
                nn: "\(quoted(word)) er ingen dato. Skriv til dømes 2027-12-31.",
                en: "\(quoted(word)) is no date. Write 2027-12-31, for instance.")
        case .unknownPerson(let word):
            say(
                nb: "Ingen i registeret heter \(quoted(word)).", nn: "Ingen i registeret heiter \(quoted(word)).",
                en: "Nobody in the register is called \(quoted(word)).")
        case .unknownChannel(let word):
            say(
                nb: "Ingen kanal i registeret heter \(quoted(word)).",
                nn: "Ingen kanal i registeret heiter \(quoted(word)).",
                en: "No channel in the register is called \(quoted(word)).")
        case .repeated(let word):
            say(
                nb: "\(quoted(word)) er nevnt to ganger.", nn: "\(quoted(word)) er nemnd to gonger.",
                en: "\(quoted(word)) is named twice.")
        case .chiefExecutives(let count):
            say(
                nb: "Nøyaktig én må ha rollen chiefExecutive, og her er det \(count).",
                nn: "Nøyaktig éin må ha rolla chiefExecutive, og her er det \(count).",
                en: "Exactly one must have the role chiefExecutive, and here \(count) have it.")
        case .ownSuccessor(let word):
            say(
                nb: "\(quoted(word)) er kommunedirektør og kan ikke være vikar for seg selv.",
                nn: "\(quoted(word)) er kommunedirektør og kan ikkje vere vikar for seg sjølv.",
                en: "\(quoted(word)) is the chief executive and cannot stand in for that person.")
        case .notAnAdministrator(let word):
            say(
                nb: "\(quoted(word)) må ha rollen administrator eller chiefExecutive.",
                nn: "\(quoted(word)) må ha rolla administrator eller chiefExecutive.",
                en: "\(quoted(word)) must have the role administrator or chiefExecutive.")
        case .reviewerNeeds(let key):
            say(
                nb: "Den som har rollen reviewer, må ha \(quoted(key)).",
                nn: "Den som har rolla reviewer, må ha \(quoted(key)).",
                en: "Whoever has the role reviewer must have \(quoted(key)).")
        case .recordOnly(let word):
            say(
                nb: "På \(quoted(word)) blir det bare ført hva som er sendt (gate: logOnly). Ta den ut herfra.",
                nn: "På \(quoted(word)) blir det berre ført kva som er sendt (gate: logOnly). Ta kanalen ut herfrå.",
                en: "On \(quoted(word)) posts are only recorded (gate: logOnly). Take it out here.")
        case .unusable(let error): sentence(error)
        case .notABlank(let words):
            say(
                nb: "\(quoted(words)) er ingen blank. Krøllparenteser brukes bare om en blank, som i {sted}.",
                nn: "\(quoted(words)) er ingen blank. Krøllparentesar blir berre brukte om ein blank, som i {stad}.",
                en: "\(quoted(words)) is no blank. Braces stand only around a blank, as in {place}.")
        case .blankNotDeclared(let name):
            say(
                nb: "{\(name)} står i teksten, men ikke under blanks.",
                nn: "{\(name)} står i teksten, men ikkje under blanks.",
                en: "{\(name)} stands in the text, but not under blanks.")
        case .blankNotUsed(let name):
            say(
                nb: "{\(name)} står ikke i noen av tekstene.", nn: "{\(name)} står ikkje i nokon av tekstane.",
                en: "{\(name)} stands in none of the texts.")
        }
    }

    private func sentence(ofExpected expected: RegisterError.Expected) -> String {
        switch expected {
        case .text: say(nb: "Her skal det stå tekst.", nn: "Her skal det stå tekst.", en: "Text must stand here.")
        case .list:
            say(
                nb: "Her skal det stå en liste: [en, to].", nn: "Her skal det stå ei liste: [ein, to].",
                en: "A list must stand here: [one, two].")
        case .map:
            say(
                nb: "Her skal det stå navn og verdier: {navn: verdi}.",
                nn: "Her skal det stå namn og verdiar: {namn: verdi}.",
                en: "Names and values must stand here: {name: value}.")
        case .setting:
            say(
                nb: "Her skal det stå tekst, et tall, true eller false.",
                nn: "Her skal det stå tekst, eit tal, true eller false.",
                en: "Text, a number, true or false must stand here.")
        case .quotes:
            say(
                nb: "Skriv true eller false, eller sett ordet i anførselstegn.",
                nn: "Skriv true eller false, eller set ordet i hermeteikn.",
                en: "Write true or false, or put the word in quotes.")
        }
    }

    func quoted(_ words: String) -> String {
        let words = Self.clean(words, limit: Self.quotedLength)
        return say(no: "«\(words)»", en: "“\(words)”")
    }

    private func hexadecimal(_ number: UInt32) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
