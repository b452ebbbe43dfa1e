/// What the person at the keyboard can put right.
enum UsageTalk: Talk {
    case addressNotUsable, addressInClear, tokenNotUsable
    case timeSkipped, noSuchDay
    case fileUnreadable, fileNotMade, textNotUnicode, textTooLong, textMissing, textTwice, editorFailed
    case confirmationNeeded, reasonNeeded, isDraft
    case settingNotUsable, settingTwice, nothingToSet, blankWithoutTemplate
    case searchTooLong, keyNotUsable, keyNotWhole, keyNotHere, notAFile, notAFolder, dataMissing, noReceiver
    case said, fileThere, sizeUnsigned, notACheckpoint

    var sentence: Sentence {
        switch self {
        case .addressNotUsable:
            Sentence(
                "CRISISDESK_URL er ikke en adresse som kan brukes: {address}. Skriv for eksempel "
                    + "http://127.0.0.1:8112.",
                "CRISISDESK_URL er ikkje ei adresse som kan brukast: {address}. Skriv til dømes http://127.0.0.1:8112.",
                "CRISISDESK_URL is no address that can be used: {address}. Write for example http://127.0.0.1:8112.")
        case .addressInClear:
            Sentence(
                "{address} ville sende nøkkelen din åpent over nettet. Bruk https, eller http bare til denne maskinen.",
                "{address} ville sende nøkkelen din ope over nettet. Bruk https, eller http berre til denne maskina.",
                "{address} would send your token in clear over the network. Use https, or http only to this machine.")
        case .tokenNotUsable:
            Sentence(
                "CRISISDESK_TOKEN inneholder tegn som ikke kan stå i en nøkkel. Sett den på nytt, uten mellomrom "
                    + "og linjeskift.",
                "CRISISDESK_TOKEN inneheld teikn som ikkje kan stå i ein nøkkel. Set han på nytt, utan mellomrom "
                    + "og linjeskift.",
                "CRISISDESK_TOKEN holds characters no token has. Set it again, without blanks or line breaks.")
        case .timeSkipped:
            Sentence(
                "Klokka {time} fantes ikke {day}: klokka ble stilt fram. Skriv tidspunktet helt ut, for eksempel "
                    + "{day}T03:30:00+02:00.",
                "Klokka {time} fanst ikkje {day}: klokka vart stilt fram. Skriv tidspunktet heilt ut, til dømes "
                    + "{day}T03:30:00+02:00.",
                "There was no {time} on {day}: the clocks went forward. Write the time in full, for example "
                    + "{day}T03:30:00+02:00."
            )
        case .noSuchDay:
            Sentence(
                "{time} finnes ikke i kalenderen.", "{time} finst ikkje i kalenderen.", "{time} is not in the calendar."
            )
        case .fileUnreadable:
            Sentence(
                "Kan ikke lese {file}: {reason}.", "Kan ikkje lese {file}: {reason}.", "Cannot read {file}: {reason}.")
        case .fileNotMade:
            Sentence(
                "Kan ikke lage {file}: {reason}. Ingenting er tatt.", "Kan ikkje lage {file}: {reason}. Ingenting er teke.",
                "Cannot make {file}: {reason}. Nothing was taken.")
        case .textNotUnicode:
            Sentence(
                "Teksten er ikke UTF-8. Lagre den som UTF-8 og prøv igjen.",
                "Teksten er ikkje UTF-8. Lagre han som UTF-8 og prøv igjen.",
                "The text is not UTF-8. Save it as UTF-8 and try again.")
        case .textTooLong:
            Sentence(
                "Teksten er lengre enn {limit} byte og er ikke sendt.",
                "Teksten er lengre enn {limit} byte og er ikkje send.",
                "The text is longer than {limit} bytes and was not sent.")
        case .textMissing:
            Sentence(
                "Det er ingen tekst. Bruk --text, --file eller send teksten inn på standard inn.",
                "Det er ingen tekst. Bruk --text, --file eller send teksten inn på standard inn.",
                "There is no text. Use --text, --file, or send the text on standard input.")
        case .textTwice:
            Sentence(
                "Bruk enten --text eller --file, ikke begge.", "Bruk anten --text eller --file, ikkje begge.",
                "Use either --text or --file, not both.")
        case .editorFailed:
            Sentence(
                "Redigeringsprogrammet endte med feil; ingenting er sendt. Sett EDITOR, eller bruk --text.",
                "Redigeringsprogrammet enda med feil; ingenting er sendt. Set EDITOR, eller bruk --text.",
                "The editor ended with an error; nothing was sent. Set EDITOR, or use --text.")
        case .confirmationNeeded:
            Sentence(
                "Uten terminal kan jeg ikke spørre. Legg til --yes når du har sett det du svarer på.",
                "Utan terminal kan eg ikkje spørje. Legg til --yes når du har sett det du svarer på.",
                "Without a terminal I cannot ask. Add --yes once you have seen what you answer to.")
        case .reasonNeeded:
            Sentence(
                "Hvorfor? Legg til --reason \"…\".", "Kvifor? Legg til --reason \"…\".", "Why? Add --reason \"…\".")
        case .isDraft:
            Sentence(
                "Innlegg {post} er en kladd som forfatteren ikke har bedt om å få ut. Les det først: crisisctl post show "
                    + "{post}. Skal det likevel ut, godkjenn med --digest i stedet for --yes.",
                "Innlegg {post} er ein kladd som forfattaren ikkje har bede om å få ut. Les det først: crisisctl post "
                    + "show {post}. Skal det likevel ut, godkjenn med --digest i staden for --yes.",
                "Post {post} is a draft that its author has not asked to go out. Read it first: crisisctl post show "
                    + "{post}. If it is to go out all the same, approve with --digest instead of --yes.")
        case .settingNotUsable:
            Sentence(
                "{setting} er ikke på formen navn=verdi.", "{setting} er ikkje på forma namn=verdi.",
                "{setting} does not read name=value.")
        case .settingTwice:
            Sentence("{setting} er satt to ganger.", "{setting} er sett to gonger.", "{setting} is set twice.")
        case .blankWithoutTemplate:
            Sentence(
                "--blank {blank} hører til en ferdigtekst: legg til --template NAVN, og ikke --text eller --file.",
                "--blank {blank} høyrer til ein ferdigtekst: legg til --template NAMN, og ikkje --text eller --file.",
                "--blank {blank} belongs to a prepared text: add --template NAME, and neither --text nor --file.")
        case .noReceiver:
            Sentence(
                "Ingen mottaker har nummer {number}. Se: crisisctl policy notify",
                "Ingen mottakar har nummer {number}. Sjå: crisisctl policy notify",
                "No receiver has the number {number}. See: crisisctl policy notify")
        case .nothingToSet:
            Sentence(
                "Det er ikke sagt hva som skal settes. Se: crisisctl policy set --help",
                "Det er ikkje sagt kva som skal setjast. Sjå: crisisctl policy set --help",
                "Nothing was said to set. See: crisisctl policy set --help")
        case .dataMissing:
            Sentence(
                "Si hvilken datamappe: --data MAPPE, eller sett CRISISDESK_DATA.",
                "Sei kva datamappe: --data MAPPE, eller set CRISISDESK_DATA.",
                "Say which data folder: --data FOLDER, or set CRISISDESK_DATA.")
        case .searchTooLong:
            Sentence(
                "Det er for mye å lete etter: --search kan ha {limit} byte. Let etter noen få ord.",
                "Det er for mykje å leite etter: --search kan ha {limit} byte. Leit etter nokre få ord.",
                "That is too much to look for: --search can have {limit} bytes. Look for a few words.")
        case .keyNotUsable:
            Sentence(
                "{key} er ikke en offentlig nøkkel på formen navn+id+nøkkel, og heller ikke 64 heksadesimale sifre.",
                "{key} er ikkje ein offentleg nøkkel på forma namn+id+nøkkel, og heller ikkje 64 heksadesimale siffer.",
                "{key} is no public key of the form name+id+key, nor 64 hexadecimal digits.")
        case .keyNotWhole:
            Sentence(
                "{key} er ikke kopiert helt: navn, id og nøkkel hører ikke sammen. Kopier den én gang til, tegn for tegn.",
                "{key} er ikkje kopiert heilt: namn, id og nøkkel høyrer ikkje saman. Kopier han éin gong til, teikn for teikn.",
                "{key} was not copied whole: name, id and key do not belong together. Copy it once more, letter by letter.")
        case .keyNotHere:
            Sentence(
                "Det er ingen nøkkel i {data} å kontrollere med. Gi nøkkelen du har fått utenfra: --key",
                "Det er ingen nøkkel i {data} å kontrollere med. Gi nøkkelen du har fått utanfrå: --key",
                "There is no key in {data} to check with. Give the key you got from outside: --key")
        case .notAFolder:
            Sentence(
                "Det er ingen mappe i {folder}. Ingenting er kontrollert.",
                "Det er inga mappe i {folder}. Ingenting er kontrollert.",
                "There is no folder at {folder}. Nothing was checked.")
        case .notAFile:
            Sentence(
                "{file} er ingen vanlig fil. Ingenting er lest.", "{file} er inga vanleg fil. Ingenting er lese.",
                "{file} is no ordinary file. Nothing was read.")
        case .said: Sentence("{reason}", "{reason}", "{reason}")
        case .fileThere:
            Sentence(
                "{file} finnes fra før. Si et annet navn.", "{file} finst frå før. Sei eit anna namn.",
                "{file} is there already. Say another name.")
        case .sizeUnsigned:
            Sentence(
                "Ingen har signert loggen med {size} poster. Utelat --size, så brukes det nyeste kontrollpunktet.",
                "Ingen har signert loggen med {size} postar. Utelat --size, så blir det nyaste kontrollpunktet brukt.",
                "Nobody signed the log of {size} entries. Leave out --size to use the newest checkpoint.")
        case .notACheckpoint:
            Sentence(
                "{file} er verken et antall poster eller et kontrollpunkt.",
                "{file} er korkje eit tal postar eller eit kontrollpunkt.",
                "{file} is neither a number of entries nor a checkpoint.")
        }
    }
}
