import CrisisModel

extension Phrases {
    /// What opens the desk again; each begins with whom to call.
    func repair(of code: Seal.Code) -> String {
        switch code {
        case .stateWrong: startAgain
        case .ledgerNewer, .ledgerLinked, .ledgerWriteProtected, .notWritable, .checkpointUnusable, .checkpointMissing,
            .signingKeyMissing, .signingKeyUnusable, .signingKeyForeign, .textMismatch, .tokensMissing, .tokensUnreadable,
            .tokensForeign, .noRoomAtStart, .folderCopied, .ledgerMissing, .ledgerUnreadable, .ledgerBroken, .ledgerShorter, .ledgerForeign:
            join(call, atTheMachine(code))
        }
    }

    private var call: String {
        say(
            nb: "Ring den som drifter maskinen.", nn: "Ring den som driftar maskina.",
            en: "Call whoever runs the machine.")
    }

    private var startAgain: String {
        say(
            nb: "Start desken på nytt: da leses hele loggen. Se etterpå gjennom det som er gjort siden forrige start.",
            nn: "Start desken på nytt: då blir heile loggen lesen. Sjå etterpå gjennom det som er gjort sidan førre start.",
            en: "Start the desk again: it then reads the whole log. Afterwards go through what was done since the last start.")
    }

    /// What the one who runs the machine does.
    private func atTheMachine(_ code: Seal.Code) -> String {
        switch code {
        case .ledgerNewer:
            say(
                nb: "Start den nyere versjonen av programmet på denne mappen.",
                nn: "Start den nyare versjonen av programmet på denne mappa.",
                en: "Start the newer version of the program on this folder.")
        case .ledgerLinked:
            say(
                nb: "Sett selve filen på plass i mappen, og start desken på nytt.",
                nn: "Set sjølve fila på plass i mappa, og start desken på nytt.",
                en: "Put the file itself in the folder, and start the desk again.")
        case .ledgerWriteProtected:
            say(
                nb: "Gi desken skriverett til mappen og filene i den, eller koble disken til for skriving. Start så på nytt.",
                nn: "Gje desken skriverett til mappa og filene i henne, eller kople disken til for skriving. Start så på nytt.",
                en: "Let the desk write the folder and the files in it, or mount the disk for writing. Then start again.")
        case .notWritable:
            say(
                nb: "Frigjør plass på disken. Da åpner desken av seg selv.",
                nn: "Frigjer plass på disken. Då opnar desken av seg sjølv.",
                en: "Free space on the disk. The desk then opens by itself.")
        case .signingKeyMissing, .signingKeyForeign:
            say(
                nb: "Legg loggens egen key tilbake i mappen, og start desken på nytt. Ikke lag noen ny.",
                nn: "Legg rett key tilbake i mappa, og start desken på nytt. Ikkje lag nokon ny.",
                en: "Put the log's own key back in the folder, and start the desk again. Do not make a new one.")
        case .signingKeyUnusable:
            say(
                nb: "Bare desken skal kunne lese key (0600). Er den skadet, legg den rette tilbake, og start på nytt.",
                nn: "Berre desken skal kunne lese key (0600). Er han skadd, legg rett key tilbake, og start på nytt.",
                en: "Only the desk may read key (0600). If it is damaged, put the right one back, and start again.")
        case .textMismatch:
            say(
                nb: "Kontroller med «crisisctl log verify» før noe startes på nytt.",
                nn: "Kontroller med «crisisctl log verify» før noko blir starta på nytt.",
                en: "Run “crisisctl log verify” before anything is restarted.")
        case .noRoomAtStart:
            say(
                nb: "Frigjør plass på disken, og start desken på nytt.",
                nn: "Frigjer plass på disken, og start desken på nytt.",
                en: "Free some room on the disk, and start the desk again.")
        case .tokensMissing, .tokensUnreadable, .tokensForeign:
            say(
                nb: "Stans desken, kjør «crisisctl token reset» og start på nytt. Alle må få ny nøkkel.",
                nn: "Stans desken, køyr «crisisctl token reset» og start på nytt. Alle må få ny nøkkel.",
                en: "Stop the desk, run “crisisctl token reset” and start again. Everybody needs a new token.")
        case .folderCopied:
            say(
                nb: "Går den andre ikke lenger: «crisisctl restore» fra denne mappen til en ny. Ellers: slett kopien.",
                nn: "Går den andre ikkje lenger: «crisisctl restore» frå denne mappa til ei ny. Elles: slett kopien.",
                en: "If the other one no longer runs: “crisisctl restore” from this folder into a new one. Else delete the copy.")
        case .ledgerMissing, .ledgerUnreadable, .ledgerBroken, .ledgerShorter, .ledgerForeign, .checkpointMissing,
            .checkpointUnusable, .stateWrong:
            say(
                nb: "Ikke slett noe. Hent den tilbake fra siste sikkerhetskopi, eller fra denne mappen: crisisctl restore.",
                nn: "Ikkje slett noko. Hent han tilbake frå siste tryggingskopi, eller frå denne mappa: crisisctl restore.",
                en: "Delete nothing. Bring it back from the last backup, or from this folder: crisisctl restore.")
        }
    }
}
