import Glibc

extension Phrases {
    /// What the operating system answered, as a sentence that names the file.
    package func sentence(_ error: FileError) -> String {
        let path = Self.clean(error.path, limit: Self.pathLength)
        return switch error.number {
        case ENOENT:
            say(nb: "\(path) finnes ikke.", nn: "\(path) finst ikkje.", en: "\(path) does not exist.")
        case EACCES, EPERM:
            say(
                nb: "Systemet lar ikke programmet bruke \(path).", nn: "Systemet lèt ikkje programmet bruke \(path).",
                en: "The system does not let the program use \(path).")
        case EROFS:
            say(
                nb: "Disken med \(path) kan bare leses.", nn: "Disken med \(path) kan berre lesast.",
                en: "The disk with \(path) can only be read.")
        case ENOSPC, EDQUOT:
            say(
                nb: "Det er ikke plass til \(path) på disken.", nn: "Det er ikkje plass til \(path) på disken.",
                en: "There is no room for \(path) on the disk.")
        case EFBIG:
            say(
                nb: "\(path) er større enn den kan være.", nn: "\(path) er større enn ho kan vere.",
                en: "\(path) is larger than it can be.")
        case ENOTDIR:
            say(nb: "\(path) er ingen mappe.", nn: "\(path) er inga mappe.", en: "\(path) is no folder.")
        case ELOOP:
            say(nb: "\(path) er en lenke.", nn: "\(path) er ei lenkje.", en: "\(path) is a link.")
        default: sentence(ofUnusual: error, path)
        }
    }

    private func sentence(ofUnusual error: FileError, _ path: String) -> String {
        say(
            nb: "\(path) kan ikke brukes. Systemet svarte: \(error.reason) (\(error.operation.rawValue)).",
            nn: "\(path) kan ikkje brukast. Systemet svara: \(error.reason) (\(error.operation.rawValue)).",
            en: "\(path) cannot be used. The system answered: \(error.reason) (\(error.operation.rawValue)).")
    }

    /// Characters of a path that a sentence repeats.
    static let pathLength = 200
}
