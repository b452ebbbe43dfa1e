/// At the machine: making a desk and running one.
enum MachineTalk: Talk {
    case serving, folderMissing, folderOpen, folderInUse, folderUnusable, ledger, noLog, deskThere, failed, publicFolder
    case noRoom, notWritten, notChecked, said
    case register, registerMore

    var sentence: Sentence {
        switch self {
        case .serving:
            Sentence(
                "Desken svarer på {address} og på {data}/run/desk.sock. Stans den med Ctrl-C.",
                "Desken svarar på {address} og på {data}/run/desk.sock. Stans han med Ctrl-C.",
                "The desk answers at {address} and on {data}/run/desk.sock. Stop it with Ctrl-C.")
        case .folderMissing:
            Sentence(
                "Det er ingen datamappe i {data}. Lag en: crisisctl init --data {data} --register FIL",
                "Det er inga datamappe i {data}. Lag ei: crisisctl init --data {data} --register FIL",
                "There is no data folder in {data}. Make one: crisisctl init --data {data} --register FILE")
        case .folderOpen:
            Sentence(
                "Andre på maskinen kan lese {data}. Steng den: chmod 700 {data}",
                "Andre på maskina kan lese {data}. Steng henne: chmod 700 {data}",
                "Others on the machine can read {data}. Close it: chmod 700 {data}")
        case .folderInUse:
            Sentence(
                "En desk går alt på {data} (prosess {process}). Det skal bare være én.",
                "Ein desk går alt på {data} (prosess {process}). Det skal berre vere éin.",
                "A desk already runs on {data} (process {process}). There must be only one.")
        case .folderUnusable:
            Sentence(
                "Datamappa kan ikke brukes. {reason}", "Datamappa kan ikkje brukast. {reason}",
                "The data folder cannot be used. {reason}")
        case .ledger:
            Sentence(
                "Loggen i {data} ble ikke åpnet. {reason} Ingenting er endret.",
                "Loggen i {data} vart ikkje opna. {reason} Ingenting er endra.",
                "The log in {data} was not opened. {reason} Nothing was changed.")
        case .noLog:
            Sentence(
                "Det er ingen logg i {data}. Lag en: crisisctl init --data {data} --register FIL",
                "Det er ingen logg i {data}. Lag ein: crisisctl init --data {data} --register FIL",
                "There is no log in {data}. Make one: crisisctl init --data {data} --register FILE")
        case .deskThere:
            Sentence(
                "Det er en desk i {data} fra før. Ingenting er endret. Start den: crisisctl serve --data {data}",
                "Det er ein desk i {data} frå før. Ingenting er endra. Start han: crisisctl serve --data {data}",
                "There is a desk in {data} already. Nothing was changed. Start it: crisisctl serve --data {data}")
        case .failed:
            Sentence(
                "Det gikk ikke med {data}. {reason}", "Det gjekk ikkje med {data}. {reason}",
                "It failed with {data}. {reason}")
        case .noRoom:
            Sentence(
                "Det er ikke plass på disken med {data}. Frigjør plass der, og kjør kommandoen igjen.",
                "Det er ikkje plass på disken med {data}. Frigjer plass der, og køyr kommandoen igjen.",
                "There is no room on the disk with {data}. Free some there, and run the command again.")
        case .notWritten:
            Sentence(
                "Disken med {data} tok ikke imot; den er trolig full. Ingenting er endret. Frigjør plass der, og kjør "
                    + "kommandoen igjen.",
                "Disken med {data} tok ikkje imot; han er truleg full. Ingenting er endra. Frigjer plass der, og køyr "
                    + "kommandoen igjen.",
                "The disk with {data} did not take it; it is probably full. Nothing was changed. Free some room there, and run "
                    + "the command again.")
        case .notChecked:
            Sentence(
                "IKKE KONTROLLERT: {reason} Det sier ingenting om loggen. Kopier den til en disk der du kan lese og skrive, og "
                    + "kontroller den der.",
                "IKKJE KONTROLLERT: {reason} Det seier ingenting om loggen. Kopier han til ein disk der du kan lese og skrive, "
                    + "og kontroller han der.",
                "NOT CHECKED: {reason} That says nothing about the log. Copy it to a disk where you can read and write, and "
                    + "check it there.")
        case .said: Sentence("{reason}", "{reason}", "{reason}")
        case .publicFolder:
            Sentence(
                "Mappen {folder} til krisesiden kunne ikke lages ({reason}). Lag den selv.",
                "Mappa {folder} til krisesida kunne ikkje lagast ({reason}). Lag henne sjølv.",
                "The folder {folder} of the crisis page could not be made ({reason}). Make it yourself.")
        case .register:
            Sentence(
                "Rett registeret og prøv igjen. Ingenting er laget.",
                "Rett registeret og prøv igjen. Ingenting er laga.",
                "Put the register right and try again. Nothing was made.")
        case .registerMore:
            Sentence(
                "Det er flere feil enn disse.", "Det er fleire feil enn desse.", "There are more errors than these.")
        }
    }
}
