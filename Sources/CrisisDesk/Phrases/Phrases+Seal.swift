import CrisisModel

extension Phrases {
    /// «låst: publiserer ingenting»
    package var sealed: String {
        say(nb: "låst: publiserer ingenting", nn: "låst: publiserer ingenting", en: "locked: publishing nothing")
    }

    /// Why the desk is sealed and since when, what is still possible, what to do.
    package func explain(_ seal: Seal) -> Explanation {
        let since = say(
            nb: "Låst siden \(times.moment(seal.since)).", nn: "Låst sidan \(times.moment(seal.since)).",
            en: "Locked since \(times.moment(seal.since)).")
        return Explanation(
            title(of: seal.code), detail: join(meaning(of: seal.code), stillPossible, since),
            whatToDo: whatToDo(about: seal.code))
    }

    /// What a sealed desk found, in a few words.
    package func title(of code: Seal.Code) -> String {
        switch code {
        case .ledgerUnreadable:
            say(
                nb: "Låst: loggen kan ikke leses", nn: "Låst: loggen kan ikkje lesast",
                en: "Locked: the log cannot be read")
        case .ledgerBroken:
            say(
                nb: "Låst: loggen er endret eller skadet", nn: "Låst: loggen er endra eller skadd",
                en: "Locked: the log was changed or damaged")
        case .ledgerShorter:
            say(
                nb: "Låst: loggen mangler slutten", nn: "Låst: loggen manglar slutten",
                en: "Locked: the end of the log is missing")
        case .ledgerForeign:
            say(
                nb: "Låst: loggen hører ikke til her", nn: "Låst: loggen høyrer ikkje til her",
                en: "Locked: the log does not belong here")
        case .notWritable:
            say(
                nb: "Låst: loggen kan ikke skrives", nn: "Låst: loggen kan ikkje skrivast",
                en: "Locked: the log cannot be written")
        case .checkpointMissing:
            say(
                nb: "Låst: kontrollpunktet mangler", nn: "Låst: kontrollpunktet manglar",
                en: "Locked: the checkpoint is missing")
        case .textMismatch:
            say(
                nb: "Låst: en tekst er ikke den som ble godkjent", nn: "Låst: ein tekst er ikkje den som vart godkjend",
                en: "Locked: a text is not the one approved")
        case .stateWrong:
            say(
                nb: "Låst: desken startet fra noe annet enn loggen", nn: "Låst: desken starta frå noko anna enn loggen",
                en: "Locked: not started from the log alone")
        case .tokensUnreadable:
            say(
                nb: "Låst: tilgangsnøklene kan ikke leses", nn: "Låst: tilgangsnøklane kan ikkje lesast",
                en: "Locked: the access tokens cannot be read")
        }
    }

    private func meaning(of code: Seal.Code) -> String {
        switch code {
        case .ledgerUnreadable:
            say(
                nb: "Filen med loggen lar seg ikke lese.", nn: "Fila med loggen lèt seg ikkje lese.",
                en: "The file with the log cannot be read.")
        case .ledgerBroken:
            say(
                nb: "En loggpost stemmer ikke med signaturen sin, så resten er ikke til å stole på.",
                nn: "Ein loggpost stemmer ikkje med signaturen sin, så resten er ikkje til å stole på.",
                en: "An entry does not agree with its signature, so the rest cannot be trusted.")
        case .ledgerShorter:
            say(
                nb: "Loggen er kortere enn det siste signerte kontrollpunktet sier.",
                nn: "Loggen er kortare enn det siste signerte kontrollpunktet seier.",
                en: "The log is shorter than its last signed checkpoint says.")
        case .ledgerForeign:
            say(
                nb: "Loggen er signert for en annen desk, eller den henger ikke sammen med kontrollpunktet.",
                nn: "Loggen er signert for ein annan desk, eller han heng ikkje saman med kontrollpunktet.",
                en: "The log is signed for another desk, or does not continue from the checkpoint.")
        case .notWritable:
            say(
                nb: "Disken tar ikke imot, for eksempel fordi den er full.",
                nn: "Disken tek ikkje imot, til dømes fordi han er full.",
                en: "The disk takes nothing, for instance because it is full.")
        case .checkpointMissing:
            say(
                nb: "Filen som viser hvor langt loggen gikk, er borte.",
                nn: "Fila som viser kor langt loggen gjekk, er borte.",
                en: "The file that shows how far the log went is gone.")
        case .textMismatch:
            say(
                nb: "Rett før utsending var teksten en annen enn den godkjente. Den ble ikke sendt.",
                nn: "Rett før utsending var teksten ein annan enn den godkjende. Han vart ikkje send.",
                en: "Just before sending, a text differed from the approved one. It was not sent.")
        case .stateWrong:
            say(
                nb: "Det som var lagret for rask start, stemte ikke med loggen. Loggen er hel.",
                nn: "Det som var lagra for rask start, stemte ikkje med loggen. Loggen er heil.",
                en: "What was kept for a quick start did not agree with the log. The log is whole.")
        case .tokensUnreadable:
            say(
                nb: "Filen tokens.sqlite er borte eller skadet, så ingen kan kjennes igjen. Loggen er hel.",
                nn: "Fila tokens.sqlite er borte eller skadd, så ingen kan kjennast att. Loggen er heil.",
                en: "The file tokens.sqlite is gone or damaged, so nobody can be recognised. The log is whole.")
        }
    }

    private var stillPossible: String {
        say(
            nb: "Desken publiserer ingenting og tar ikke imot noe. Status og siste godkjente tekster kan leses.",
            nn: "Desken publiserer ingenting og tek ikkje imot noko. Status og siste godkjende tekstar kan lesast.",
            en: "The desk publishes and accepts nothing. The status and the last approved texts can be read."
        )
    }

    private func whatToDo(about code: Seal.Code) -> String {
        let meanwhile = say(
            nb: "Haster det, publiser rett i kanalene etter ordre, noter tid og tekst, og registrer det etterpå.",
            nn: "Hastar det, publiser rett i kanalane etter ordre, noter tid og tekst, og registrer det etterpå.",
            en: "If it is urgent, publish in the channels themselves on orders, note time and text, record it later."
        )
        let repair: String
        switch code {
        case .notWritable:
            repair = say(
                nb: "Ring den som drifter maskinen: frigjør plass på disken. Da åpner desken av seg selv.",
                nn: "Ring den som driftar maskina: frigjer plass på disken. Då opnar desken av seg sjølv.",
                en: "Call whoever runs the machine: free space on the disk. The desk then opens by itself.")
        case .textMismatch:
            repair = say(
                nb: "Ring den som drifter maskinen. Kontroller med «crisisctl log verify» før noe startes på nytt.",
                nn: "Ring den som driftar maskina. Kontroller med «crisisctl log verify» før noko blir starta på nytt.",
                en: "Call whoever runs the machine. Run “crisisctl log verify” before anything is restarted."
            )
        case .tokensUnreadable:
            repair = say(
                nb: "Ring den som drifter maskinen: legg tilbake tokens.sqlite fra en kopi, og start desken på nytt.",
                nn: "Ring den som driftar maskina: legg tilbake tokens.sqlite frå ein kopi, og start desken på nytt.",
                en: "Call whoever runs the machine: put back tokens.sqlite from a copy, and start the desk again.")
        case .stateWrong:
            repair = say(
                nb: "Start desken på nytt: da leses hele loggen. Se etterpå gjennom det som er gjort siden forrige start.",
                nn: "Start desken på nytt: då blir heile loggen lesen. Sjå etterpå gjennom det som er gjort sidan førre start.",
                en: "Start the desk again: it then reads the whole log. Afterwards go through what was done since the last start.")
        case .ledgerUnreadable, .ledgerBroken, .ledgerShorter, .ledgerForeign, .checkpointMissing:
            repair = say(
                nb: "Ring den som drifter maskinen. Ikke slett noe. Kopier mappen, og følg oppskriften for låst desk.",
                nn: "Ring den som driftar maskina. Ikkje slett noko. Kopier mappa, og følg oppskrifta for låst desk.",
                en:
                    "Call whoever runs the machine. Delete nothing. Copy the folder, follow the locked-desk runbook."
            )
        }
        return join(repair, meanwhile)
    }
}
