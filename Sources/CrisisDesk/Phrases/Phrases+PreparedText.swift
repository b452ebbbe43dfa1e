import CrisisModel
import Glibc

// Texts written before anything has happened, and why one of them can't be used.
extension Phrases {
    func templatePastReview(_ reviewBy: Timestamp) -> Explanation {
        let day = times.dayEnding(reviewBy) ?? times.moment(reviewBy)
        return Explanation(
            say(
                nb: "Ferdigteksten er for gammel", nn: "Ferdigteksten er for gammal",
                en: "The prepared text is too old"),
            detail: say(
                nb: "Noen skulle ha sett over den innen \(day), og det er ikke gjort.",
                nn: "Nokon skulle ha sett over han innan \(day), og det er ikkje gjort.",
                en: "Somebody should have looked it over by \(day), and nobody has."),
            whatToDo: say(
                nb: "Haster det, les teksten, skriv den inn selv og send den uten mal. Den som eier den, setter ny dato "
                    + "i filen.",
                nn: "Hastar det, les teksten, skriv han inn sjølv og send han utan mal. Den som eig han, set ny dato i "
                    + "fila.",
                en: "If it is urgent, read the text, write it yourself and send it without the template. Its owner sets "
                    + "a new date in the file."))
    }

    func noSuchText(_ name: String) -> Explanation {
        Explanation(
            say(nb: "Ukjent ferdigtekst", nn: "Ukjend ferdigtekst", en: "No such prepared text"),
            detail: join(
                say(
                    nb: "Ingen ferdigtekst heter \(quoted(name)).", nn: "Ingen ferdigtekst heiter \(quoted(name)).",
                    en: "No prepared text is called \(quoted(name))."), nothingDone),
            whatToDo: say(
                nb: "Se hvilke som finnes: crisisctl text list.", nn: "Sjå kva som finst: crisisctl text list.",
                en: "See which there are: crisisctl text list."))
    }

    func unusableText(_ name: String, _ fault: PreparedTexts.Fault) -> Explanation {
        let file = Self.clean(name, limit: Self.nameLength) + PreparedTexts.suffix
        return Explanation(
            say(
                nb: "Ferdigteksten kan ikke leses", nn: "Ferdigteksten kan ikkje lesast",
                en: "The prepared text cannot be read"),
            detail: join(
                say(nb: "Filen er \(file).", nn: "Fila er \(file).", en: "The file is \(file)."), sentence(fault),
                nothingDone),
            whatToDo: say(
                nb: "Rett filen i mappen texts på maskinen. Haster det, send teksten uten mal.",
                nn: "Rett fila i mappa texts på maskina. Hastar det, send teksten utan mal.",
                en: "Correct the file in the folder texts on the machine. If it is urgent, send the text without it."))
    }

    /// What is wrong with a text's file; of several things the first, with its line.
    package func sentence(_ fault: PreparedTexts.Fault) -> String {
        switch fault {
        case .notAFile:
            return say(
                nb: "Det er ingen vanlig fil. Lenker blir ikke fulgt her.",
                nn: "Det er inga vanleg fil. Lenkjer blir ikkje følgde her.",
                en: "It is no plain file. Links are not followed here.")
        case .notAName:
            return say(
                nb: "Filen må hete noe som skred.yaml, ikke skred.yml: a–z, tall og bindestrek, høyst 32 tegn.",
                nn: "Fila må heite noko som skred.yaml, ikkje skred.yml: a–z, tal og bindestrek, høgst 32 teikn.",
                en: "The file must be called something like skred.yaml, not skred.yml: a–z, digits and hyphens, at most 32.")
        case .file(let error) where error.number == EFBIG:
            let limit = TextLimits.page >> 10
            return say(
                nb: "Filen er for stor; grensen er \(limit) kB.", nn: "Fila er for stor; grensa er \(limit) kB.",
                en: "The file is too large; the limit is \(limit) kB.")
        case .file(let error):
            // Where the folder lies on the machine is nobody's business who reads this.
            let name = error.path.split(separator: "/").last.map(String.init) ?? error.path
            return sentence(FileError(operation: error.operation, path: name, number: error.number))
        case .tooMany(let limit):
            return say(
                nb: "Mappen har mer enn \(limit) filer.", nn: "Mappa har meir enn \(limit) filer.",
                en: "The folder has more than \(limit) files.")
        case .errors(let errors):
            guard let first = errors.errors.first else { return nothingDone }
            let line = first.line.map { say(no: "Linje \($0): ", en: "Line \($0): ") } ?? ""
            return line + sentence(first.code)
        }
    }
}
