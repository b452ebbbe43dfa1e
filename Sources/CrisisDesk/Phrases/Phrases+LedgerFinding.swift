extension Phrases {
    /// Why a ledger can't be used as it lies there.
    package func sentence(_ finding: LedgerFinding) -> String {
        switch finding {
        case .notFounded:
            say(nb: "Det er ingen logg her.", nn: "Det er ingen logg her.", en: "There is no log here.")
        case .alreadyFounded:
            say(
                nb: "Det er en logg her fra før.", nn: "Det er ein logg her frå før.",
                en: "There is a log here already.")
        case .missing(let files):
            say(
                nb: "Her har det vært en desk: ledger.sqlite er borte, men \(list(files)) ligger igjen.",
                nn: "Her har det vore ein desk: ledger.sqlite er borte, men \(list(files)) ligg att.",
                en: "There was a desk here: ledger.sqlite is gone, but \(list(files)) is left.")
        case .writeProtected(let path):
            say(
                nb: "\(Self.clean(path, limit: Self.pathLength)) kan bare leses.",
                nn: "\(Self.clean(path, limit: Self.pathLength)) kan berre lesast.",
                en: "\(Self.clean(path, limit: Self.pathLength)) can only be read.")
        case .file(let error): sentence(error)
        case .noRoom: meaning(of: .noRoomAtStart)
        case .unreadable(let words):
            say(
                nb: "Loggen lar seg ikke lese: \(Self.clean(words, limit: Self.reasonLength)).",
                nn: "Loggen lèt seg ikkje lese: \(Self.clean(words, limit: Self.reasonLength)).",
                en: "The log cannot be read: \(Self.clean(words, limit: Self.reasonLength)).")
        case .newer(let version):
            say(
                nb: "Loggen er skrevet av en nyere versjon av programmet (form \(version)).",
                nn: "Loggen er skriven av ein nyare versjon av programmet (form \(version)).",
                en: "The log was written by a newer version of the program (form \(version)).")
        case .unopened(let words):
            say(
                nb: "Loggen lar seg ikke åpne der den ligger: \(Self.clean(words, limit: Self.reasonLength)).",
                nn: "Loggen lèt seg ikkje opne der han ligg: \(Self.clean(words, limit: Self.reasonLength)).",
                en: "The log cannot be opened where it lies: \(Self.clean(words, limit: Self.reasonLength)).")
        case .notALedger(let other): sentence(other)
        case .broken(let damage): sentence(damage)
        case .shorter(let size, let signed):
            say(
                nb: "Loggen har \(size) poster, og kontrollpunktet er signert for \(signed).",
                nn: "Loggen har \(size) postar, og kontrollpunktet er signert for \(signed).",
                en: "The log has \(size) entries, and the checkpoint was signed for \(signed).")
        case .notContinuation(let signed):
            say(
                nb: "De første \(signed) postene er ikke dem kontrollpunktet ble signert for.",
                nn: "Dei første \(signed) postane er ikkje dei kontrollpunktet vart signert for.",
                en: "The first \(signed) entries are not those the checkpoint was signed for.")
        case .otherDesk(let origin):
            say(
                nb: "Loggen hører til en annen desk: \(Self.clean(origin, limit: Self.nameLength)).",
                nn: "Loggen høyrer til ein annan desk: \(Self.clean(origin, limit: Self.nameLength)).",
                en: "The log belongs to another desk: \(Self.clean(origin, limit: Self.nameLength)).")
        case .checkpointInvalid(let fault): sentence(fault)
        case .keyUnusable(let fault): sentence(fault)
        case .linked, .checkpointMissing: meaning(of: finding.code)
        }
    }

    private func sentence(_ other: LedgerFinding.Other) -> String {
        switch other {
        case .notAFile:
            say(
                nb: "Filen ledger.sqlite er ingen vanlig fil.", nn: "Fila ledger.sqlite er inga vanleg fil.",
                en: "The file ledger.sqlite is no ordinary file.")
        case .empty:
            say(nb: "Filen ledger.sqlite er tom.", nn: "Fila ledger.sqlite er tom.", en: "The file ledger.sqlite is empty.")
        case .notADatabase:
            say(
                nb: "Filen ledger.sqlite er noe helt annet enn en logg.",
                nn: "Fila ledger.sqlite er noko heilt anna enn ein logg.",
                en: "The file ledger.sqlite is something quite different from a log.")
        case .otherProgram:
            say(
                nb: "Filen ledger.sqlite hører til et annet program.", nn: "Fila ledger.sqlite høyrer til eit anna program.",
                en: "The file ledger.sqlite belongs to another program.")
        case .form(let number):
            say(
                nb: "Filen ledger.sqlite har en form ingen desk har skrevet (\(number)).",
                nn: "Fila ledger.sqlite har ei form ingen desk har skrive (\(number)).",
                en: "The file ledger.sqlite has a form that no desk has written (\(number)).")
        }
    }

    private func sentence(_ damage: LedgerFinding.Damage) -> String {
        switch damage {
        case .cutShort:
            say(
                nb: "Filen ledger.sqlite er kuttet midt i.", nn: "Fila ledger.sqlite er kutta midt i.",
                en: "The file ledger.sqlite is cut off in the middle.")
        case .schema:
            say(
                nb: "Tabellene i loggen, eller det som verner dem, er endret.",
                nn: "Tabellane i loggen, eller det som vernar dei, er endra.",
                en: "The log's tables, or what guards them, were changed.")
        case .hashKey:
            say(
                nb: "Loggen mangler nøkkelen den kjenner kommandoer igjen med.",
                nn: "Loggen manglar nøkkelen han kjenner att kommandoar med.",
                en: "The log lacks the key by which it knows commands again.")
        case .tree:
            say(
                nb: "Hashtreet over loggen har hull.", nn: "Hashtreet over loggen har hol.",
                en: "The hash tree over the log has gaps.")
        case .changed(let entry):
            say(
                nb: "Loggpost \(entry) er endret etter at den ble ført.", nn: "Loggpost \(entry) er endra etter føringa.",
                en: "Entry \(entry) was changed after it was recorded.")
        case .entry(let entry, _):
            say(
                nb: "Loggpost \(entry) mangler eller lar seg ikke lese.",
                nn: "Loggpost \(entry) manglar eller lèt seg ikkje lese.",
                en: "Entry \(entry) is missing or cannot be read.")
        }
    }

    private func sentence(_ fault: KeyFault) -> String {
        switch fault {
        case .missing, .otherLog: meaning(of: LedgerFinding.keyUnusable(fault).code)
        case .file(let error): sentence(error)
        case .openToOthers:
            say(
                nb: "Andre på maskinen kan lese filen key. Steng den: chmod 600",
                nn: "Andre på maskina kan lese fila key. Steng henne: chmod 600",
                en: "Others on the machine can read the file key. Close it: chmod 600")
        case .notAKey:
            say(
                nb: "Filen key er ingen signeringsnøkkel.", nn: "Fila key er ingen signeringsnøkkel.",
                en: "The file key is no signing key.")
        case .noEpoch:
            say(
                nb: "Navnet på signeringsnøkkelen sier ikke hvilken utgave av loggen den er for.",
                nn: "Namnet på signeringsnøkkelen seier ikkje kva utgåve av loggen han er for.",
                en: "The name of the signing key does not say for which issue of the log it is.")
        }
    }

    func sentence(_ fault: CheckpointFault) -> String {
        switch fault {
        case .file(let error): sentence(error)
        case .garbled:
            say(
                nb: "Filen checkpoint er ikke noe kontrollpunkt.", nn: "Fila checkpoint er ikkje noko kontrollpunkt.",
                en: "The file checkpoint is no checkpoint.")
        case .otherKey:
            say(
                nb: "Kontrollpunktet er ikke signert med denne nøkkelen.",
                nn: "Kontrollpunktet er ikkje signert med denne nøkkelen.",
                en: "The checkpoint is not signed with this key.")
        }
    }
}
