extension Phrases {
    /// What a check of an export found wrong first, and where.
    package func sentence(_ fault: ExportFault) -> String {
        switch fault {
        case .file(let error): sentence(error)
        case .notAFile(let name):
            say(
                nb: "\(name) er ingen vanlig fil.", nn: "\(name) er inga vanleg fil.", en: "\(name) is no ordinary file.")
        case .line(let file, let line):
            say(
                nb: "Filen \(file) er kuttet eller endret i linje \(line).",
                nn: "Fila \(file) er kutta eller endra i linje \(line).",
                en: "The file \(file) was cut short or changed in line \(line).")
        case .log(let fault): sentence(ofLog: fault)
        case .noTexts(let line):
            say(
                nb: "Linje \(line) i content.jsonl lar seg ikke lese.", nn: "Linje \(line) i content.jsonl lèt seg ikkje lese.",
                en: "Line \(line) of content.jsonl cannot be read.")
        case .textsMissing(let entry):
            say(
                nb: "Tekstene til loggpost \(entry) mangler i content.jsonl.",
                nn: "Tekstane til loggpost \(entry) manglar i content.jsonl.",
                en: "The texts of entry \(entry) are missing in content.jsonl.")
        case .textsSurplus(let line):
            say(
                nb: "Linje \(line) i content.jsonl hører ikke til noen loggpost på det stedet.",
                nn: "Linje \(line) i content.jsonl høyrer ikkje til nokon loggpost på den staden.",
                en: "Line \(line) of content.jsonl belongs to no entry in that place.")
        case .otherTexts(let entry): sentence(ofOtherTexts: entry)
        case .withheldOpen(let entry, let place):
            say(
                nb: "Loggpost \(entry): tekst \(place + 1) er holdt tilbake, og loggposten er ikke skjermet.",
                nn: "Loggpost \(entry): tekst \(place + 1) er halden tilbake, og loggposten er ikkje skjerma.",
                en: "Entry \(entry): text \(place + 1) is withheld, and the entry is not screened.")
        case .longer(let entry, let signed):
            say(
                nb: "Loggpost \(entry) er lagt til: kontrollpunktet er signert for \(signed) poster.",
                nn: "Loggpost \(entry) er lagd til: kontrollpunktet er signert for \(signed) postar.",
                en: "Entry \(entry) was added: the checkpoint was signed for \(signed) entries.")
        case .noCheckpoint: sentence(CheckpointFault.garbled)
        case .otherKey(let name, let epochs): "\(sentence(ofOtherKey: name)) \(sentence(of: epochs))"
        case .otherEpoch(let checkpoint, let key, let epochs):
            "\(sentence(ofEpoch: checkpoint, key)) \(sentence(of: epochs))"
        case .keyNotNamed(let entry):
            say(
                nb: "Loggpost \(entry) sier at loggen signeres med en annen nøkkel enn den du ga.",
                nn: "Loggpost \(entry) seier at loggen blir signert med ein annan nøkkel enn den du gav.",
                en: "Entry \(entry) says that the log is signed with another key than the one you gave.")
        }
    }

    /// What is wrong with a proof.
    package func sentence(_ fault: ProofFault) -> String {
        switch fault {
        case .file(let error): sentence(error)
        case .notAProof:
            say(
                nb: "Filen er ikke noe bevis fra en desk.", nn: "Fila er ikkje noko bevis frå ein desk.",
                en: "The file is no proof from a desk.")
        case .noCheckpoint:
            say(
                nb: "Kontrollpunktet i filen lar seg ikke lese.", nn: "Kontrollpunktet i fila lèt seg ikkje lese.",
                en: "The checkpoint in the file cannot be read.")
        case .otherKey(let name): sentence(ofOtherKey: name)
        case .otherEpoch(let checkpoint, let key): sentence(ofEpoch: checkpoint, key)
        case .notIncluded(let entry):
            say(
                nb: "Loggpost \(entry) fører ikke til rothashen som er signert: den eller beviset er endret.",
                nn: "Loggpost \(entry) fører ikkje til rothashen som er signert: han eller beviset er endra.",
                en: "Entry \(entry) does not lead to the root hash that was signed: it or the proof was changed.")
        case .noEntry(let entry): sentence(LedgerFault(entry: entry, reason: .noEntry(.wrongEnd(at: 0))))
        case .otherTexts(let entry): sentence(ofOtherTexts: entry)
        case .notContinued(let from, let to):
            say(
                nb: "Loggen med \(to) poster begynner ikke med loggen med \(from) poster.",
                nn: "Loggen med \(to) postar begynner ikkje med loggen med \(from) postar.",
                en: "The log of \(to) entries does not begin with the log of \(from) entries.")
        case .otherHead(let size):
            say(
                nb: "Kontrollpunktet gjelder en annen logg enn den med \(size) poster i beviset.",
                nn: "Kontrollpunktet gjeld ein annan logg enn den med \(size) postar i beviset.",
                en: "The checkpoint is about another log than the one of \(size) entries in the proof.")
        case .unsigned(let size):
            say(
                nb: "Ingen har signert loggen med \(size) poster.", nn: "Ingen har signert loggen med \(size) postar.",
                en: "Nobody signed the log of \(size) entries.")
        }
    }

    /// `epoke 1 fra loggpost 1, nøkkel …`, one after the other.
    package func sentence(of epochs: [LogEpoch]) -> String {
        let parts = epochs.map { epoch in
            say(
                nb: "epoke \(epoch.number) fra loggpost \(epoch.entry), nøkkel \(epoch.key.text)",
                nn: "epoke \(epoch.number) frå loggpost \(epoch.entry), nøkkel \(epoch.key.text)",
                en: "epoch \(epoch.number) from entry \(epoch.entry) on, key \(epoch.key.text)")
        }
        let list = Self.clean(parts.joined(separator: "; "), limit: 4_096)
        return say(nb: "Loggen selv sier: \(list).", nn: "Loggen sjølv seier: \(list).", en: "The log itself says: \(list).")
    }

    private func sentence(ofLog fault: LedgerFault) -> String {
        guard case .otherRoot(let signed) = fault.reason else { return sentence(fault) }
        return say(
            nb: "En eller flere av loggpostene 1 til \(signed) er ikke den kontrollpunktet ble signert for. Hvilken viser ikke "
                + "eksporten; sammenlign den med en annen.",
            nn: "Ein eller fleire av loggpostane 1 til \(signed) er ikkje den kontrollpunktet vart signert for. Kva for ein viser "
                + "ikkje eksporten; jamfør han med ein annan.",
            en: "One or more of the entries 1 to \(signed) are not those the checkpoint was signed for. Which, the export does "
                + "not show; compare it with another.")
    }

    private func sentence(ofOtherTexts entry: Int) -> String {
        say(
            nb: "Tekstene som er ført opp for loggpost \(entry), er ikke dem loggposten har.",
            nn: "Tekstane som er førte opp for loggpost \(entry), er ikkje dei loggposten har.",
            en: "The texts listed for entry \(entry) are not those the entry has.")
    }

    private func sentence(ofOtherKey name: String) -> String {
        let name = Self.clean(name, limit: Self.nameLength)
        return say(
            nb: "Kontrollpunktet (\(name)) er ikke signert med nøkkelen du ga.",
            nn: "Kontrollpunktet (\(name)) er ikkje signert med nøkkelen du gav.",
            en: "The checkpoint (\(name)) is not signed with the key you gave.")
    }

    private func sentence(ofEpoch checkpoint: Int, _ key: Int) -> String {
        say(
            nb: "Nøkkelen du ga, er fra epoke \(key) av loggen, og kontrollpunktet er signert i epoke \(checkpoint): etter en "
                + "gjenoppretting har loggen en ny nøkkel. Den må du også ha utenfra.",
            nn: "Nøkkelen du gav, er frå epoke \(key) av loggen, og kontrollpunktet er signert i epoke \(checkpoint): etter ei "
                + "gjenoppretting har loggen ein ny nøkkel. Den må du òg ha utanfrå.",
            en: "The key you gave is of epoch \(key) of the log, and the checkpoint was signed in epoch \(checkpoint): after a "
                + "restore the log has a new key. That one you must have from outside too.")
    }
}
