extension Phrases {
    /// What a check of the whole log found wrong first.
    package func sentence(_ fault: LedgerFault) -> String {
        let entry = fault.entry.map { say(no: "Loggpost \($0)", en: "Entry \($0)") } ?? say(no: "Loggen", en: "The log")
        return switch fault.reason {
        case .missing: say(nb: "\(entry) mangler.", nn: "\(entry) manglar.", en: "\(entry) is missing.")
        case .unreadable(let words):
            say(
                nb: "\(entry) lar seg ikke lese: \(Self.clean(words, limit: Self.reasonLength)).",
                nn: "\(entry) lèt seg ikkje lese: \(Self.clean(words, limit: Self.reasonLength)).",
                en: "\(entry) cannot be read: \(Self.clean(words, limit: Self.reasonLength)).")
        case .lineChanged:
            say(
                nb: "\(entry) er endret etter at den ble ført.", nn: "\(entry) er endra etter føringa.",
                en: "\(entry) was changed after it was recorded.")
        case .noEntry:
            say(nb: "\(entry) er ingen loggpost.", nn: "\(entry) er ingen loggpost.", en: "\(entry) is no log entry.")
        case .otherNumber(let number):
            say(
                nb: "\(entry) kaller seg \(number).", nn: "\(entry) kallar seg \(number).",
                en: "\(entry) calls itself \(number).")
        case .timeRunsBack:
            say(
                nb: "\(entry) er ført før den som står foran.", nn: "\(entry) er ført før den som står framfor.",
                en: "\(entry) was recorded before the one ahead of it.")
        case .textChanged(let place):
            say(
                nb: "\(entry): tekst \(place + 1) er endret etter at den ble ført.",
                nn: "\(entry): tekst \(place + 1) er endra etter føringa.",
                en: "\(entry): text \(place + 1) was changed after it was recorded.")
        case .textGone(let place):
            say(
                nb: "\(entry): tekst \(place + 1) er borte, og loggen sier ikke at den er slettet.",
                nn: "\(entry): tekst \(place + 1) er borte, og loggen seier ikkje at han er sletta.",
                en: "\(entry): text \(place + 1) is gone, and the log does not say that it was erased.")
        case .nodeChanged(let level): sentence(ofNode: entry, level)
        case .surplus(let table): sentence(ofSurplus: table)
        case .shorter(let signed):
            say(
                nb: "\(entry) mangler. Kontrollpunktet er signert for \(signed) poster.",
                nn: "\(entry) manglar. Kontrollpunktet er signert for \(signed) postar.",
                en: "\(entry) is missing. The checkpoint was signed for \(signed) entries.")
        case .otherRoot(let signed): sentence(.notContinuation(signed: signed))
        case .noCheckpoint(let fault):
            fault.map { sentence($0) }
                ?? say(
                    nb: "Filen checkpoint er borte, så ingen ser om loggen er kuttet.",
                    nn: "Fila checkpoint er borte, så ingen ser om loggen er kutta.",
                    en: "The file checkpoint is gone, so nobody can see whether the log was cut.")
        }
    }

    private func sentence(ofNode entry: String, _ level: Int) -> String {
        say(
            nb: "Hashtreet stemmer ikke med postene fra denne og \(1 << level) fram: \(entry).",
            nn: "Hashtreet stemmer ikkje med postane frå denne og \(1 << level) fram: \(entry).",
            en: "The hash tree does not agree with the \(1 << level) entries from this one on: \(entry).")
    }

    private func sentence(ofSurplus table: String) -> String {
        say(
            nb: "Filen har noe (\(table)) for poster som ikke finnes.",
            nn: "Fila har noko (\(table)) for postar som ikkje finst.",
            en: "The file has something (\(table)) for entries that do not exist.")
    }
}
