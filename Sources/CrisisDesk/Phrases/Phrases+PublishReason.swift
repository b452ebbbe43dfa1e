extension Phrases {
    /// Why an attempt at a delivery didn't go well, as a sentence without its full stop.
    package func label(_ code: PublishReason.Code) -> String {
        switch code {
        case .settingsUnusable:
            say(
                nb: "Innstillingene til kanalen kan ikke brukes", nn: "Innstillingane til kanalen kan ikkje brukast",
                en: "The channel's settings cannot be used")
        case .noPublisher:
            say(
                nb: "Kanalen kan ikke nås fra desken", nn: "Kanalen kan ikkje nåast frå desken",
                en: "The channel cannot be reached from the desk")
        case .textErased: say(nb: "Teksten er slettet", nn: "Teksten er sletta", en: "The text was erased")
        case .addressNotFound:
            say(
                nb: "Fant ikke adressen til kanalen", nn: "Fann ikkje adressa til kanalen",
                en: "The channel's address was not found")
        case .addressNotAllowed:
            say(
                nb: "Adressen til kanalen er ikke tillatt", nn: "Adressa til kanalen er ikkje tillaten",
                en: "The channel's address is not allowed")
        case .connectionFailed:
            say(
                nb: "Fikk ikke kontakt med kanalen", nn: "Fekk ikkje kontakt med kanalen",
                en: "The channel could not be reached")
        case .encryptionFailed:
            say(
                nb: "Kanalen har ikke gyldig sertifikat", nn: "Kanalen har ikkje gyldig sertifikat",
                en: "The channel has no valid certificate")
        case .deadlineBeforeSending:
            say(
                nb: "Tiden gikk ut før noe ble sendt", nn: "Tida gjekk ut før noko vart sendt",
                en: "Time ran out before anything was sent")
        case .secretUnreadable:
            say(
                nb: "Hemmeligheten til kanalen kan ikke leses", nn: "Løyndomen til kanalen kan ikkje lesast",
                en: "The channel's secret cannot be read")
        case .secretUnusable:
            say(
                nb: "Hemmeligheten til kanalen kan ikke brukes", nn: "Løyndomen til kanalen kan ikkje brukast",
                en: "The channel's secret cannot be used")
        case .tooManyRequests:
            say(nb: "Kanalen ba oss vente", nn: "Kanalen bad oss vente", en: "The channel asked us to wait")
        case .serverError:
            say(
                nb: "Kanalen svarte med en feil", nn: "Kanalen svarte med ein feil",
                en: "The channel answered with an error")
        case .connectionLost:
            say(nb: "Forbindelsen ble brutt", nn: "Sambandet vart brote", en: "The connection was lost")
        case .deadlineAfterSending:
            say(
                nb: "Kanalen svarte ikke i tide", nn: "Kanalen svarte ikkje i tide",
                en: "The channel did not answer in time")
        case .answerCutShort:
            say(
                nb: "Svaret fra kanalen ble avbrutt", nn: "Svaret frå kanalen vart avbrote",
                en: "The channel's answer was cut short")
        case .answerUnreadable:
            say(
                nb: "Svaret fra kanalen kan ikke leses", nn: "Svaret frå kanalen kan ikkje lesast",
                en: "The channel's answer cannot be read")
        case .seeOther:
            say(
                nb: "Kanalen viste videre til et annet sted", nn: "Kanalen viste vidare til ein annan stad",
                en: "The channel pointed elsewhere")
        case .listUnreadable, .folderMissing, .folderNotOurs, .folderNotAllowed, .folderNotWritable, .diskFull,
            .writeFailed,
            .writtenInPart, .notThere:
            page(code)
        }
    }

    /// Of the folder of a public page.
    private func page(_ code: PublishReason.Code) -> String {
        switch code {
        case .listUnreadable:
            say(
                nb: "Listen over meldinger på siden kan ikke leses",
                nn: "Lista over meldingar på sida kan ikkje lesast", en: "The page's list of messages cannot be read")
        case .folderMissing:
            say(
                nb: "Mappen til siden finnes ikke", nn: "Mappa til sida finst ikkje",
                en: "The page's folder does not exist")
        case .folderNotOurs:
            say(
                nb: "Mappen til siden tilhører noen andre", nn: "Mappa til sida høyrer nokon andre til",
                en: "The page's folder belongs to somebody else")
        case .folderNotAllowed:
            say(
                nb: "Mappen til siden er ikke tillatt", nn: "Mappa til sida er ikkje tillaten",
                en: "The page's folder is not allowed")
        case .folderNotWritable:
            say(
                nb: "Desken får ikke skrive i mappen til siden", nn: "Desken får ikkje skrive i mappa til sida",
                en: "The desk may not write in the page's folder")
        case .notThere:
            say(
                nb: "Desken så etter: innlegget er ikke der", nn: "Desken såg etter: innlegget er ikkje der",
                en: "The desk looked: the post is not there")
        case .diskFull: say(nb: "Disken er full", nn: "Disken er full", en: "The disk is full")
        case .writtenInPart:
            say(
                nb: "Bare en del av siden ble skrevet", nn: "Berre ein del av sida vart skriven",
                en: "Only part of the page was written")
        case .writeFailed, .settingsUnusable, .noPublisher, .textErased, .addressNotFound, .addressNotAllowed,
            .connectionFailed, .encryptionFailed,
            .deadlineBeforeSending, .secretUnreadable, .secretUnusable, .tooManyRequests, .serverError, .connectionLost,
            .deadlineAfterSending, .answerCutShort, .answerUnreadable, .seeOther:
            say(nb: "Siden kunne ikke skrives", nn: "Sida kunne ikkje skrivast", en: "The page could not be written")
        }
    }

    /// What is wrong with one of a channel's settings, as a sentence without its full stop.
    package func label(_ fault: SettingsError.Fault) -> String {
        switch fault {
        case .tooLong: say(nb: "Verdien er for lang", nn: "Verdien er for lang", en: "The value is too long")
        case .scheme:
            say(
                nb: "Adressen må begynne med https eller http", nn: "Adressa må byrje med https eller http",
                en: "The address must begin with https or http")
        case .userInfo:
            say(
                nb: "Adressen kan ikke ha brukernavn eller passord",
                nn: "Adressa kan ikkje ha brukarnamn eller passord",
                en: "The address cannot have a user name or password")
        case .fragment:
            say(nb: "Adressen kan ikke ha «#»", nn: "Adressa kan ikkje ha «#»", en: "The address cannot have “#”")
        case .query:
            say(
                nb: "Adressen har en spørring som ikke kan brukes", nn: "Adressa har ei spørjing som ikkje kan brukast",
                en: "The address has a query that cannot be used")
        case .host:
            say(
                nb: "Adressen mangler et gyldig vertsnavn", nn: "Adressa manglar eit gyldig vertsnamn",
                en: "The address has no valid host name")
        case .port:
            say(
                nb: "Porten i adressen kan ikke brukes", nn: "Porten i adressa kan ikkje brukast",
                en: "The port in the address cannot be used")
        case .characters:
            say(
                nb: "Verdien har tegn som ikke er tillatt", nn: "Verdien har teikn som ikkje er tillatne",
                en: "The value has characters that are not allowed")
        case .address:
            say(
                nb: "Dit sendes det ikke; en adresse på maskinen eller i et lukket nett må ha allowPrivate "
                    + "(--allow-private)",
                nn: "Dit blir det ikkje sendt; ei adresse på maskina eller i eit lukka nett må ha allowPrivate "
                    + "(--allow-private)",
                en: "Nothing is sent there; an address on the machine or in a private network needs allowPrivate "
                    + "(--allow-private)")
        case .secretMissing:
            say(
                nb: "Hemmeligheten finnes ikke på maskinen eller kan ikke leses; legg filen i DATA/secrets først (chmod 600)",
                nn: "Løyndomen finst ikkje på maskina eller kan ikkje lesast; legg fila i DATA/secrets først (chmod 600)",
                en: "The secret is not on the machine or cannot be read; put the file in DATA/secrets first (chmod 600)")
        case .repeated:
            say(
                nb: "Mottakeren står på lista fra før; fjern den først (--remove), eller si alt den skal varsles om på én gang",
                nn: "Mottakaren står på lista frå før; fjern han først (--remove), eller sei alt han skal varslast om på éin gong",
                en: "The receiver is on the list already; remove it first (--remove), or say at once all it is to be told of")
        case .notAbsolute:
            say(
                nb: "Mappen må oppgis helt fra roten (/)", nn: "Mappa må oppgjevast heilt frå rota (/)",
                en: "The folder must be given from the root (/)")
        case .mailAddress:
            say(
                nb: "En e-postadresse må være som navn@granvik.example",
                nn: "Ei e-postadresse må vere som namn@granvik.example",
                en: "A mail address must be like name@granvik.example")
        case .notPlain:
            say(
                nb: "Navnet må være et filnavn, ikke en mappe", nn: "Namnet må vere eit filnamn, ikkje ei mappe",
                en: "The name must be that of a file, not of a folder")
        }
    }
}
