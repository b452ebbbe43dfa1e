/// A disk without room is told by the place that somebody named, and not by a file on its way into it.
enum NoRoom {
    /// `place`: a folder that files are being made in, under whatever names.
    static func told(_ error: any Error, in place: String) -> any Error {
        guard let path = path(of: error), path == place || path.hasPrefix(place + "/") else { return error }
        return ProgramError.noRoom(place)
    }

    /// Where there was none; nil for any other error.
    private static func path(of error: any Error) -> String? {
        switch error {
        case let error as FileError where error.isFull: error.path
        case LedgerFinding.file(let error): path(of: error)
        case DataFolderError.file(let error): path(of: error)
        case ProgramError.file(let error): path(of: error)
        case ProgramError.finding(let finding): path(of: finding)
        case ProgramError.folder(let error): path(of: error)
        default: nil
        }
    }
}
