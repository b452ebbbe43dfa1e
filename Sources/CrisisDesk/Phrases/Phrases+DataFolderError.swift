extension Phrases {
    /// Why the data folder can't be used.
    package func sentence(_ error: DataFolderError) -> String {
        switch error {
        case .missing(let path):
            say(
                nb: "Det er ingen datamappe i \(shown(path)).", nn: "Det er inga datamappe i \(shown(path)).",
                en: "There is no data folder in \(shown(path)).")
        case .notAFolder(let path):
            say(
                nb: "\(shown(path)) er ingen mappe.", nn: "\(shown(path)) er inga mappe.",
                en: "\(shown(path)) is no folder.")
        case .openToOthers(let path, _):
            say(
                nb: "Andre på maskinen kan bruke \(shown(path)). Steng den: chmod 700",
                nn: "Andre på maskina kan bruke \(shown(path)). Steng henne: chmod 700",
                en: "Others on the machine can use \(shown(path)). Close it: chmod 700")
        case .notOurs(let path, let owner):
            say(
                nb: "\(shown(path)) tilhører bruker \(owner). Kjør som den brukeren, eller lag en mappe som er din.",
                nn: "\(shown(path)) høyrer til brukar \(owner). Køyr som den brukaren, eller lag ei mappe som er di.",
                en: "\(shown(path)) belongs to user \(owner). Run as that user, or make a folder of your own.")
        case .networkFileSystem(let path, let kind):
            say(
                nb: "\(shown(path)) ligger på nettverk (\(kind)). Der er loggen ikke trygg: bruk en disk i maskinen.",
                nn: "\(shown(path)) ligg på nettverk (\(kind)). Der er loggen ikkje trygg: bruk ein disk i maskina.",
                en: "\(shown(path)) lies on a network (\(kind)). The log is not safe there: use a disk of the machine.")
        case .unknownFileSystem(let path):
            say(
                nb: "Systemet sier ikke hva slags disk \(shown(path)) ligger på. Bruk en disk i maskinen.",
                nn: "Systemet seier ikkje kva slags disk \(shown(path)) ligg på. Bruk ein disk i maskina.",
                en: "The system does not say what kind of disk \(shown(path)) lies on. Use a disk of the machine.")
        case .pathTooLong(let path, let limit):
            say(
                nb: "\(shown(path)) er lengre enn \(limit) byte. Bruk en mappe med kortere navn.",
                nn: "\(shown(path)) er lengre enn \(limit) byte. Bruk ei mappe med kortare namn.",
                en: "\(shown(path)) is longer than \(limit) bytes. Use a folder with a shorter name.")
        case .inUse(let path, let process):
            say(
                nb: "En desk går alt på \(shown(path)) (prosess \(process.map { String($0) } ?? "–")).",
                nn: "Ein desk går alt på \(shown(path)) (prosess \(process.map { String($0) } ?? "–")).",
                en: "A desk already runs on \(shown(path)) (process \(process.map { String($0) } ?? "–")).")
        case .file(let error): sentence(error)
        }
    }

    private func shown(_ path: String) -> String { Self.clean(path, limit: Self.pathLength) }
}
