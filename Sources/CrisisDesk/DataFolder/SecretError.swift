/// Why a secret can't be used. The name is the one that was asked for; the contents are in none of them.
package enum SecretError: Error, Hashable, Sendable {
    /// Not 1 to 64 of `A-Z a-z 0-9 . _ -`, or it begins with a dot.
    case notAName(String)
    /// In none of the folders.
    case missing(String)
    /// The real file lies outside the folder.
    case outside(String)
    case notAFile(String)
    /// It must be 0600 or less.
    case openToOthers(String, mode: UInt32)
    /// It belongs neither to the user the program runs as nor to root.
    case notOurs(String, owner: UInt32)
    case tooLarge(String, limit: Int)
    case empty(String)
    case file(FileError)

    /// The stable word for the reason; each has a sentence for people in `Phrases`.
    package enum Reason: String, CaseIterable, Sendable {
        case notAName, missing, outside, notAFile, openToOthers, notOurs, tooLarge, empty, file
    }

    package var reason: Reason {
        switch self {
        case .notAName: .notAName
        case .missing: .missing
        case .outside: .outside
        case .notAFile: .notAFile
        case .openToOthers: .openToOthers
        case .notOurs: .notOurs
        case .tooLarge: .tooLarge
        case .empty: .empty
        case .file: .file
        }
    }
}
