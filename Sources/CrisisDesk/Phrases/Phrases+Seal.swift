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

    /// What to do about it now, and meanwhile.
    package func whatToDo(about code: Seal.Code) -> String { join(repair(of: code), meanwhile) }

    private var stillPossible: String {
        say(
            nb: "Desken publiserer ingenting og tar ikke imot noe. Status og siste godkjente tekster kan leses.",
            nn: "Desken publiserer ingenting og tek ikkje imot noko. Status og siste godkjende tekstar kan lesast.",
            en: "The desk publishes and accepts nothing. The status and the last approved texts can be read."
        )
    }

    private var meanwhile: String {
        say(
            nb: "Haster det, publiser rett i kanalene etter ordre, noter tid og tekst, og registrer det etterpå.",
            nn: "Hastar det, publiser rett i kanalane etter ordre, noter tid og tekst, og registrer det etterpå.",
            en: "If it is urgent, publish in the channels themselves on orders, note time and text, record it later."
        )
    }

    /// What a sealed desk found, in a few words.
    package func title(of code: Seal.Code) -> String {
        switch code {
        case .ledgerMissing: say(nb: "Låst: loggen er borte", nn: "Låst: loggen er borte", en: "Locked: the log is gone")
        case .ledgerUnreadable:
            say(
                nb: "Låst: loggen kan ikke leses", nn: "Låst: loggen kan ikkje lesast",
                en: "Locked: the log cannot be read")
        case .ledgerNewer:
            say(
                nb: "Låst: loggen er fra et nyere program", nn: "Låst: loggen er frå eit nyare program",
                en: "Locked: the log is of a newer program")
        case .ledgerLinked:
            say(
                nb: "Låst: loggen er en lenke", nn: "Låst: loggen er ei lenkje",
                en: "Locked: the log is a link")
        case .ledgerWriteProtected:
            say(
                nb: "Låst: loggen er skrivebeskyttet", nn: "Låst: loggen er skriveverna",
                en: "Locked: the log is write-protected")
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
        case .checkpointUnusable:
            say(
                nb: "Låst: kontrollpunktet kan ikke brukes", nn: "Låst: kontrollpunktet kan ikkje brukast",
                en: "Locked: the checkpoint cannot be used")
        case .signingKeyMissing:
            say(
                nb: "Låst: signeringsnøkkelen er borte", nn: "Låst: signeringsnøkkelen er borte",
                en: "Locked: the signing key is gone")
        case .signingKeyUnusable:
            say(
                nb: "Låst: signeringsnøkkelen kan ikke brukes", nn: "Låst: signeringsnøkkelen kan ikkje brukast",
                en: "Locked: the signing key cannot be used")
        case .signingKeyForeign:
            say(
                nb: "Låst: signeringsnøkkelen er en annen loggs", nn: "Låst: signeringsnøkkelen er til ein annan logg",
                en: "Locked: the signing key is another log's")
        case .textMismatch:
            say(
                nb: "Låst: en tekst er ikke den som ble godkjent", nn: "Låst: ein tekst er ikkje den som vart godkjend",
                en: "Locked: a text is not the one approved")
        case .stateWrong:
            say(
                nb: "Låst: desken startet fra noe annet enn loggen", nn: "Låst: desken starta frå noko anna enn loggen",
                en: "Locked: not started from the log alone")
        case .tokensMissing:
            say(
                nb: "Låst: tilgangsnøklene er borte", nn: "Låst: tilgangsnøklane er borte",
                en: "Locked: the access tokens are gone")
        case .tokensUnreadable:
            say(
                nb: "Låst: tilgangsnøklene kan ikke leses", nn: "Låst: tilgangsnøklane kan ikkje lesast",
                en: "Locked: the access tokens cannot be read")
        case .folderCopied:
            say(
                nb: "Låst: mappen er en kopi av en annen desk", nn: "Låst: mappa er ein kopi av ein annan desk",
                en: "Locked: the folder is a copy of another desk's")
        case .noRoomAtStart:
            say(
                nb: "Låst: disken var full ved start", nn: "Låst: disken var full ved start",
                en: "Locked: the disk was full at the start")
        case .tokensForeign:
            say(
                nb: "Låst: tilgangsnøklene hører til en annen logg", nn: "Låst: tilgangsnøklane høyrer til ein annan logg",
                en: "Locked: the access tokens are another log's")
        }
    }
}
