import CrisisModel

extension Phrases {
    /// What has happened, as far as was found.
    func meaning(of code: Seal.Code) -> String {
        switch code {
        case .ledgerMissing:
            say(
                nb: "Filen ledger.sqlite er borte, men det ligger igjen filer etter den. Ingen ny er laget.",
                nn: "Fila ledger.sqlite er borte, men det ligg att filer etter henne. Inga ny er laga.",
                en: "The file ledger.sqlite is gone, but files that belong to it are there. No new one was made.")
        case .ledgerUnreadable:
            say(
                nb: "Filen med loggen lar seg ikke lese.", nn: "Fila med loggen lèt seg ikkje lese.",
                en: "The file with the log cannot be read.")
        case .ledgerNewer:
            say(
                nb: "Loggen er skrevet av en nyere versjon av programmet enn denne. Den er urørt.",
                nn: "Loggen er skriven av ein nyare versjon av programmet enn denne. Han er urørt.",
                en: "The log was written by a newer version of the program than this one. It is untouched.")
        case .ledgerLinked:
            say(
                nb: "Filen ledger.sqlite er en lenke til en annen fil. Desken følger den ikke, og ingenting er endret.",
                nn: "Fila ledger.sqlite er ei lenkje til ei anna fil. Desken følgjer henne ikkje, og ingenting er endra.",
                en: "The file ledger.sqlite is a link to another file. The desk does not follow it, and nothing was changed.")
        case .ledgerWriteProtected:
            say(
                nb: "Filen med loggen, eller mappen den ligger i, kan bare leses. Loggen er urørt.",
                nn: "Fila med loggen, eller mappa ho ligg i, kan berre lesast. Loggen er urørt.",
                en: "The file with the log, or its folder, can only be read. The log is untouched.")
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
                nb: "Filen ledger.sqlite er ikke denne deskens logg: den er noe annet, eller en annen desks.",
                nn: "Fila ledger.sqlite er ikkje loggen til denne desken: ho er noko anna, eller ein annan desk sin.",
                en: "The file ledger.sqlite is not this desk's log: it is something else, or another desk's.")
        case .notWritable:
            say(
                nb: "Disken tar ikke imot, for eksempel fordi den er full.",
                nn: "Disken tek ikkje imot, til dømes fordi han er full.",
                en: "The disk takes nothing, for instance because it is full.")
        case .checkpointMissing:
            say(
                nb: "Filen checkpoint, som viser hvor langt loggen gikk, er borte. Loggen kan leses.",
                nn: "Fila checkpoint, som viser kor langt loggen gjekk, er borte. Loggen kan lesast.",
                en: "The file checkpoint, which shows how far the log went, is gone. The log can be read.")
        case .checkpointUnusable:
            say(
                nb: "Filen checkpoint er ikke en som loggens nøkkel har signert. Den er urørt, og loggen kan leses.",
                nn: "Fila checkpoint er ikkje ei som nøkkelen til loggen har signert. Ho er urørt, og loggen kan lesast.",
                en: "The file checkpoint is none that the log's key signed. It is untouched, and the log can be read.")
        case .signingKeyMissing:
            say(
                nb: "Filen key, som loggen signeres med, er borte. Ingen ny er laget. Loggen kan leses.",
                nn: "Fila key, som loggen blir signert med, er borte. Inga ny er laga. Loggen kan lesast.",
                en: "The file key, which the log is signed with, is gone. No new one was made. The log can be read.")
        case .signingKeyUnusable:
            say(
                nb: "Filen key er skadet, kan ikke leses, eller kan leses av andre. Den er urørt. Loggen kan leses.",
                nn: "Fila key er skadd, kan ikkje lesast, eller kan lesast av andre. Ho er urørt. Loggen kan lesast.",
                en: "The file key is damaged, cannot be read, or others can read it. It is untouched. The log can be read.")
        case .signingKeyForeign:
            say(
                nb: "Filen key hører til en annen logg enn den som ligger her. Begge er urørt, og loggen kan leses.",
                nn: "Fila key høyrer til ein annan logg enn den som ligg her. Begge er urørte, og loggen kan lesast.",
                en: "The file key belongs to another log than the one here. Both are untouched, and the log can be read.")
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
        case .tokensMissing:
            say(
                nb: "Filen tokens.sqlite er borte, så ingen kan kjennes igjen. Ingen ny er laget. Loggen er hel.",
                nn: "Fila tokens.sqlite er borte, så ingen kan kjennast att. Inga ny er laga. Loggen er heil.",
                en: "The file tokens.sqlite is gone, so nobody can be recognised. No new one was made. The log is whole.")
        case .tokensUnreadable:
            say(
                nb: "Filen tokens.sqlite er skadet eller kan ikke brukes, så ingen kan kjennes igjen. Loggen er hel.",
                nn: "Fila tokens.sqlite er skadd eller kan ikkje brukast, så ingen kan kjennast att. Loggen er heil.",
                en: "The file tokens.sqlite is damaged or unusable, so nobody can be recognised. The log is whole.")
        case .folderCopied:
            say(
                nb: "Mappen er kopiert hit fra et annet sted. To desker ville publisert det samme to ganger.",
                nn: "Mappa er kopiert hit frå ein annan stad. To deskar ville publisert det same to gonger.",
                en: "The folder was copied here from elsewhere. Two desks would publish the same twice.")
        case .noRoomAtStart:
            say(
                nb: "Disken var full da desken startet, så den kunne ikke åpne filene sine. De er urørt.",
                nn: "Disken var full då desken starta, så han kunne ikkje opne filene sine. Dei er urørte.",
                en: "The disk was full when the desk started, so it could not open its files. They are untouched.")
        case .tokensForeign:
            say(
                nb: "Filen tokens.sqlite hører til en annen logg, og kunne gitt feil personer tilgang. Loggen er hel.",
                nn: "Fila tokens.sqlite høyrer til ein annan logg, og kunne gjeve feil folk tilgang. Loggen er heil.",
                en: "The file tokens.sqlite is another log's, and could let the wrong people in. The log is whole.")
        }
    }
}
