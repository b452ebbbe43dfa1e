/// Why the file of tokens can't be used. None is ever begun anew in its place.
package enum TokensFault: Error, Hashable, Sendable {
    case missing
    /// The tokens of another log.
    case foreign
    /// What the system said to it.
    case file(FileError)
    /// Damaged, or another kind of file; the storage's own words.
    case unusable(String)
    /// The disk has no room for what the storage needs beside it to read; its own words. Nothing is wrong with the file.
    case noRoom(String)
    /// One is there, where one was to be made.
    case alreadyThere

    /// Under which code the desk is sealed.
    package var code: Seal.Code {
        switch self {
        case .missing: .tokensMissing
        case .foreign: .tokensForeign
        case .noRoom: .noRoomAtStart
        case .file, .unusable, .alreadyThere: .tokensUnreadable
        }
    }
}
