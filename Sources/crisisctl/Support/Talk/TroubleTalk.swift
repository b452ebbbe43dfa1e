/// What happened, what was kept, what to do now.
enum TroubleTalk: Talk {
    case unreachableAddress, unreachableSocket, unreachableNothingSent
    case noAnswer, noAnswerToCommand, noAnswerToQuestion, tookTooLong, noContact, hungUp, perhapsTooLong
    case unansweredBefore, keyNotKept
    case nothingChanged, perhapsChanged
    case sealed, sealedWhatNow
    case stopped, notProven, unexpected

    var sentence: Sentence {
        switch self {
        case .unreachableAddress:
            Sentence(
                "Får ikke tak i desken på {place} ({reason}). Går den? Start den med: crisisctl serve --data MAPPE",
                "Får ikkje tak i desken på {place} ({reason}). Går han? Start han med: crisisctl serve --data MAPPE",
                "Cannot reach the desk at {place} ({reason}). Is it running? Start it: crisisctl serve --data FOLDER")
        case .unreachableSocket:
            Sentence(
                "Ingen desk svarer på {place} ({reason}). Går den? Start den med: crisisctl serve --data {data}",
                "Ingen desk svarer på {place} ({reason}). Går han? Start han med: crisisctl serve --data {data}",
                "No desk answers on {place} ({reason}). Is it running? Start it: crisisctl serve --data {data}")
        case .unreachableNothingSent:
            Sentence(
                "Ingenting er sendt. Haster det: ring, publiser fra appen, og før det etterpå: crisisctl post record",
                "Ingenting er sendt. Hastar det: ring, publiser frå appen, og før det etterpå: crisisctl post record",
                "Nothing was sent. If it is urgent: telephone, post from the app, and record it later: crisisctl "
                    + "post record"
            )
        case .noAnswer:
            Sentence(
                "Desken på {place} svarte ikke ({reason}).", "Desken på {place} svara ikkje ({reason}).",
                "The desk at {place} did not answer ({reason}).")
        case .noAnswerToCommand:
            Sentence(
                "Det er ikke sikkert om kommandoen ble utført. Kjør nøyaktig den samme en gang til: den utføres "
                    + "bare én gang.",
                "Det er ikkje sikkert om kommandoen vart utført. Køyr nøyaktig den same ein gong til: han blir "
                    + "utført berre éin gong.",
                "It is not certain whether the command was carried out. Run exactly the same again: it is "
                    + "carried out only once."
            )
        case .noAnswerToQuestion:
            Sentence(
                "Spør en gang til. Svarer den fortsatt ikke, ring den som drifter maskinen. Haster det: ring, publiser fra "
                    + "appen, og før det etterpå: crisisctl post record",
                "Spør ein gong til. Svarar han framleis ikkje, ring den som driftar maskina. Hastar det: ring, publiser frå "
                    + "appen, og før det etterpå: crisisctl post record",
                "Ask once more. If it still does not answer, ring whoever runs the machine. If it is urgent: telephone, post "
                    + "from the app, and record it later: crisisctl post record")
        case .tookTooLong:
            Sentence("det tok for lang tid", "det tok for lang tid", "it took too long")
        case .noContact:
            Sentence("ingen forbindelse i tide", "inga samband i tide", "no connection in time")
        case .hungUp:
            Sentence("forbindelsen ble brutt", "sambandet vart brote", "the connection was broken")
        case .perhapsTooLong:
            Sentence(
                "Svaret sier ikke hvorfor. Oftest er noe i kommandoen for langt: en adresse kan ha {address} byte, og alt som "
                    + "følger med den {header}.",
                "Svaret seier ikkje kvifor. Oftast er noko i kommandoen for langt: ei adresse kan ha {address} byte, og alt "
                    + "som følgjer med ho {header}.",
                "The answer does not say why. Most often something in the command is too long: an address can have "
                    + "{address} bytes, and all that goes with it {header}.")
        case .unansweredBefore:
            Sentence(
                "Den samme kommandoen fra {time} fikk ikke svar. Dette er den samme en gang til. En ny: legg til --new",
                "Den same kommandoen frå {time} fekk ikkje svar. Dette er den same ein gong til. Ein ny: legg "
                    + "til --new",
                "The same command from {time} got no answer. This is the same one again. For a new one: add --new")
        case .keyNotKept:
            Sentence(
                "Kan ikke skrive i {folder} ({reason}). Uteblir svaret, så se etter i loggen før du prøver igjen.",
                "Kan ikkje skrive i {folder} ({reason}). Kjem det ikkje svar, så sjå etter i loggen før du "
                    + "prøver igjen.",
                "Cannot write in {folder} ({reason}). Should no answer come, look in the log before you try again.")
        case .nothingChanged:
            Sentence("Ingenting er endret.", "Ingenting er endra.", "Nothing was changed.")
        case .perhapsChanged:
            Sentence(
                "Det er ikke sikkert om noe er endret. Kjør nøyaktig den samme kommandoen en gang til.",
                "Det er ikkje sikkert om noko er endra. Køyr nøyaktig den same kommandoen ein gong til.",
                "It is not certain whether anything was changed. Run exactly the same command again.")
        case .sealed:
            Sentence(
                "LÅST: desken tar ikke imot og publiserer ingenting. {reason}",
                "LÅST: desken tek ikkje imot og publiserer ingenting. {reason}",
                "SEALED: the desk accepts and publishes nothing. {reason}")
        case .sealedWhatNow:
            Sentence(
                "Rør ikke datamappa. Publiser fra kanalenes egne apper og skriv ned hva, når og hvem som bestemte. "
                    + "Kontroller loggen: crisisctl log verify --data MAPPE",
                "Rør ikkje datamappa. Publiser frå eigne appar for kanalane og skriv ned kva, når og kven som "
                    + "bestemte. "
                    + "Kontroller loggen: crisisctl log verify --data MAPPE",
                "Leave the data folder alone. Post from the channels' own apps and write down what, when and who "
                    + "decided. "
                    + "Check the log: crisisctl log verify --data FOLDER")
        case .stopped:
            Sentence(
                "Stanset. Ingenting er sendt.", "Stansa. Ingenting er sendt.", "Stopped. Nothing was sent.")
        case .notProven:
            Sentence("IKKE BEVIST: {reason}", "IKKJE BEVIST: {reason}", "NOT PROVEN: {reason}")
        case .unexpected:
            Sentence(
                "Feil i crisisctl: {reason}", "Feil i crisisctl: {reason}", "An error in crisisctl: {reason}")
        }
    }
}
