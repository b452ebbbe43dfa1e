extension Phrases {
    /// Why a channel's secret can't be used, as a sentence without its full stop.
    package func label(_ reason: SecretError.Reason) -> String {
        switch reason {
        case .notAName:
            say(
                nb: "Navnet på hemmeligheten er ikke et filnavn", nn: "Namnet på løyndomen er ikkje eit filnamn",
                en: "The name of the secret is no file name")
        case .missing:
            say(
                nb: "Filen med hemmeligheten finnes ikke", nn: "Fila med løyndomen finst ikkje",
                en: "The file with the secret does not exist")
        case .outside:
            say(
                nb: "Filen med hemmeligheten ligger utenfor mappen for hemmeligheter",
                nn: "Fila med løyndomen ligg ikkje i mappa for løyndomar",
                en: "The file with the secret lies outside the folder of secrets")
        case .notAFile:
            say(
                nb: "Hemmeligheten er ingen vanlig fil", nn: "Løyndomen er inga vanleg fil",
                en: "The secret is no ordinary file")
        case .openToOthers:
            say(
                nb: "Andre på maskinen kan lese filen med hemmeligheten; steng den med chmod 600",
                nn: "Andre på maskina kan lese fila med løyndomen; steng henne med chmod 600",
                en: "Others on the machine can read the file with the secret; close it with chmod 600")
        case .notOurs:
            say(
                nb: "Filen med hemmeligheten tilhører en annen bruker på maskinen",
                nn: "Fila med løyndomen høyrer til ein annan brukar på maskina",
                en: "The file with the secret belongs to another user of the machine")
        case .tooLarge:
            say(
                nb: "Filen med hemmeligheten er for stor", nn: "Fila med løyndomen er for stor",
                en: "The file with the secret is too large")
        case .empty:
            say(
                nb: "Filen med hemmeligheten er tom", nn: "Fila med løyndomen er tom",
                en: "The file with the secret is empty")
        case .file:
            say(
                nb: "Systemet kan ikke lese filen med hemmeligheten", nn: "Systemet kan ikkje lese fila med løyndomen",
                en: "The system cannot read the file with the secret")
        }
    }
}
