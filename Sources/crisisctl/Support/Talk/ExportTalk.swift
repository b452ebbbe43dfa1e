/// Exports of the log, proofs as files, and what checking them came to.
enum ExportTalk: Talk {
    case exported, exportedGone, exportedAdvice, failed
    case proofWritten
    case verified, verifiedTexts, epochs, notProven, others
    case entryProven, entryText, entryGone
    case growth, growthRoot
    case key

    var sentence: Sentence {
        switch self {
        case .exported:
            Sentence(
                "{count} loggposter ligger i {folder}. Rothash {root}",
                "{count} loggpostar ligg i {folder}. Rothash {root}",
                "{count} entries are in {folder}. Root hash {root}")
        case .exportedGone:
            Sentence(
                "Tekster som er slettet: {erased}. Skjermet for deg og ikke med: {withheld}.",
                "Tekstar som er sletta: {erased}. Skjerma for deg og ikkje med: {withheld}.",
                "Texts that were erased: {erased}. Screened from you and left out: {withheld}.")
        case .exportedAdvice:
            Sentence(
                "Mappa har navn og telefonnumre: lagre den der loggen kan ligge. Den kontrolleres med nøkkelen fra "
                    + "protokollen: crisisctl log verify --export {folder} --key NØKKEL",
                "Mappa har namn og telefonnummer: lagre henne der loggen kan liggje. Ho blir kontrollert med nøkkelen frå "
                    + "protokollen: crisisctl log verify --export {folder} --key NØKKEL",
                "The folder has names and telephone numbers: keep it where the log may lie. It is checked with the key from "
                    + "the minutes: crisisctl log verify --export {folder} --key KEY")
        case .failed:
            Sentence(
                "Loggen ble ikke eksportert. {reason} Ingenting ligger igjen.",
                "Loggen vart ikkje eksportert. {reason} Ingenting ligg att.",
                "The log was not exported. {reason} Nothing was left behind.")
        case .proofWritten:
            Sentence("Beviset ligger i {file}.", "Beviset ligg i {file}.", "The proof is in {file}.")
        case .verified:
            Sentence(
                "Eksporten er hel: {size} loggposter, rothash {root}, signert av {key}.",
                "Eksporten er heil: {size} loggpostar, rothash {root}, signert av {key}.",
                "The export is whole: {size} entries, root hash {root}, signed by {key}.")
        case .verifiedTexts:
            Sentence(
                "Tekstene er de som ble ført. Slettet, og loggen sier det: {erased}. Skjermet og ikke med: {withheld}.",
                "Tekstane er dei som vart førte. Sletta, og loggen seier det: {erased}. Skjerma og ikkje med: {withheld}.",
                "The texts are those that were recorded. Erased, and the log says so: {erased}. Screened and left out: "
                    + "{withheld}.")
        case .epochs: Sentence("{epochs}", "{epochs}", "{epochs}")
        case .notProven:
            Sentence(
                "Bevist er bare {files}. README.txt er ikke bevist: stol ikke på noe i den, heller ikke en nøkkel.",
                "Bevist er berre {files}. README.txt er ikkje bevist: stol ikkje på noko i henne, heller ikkje ein nøkkel.",
                "Only {files} are proven. README.txt is not: trust nothing in it, no key either.")
        case .others:
            Sentence(
                "I mappa ligger også noe som ikke hører til eksporten, og som ingen har kontrollert: {files}",
                "I mappa ligg òg noko som ikkje høyrer til eksporten, og som ingen har kontrollert: {files}",
                "The folder also holds what is no part of the export, and nobody checked it: {files}")
        case .entryProven:
            Sentence(
                "Loggpost {entry} står i loggen med {size} poster og rothash {root}, signert av {key}.",
                "Loggpost {entry} står i loggen med {size} postar og rothash {root}, signert av {key}.",
                "Entry {entry} stands in the log of {size} entries with root hash {root}, signed by {key}.")
        case .entryText: Sentence("Tekst {place}: {text}", "Tekst {place}: {text}", "Text {place}: {text}")
        case .entryGone:
            Sentence(
                "Tekst {place} er slettet eller skjermet.", "Tekst {place} er sletta eller skjerma.",
                "Text {place} is erased or screened.")
        case .growth:
            Sentence(
                "Loggen med {to} poster begynner med loggen med {from}: ingenting før er endret eller fjernet. Signert av {key}.",
                "Loggen med {to} postar begynner med loggen med {from}: ingenting før er endra eller fjerna. Signert av {key}.",
                "The log of {to} entries begins with the log of {from}: nothing before was changed or removed. Signed by {key}.")
        case .growthRoot:
            Sentence(
                "Sammenlign med det du skrev ned: rothashen for de første {from} postene er {root}",
                "Jamfør med det du skreiv ned: rothashen for dei første {from} postane er {root}",
                "Compare with what you wrote down: the root hash of the first {from} entries is {root}")
        case .key:
            Sentence(
                "Skriv nøkkelen i protokollen; med den kan hvem som helst kontrollere loggen: {key}",
                "Skriv nøkkelen i protokollen; med han kan kven som helst kontrollere loggen: {key}",
                "Write the key into the minutes; with it anybody can check the log: {key}")
        }
    }
}
