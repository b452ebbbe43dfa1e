/// At the machine: making a desk and running one.
enum MachineTalk: Talk {
    case serving, folderMissing, folderOpen, folderInUse, folderUnusable, ledger, address, failed, register

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
                "{data} kan ikke brukes: {reason}", "{data} kan ikkje brukast: {reason}",
                "{data} cannot be used: {reason}")
        case .ledger:
            Sentence(
                "Loggen i {data} ble ikke åpnet: {reason}. Ingenting er endret.",
                "Loggen i {data} vart ikkje opna: {reason}. Ingenting er endra.",
                "The log in {data} was not opened: {reason}. Nothing was changed.")
        case .address:
            Sentence(
                "{address} kan ikke brukes. Desken lytter bare på denne maskinen: 127.0.0.1:8112",
                "{address} kan ikkje brukast. Desken lyttar berre på denne maskina: 127.0.0.1:8112",
                "{address} cannot be used. The desk listens on this machine alone: 127.0.0.1:8112")
        case .failed:
            Sentence(
                "Det gikk ikke med {data}: {reason}", "Det gjekk ikkje med {data}: {reason}",
                "It failed with {data}: {reason}")
        case .register:
            Sentence(
                "Rett registeret og prøv igjen. Ingenting er laget.",
                "Rett registeret og prøv igjen. Ingenting er laga.",
                "Put the register right and try again. Nothing was made.")
        }
    }
}
