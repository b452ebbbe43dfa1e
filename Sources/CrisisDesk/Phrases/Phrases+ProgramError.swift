extension Phrases {
    /// Why a desk does not come up, or is not founded.
    package func sentence(_ error: ProgramError) -> String {
        switch error {
        case .folder(let error): sentence(error)
        case .finding(let finding): sentence(finding)
        case .refused(let error): sentence(explain(error))
        case .notWhole(let fault): sentence(fault)
        case .notEmpty(let path):
            say(
                nb: "Det ligger noe i \(path) fra før. Det er urørt. Velg en mappe som ikke finnes eller er tom.",
                nn: "Det ligg noko i \(path) frå før. Det er urørt. Vel ei mappe som ikkje finst eller er tom.",
                en: "Something lies in \(path) already. It is untouched. Choose a folder that is not there or is empty.")
        case .notABackup(let path):
            say(
                nb: "\(path) er ingen sikkerhetskopi: filen backup.json mangler eller er tom, så kopien ble aldri ferdig. "
                    + "Velg en annen.",
                nn: "\(path) er ingen tryggingskopi: fila backup.json manglar eller er tom, så kopien vart aldri ferdig. "
                    + "Vel ein annan.",
                en: "\(path) is no backup: the file backup.json is missing or empty, so it was never finished. Choose another.")
        case .noRoom(let path):
            say(
                nb: "Det er ikke plass på disken med \(path). Ingenting er laget der. Frigjør plass, eller velg en mappe på en "
                    + "annen disk.",
                nn: "Det er ikkje plass på disken med \(path). Ingenting er laga der. Frigjer plass, eller vel ei mappe på ein "
                    + "annan disk.",
                en: "There is no room on the disk with \(path). Nothing was made there. Free some, or choose a folder on another "
                    + "disk.")
        case .nobody(let name):
            say(
                nb: "Ingen heter \(quoted(name)) her. Bruk kortnavnet fra registeret.",
                nn: "Ingen heiter \(quoted(name)) her. Bruk kortnamnet frå registeret.",
                en: "Nobody goes by \(quoted(name)) here. Use the short name of the register.")
        case .addressNotUsable(let address):
            say(
                nb: "\(quoted(address)) kan ikke brukes. Desken lytter bare på denne maskinen: 127.0.0.1:8112.",
                nn: "\(quoted(address)) kan ikkje brukast. Desken lyttar berre på denne maskina: 127.0.0.1:8112.",
                en: "\(quoted(address)) cannot be used. The desk listens on this machine alone: 127.0.0.1:8112.")
        case .addressTaken(let address):
            say(
                nb: "Et annet program lytter alt på \(address). Stans det, eller velg en annen port.",
                nn: "Eit anna program lyttar alt på \(address). Stans det, eller vel ein annan port.",
                en: "Another program listens on \(address) already. Stop it, or choose another port.")
        case .tokens(let fault): sentence(fault)
        case .file(let error): sentence(error)
        case .failed(let words):
            say(
                nb: "Systemet svarte: \(Self.clean(words, limit: Self.reasonLength)).",
                nn: "Systemet svara: \(Self.clean(words, limit: Self.reasonLength)).",
                en: "The system answered: \(Self.clean(words, limit: Self.reasonLength)).")
        }
    }

    /// All of it in one line.
    private func sentence(_ explanation: Explanation) -> String {
        join(explanation.title + ".", explanation.detail, explanation.whatToDo)
    }

    /// Why the file of tokens can't be used.
    package func sentence(_ fault: TokensFault) -> String {
        switch fault {
        case .missing, .foreign, .unusable, .noRoom: meaning(of: fault.code)
        case .file(let error): sentence(error)
        case .alreadyThere:
            say(
                nb: "Filen tokens.sqlite ligger der fra før.", nn: "Fila tokens.sqlite ligg der frå før.",
                en: "The file tokens.sqlite is there already.")
        }
    }
}
