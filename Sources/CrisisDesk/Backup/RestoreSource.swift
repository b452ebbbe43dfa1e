import Glibc

/// What a desk is brought back from: a backup, or a copy of a data folder; held so that no desk runs on it meanwhile.
struct RestoreSource {
    /// The real path.
    let path: String
    /// Held as long as this lives; nil where there is none to hold.
    private let lock: AnyObject?

    /// What a data folder has and a backup hasn't.
    private static let traces = ["lock", "key", "place"]

    /// Throws `notABackup` for what is neither, or was never finished.
    init(_ source: String) throws(ProgramError) {
        do {
            let path = try RealPath.resolve(source)
            guard BackupNote(of: path) != nil || Self.isDataFolder(path) else { throw ProgramError.notABackup(path) }
            self.path = path
            lock = try Self.lock(path)
        } catch {
            throw ProgramError(error, at: "")
        }
    }

    private static func lock(_ path: String) throws -> AnyObject? {
        guard access(path + "/lock", F_OK) == 0 else { return nil }
        let folder = try DataFolder.open(path)
        do throws(DataFolderError) {
            return try folder.lock()
        } catch {
            // On a disk that can only be read the file says nothing more, and can be held all the same.
            guard case .file(let failure) = error, failure.number == EROFS else { throw error }
        }
        let held = try HeldFile(folder.lockFile)
        guard try held.lock() else { throw DataFolderError.inUse(path: path, process: nil) }
        return held
    }

    /// An empty note is that of a backup that was killed.
    private static func isDataFolder(_ path: String) -> Bool {
        func has(_ name: String) -> Bool { access("\(path)/\(name)", F_OK) == 0 }
        return !has(BackupNote.file) && traces.contains(where: has)
    }
}

/// A file that is held though it can only be read.
private final class HeldFile {
    private let file: OpenFile

    init(_ path: String) throws(FileError) { file = try OpenFile(path, O_RDONLY | O_NOFOLLOW) }

    func lock() throws(FileError) -> Bool { try file.lock() }
}
