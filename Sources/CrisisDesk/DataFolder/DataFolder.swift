import Glibc

/// The folder that holds everything a desk must keep: checked once when it is opened, named everywhere through this
/// value.
package struct DataFolder: Hashable, Sendable {
    /// The real path, without links and without a slash at its end.
    package let path: String

    /// Bytes of a socket's path in `sockaddr_un`, the zero at its end left out.
    private static let socketPath = 107

    package var ledger: String { path + "/ledger.sqlite" }
    package var search: String { path + "/search.sqlite" }
    /// Hashes of tokens: outside export and backup.
    package var tokens: String { path + "/tokens.sqlite" }
    package var snapshot: String { path + "/snapshot" }
    /// The last signed checkpoint.
    package var checkpoint: String { path + "/checkpoint" }
    /// The texts that were approved last, for when even tokens can't be read (P7).
    package var lastApproved: String { path + "/last-approved" }
    /// Whom to tell, and how, when the log can't be read.
    package var notify: String { path + "/notify" }
    /// The key that signs checkpoints; not in a backup.
    package var signingKey: String { path + "/key" }
    /// Who the one writer is.
    package var lockFile: String { path + "/lock" }
    /// Where backups of it lie.
    package var backups: String { path + "/backups" }
    /// On which machine, in which file the ledger was made or brought back: a copy of the folder has another.
    package var place: String { path + "/place" }
    package var secrets: String { path + "/secrets" }
    /// Texts written before anything has happened, one file each; the municipality's to change.
    package var texts: String { path + "/texts" }
    package var run: String { path + "/run" }
    /// Touched while the desk runs: its last sign of life.
    package var alive: String { run + "/alive" }
    /// The socket of the running desk.
    package var socket: String { run + "/desk.sock" }

    private init(path: String) { self.path = path }

    /// Makes the folder, 0700, where it isn't there yet, and what lies inside it from the start. The folder around it
    /// must exist; a folder that exists must be fit to `open`.
    package static func create(_ path: String) throws(DataFolderError) -> DataFolder {
        do throws(FileError) {
            try makeFolder(path)
            try OpenFile(folder: path + "/..").sync()
        } catch {
            throw error.number == ENOTDIR ? .notAFolder(path: path) : .file(error)
        }
        let folder = try open(path)
        try folder.makeInside()
        return folder
    }

    /// A folder that exists, is ours alone and lies on a disk of this machine. Links on the way to it are followed
    /// here, once.
    package static func open(_ path: String) throws(DataFolderError) -> DataFolder {
        let facts: FileFacts
        let real: String
        let kind: String?
        do throws(FileError) {
            real = try RealPath.resolve(path)
            facts = try FileFacts(real)
            kind = try MountTable.current().kind(under: real)
        } catch {
            throw error.number == ENOENT ? .missing(path: path) : .file(error)
        }
        let folder = DataFolder(path: real)
        try folder.check(facts, kind)
        return folder
    }

    /// Takes the folder for this process, without waiting; `inUse` where another has it. Held as long as the
    /// answer lives, so keep it.
    package func lock() throws(DataFolderError) -> DataLock { try DataLock(self) }

    private func check(_ facts: FileFacts, _ kind: String?) throws(DataFolderError) {
        guard facts.isFolder else { throw .notAFolder(path: path) }
        guard facts.owner == geteuid() else { throw .notOurs(path: path, owner: facts.owner) }
        guard !facts.isOpenToOthers else { throw .openToOthers(path: path, mode: facts.mode) }
        guard let kind else { throw .unknownFileSystem(path: path) }
        guard !NetworkFileSystem.includes(kind) else { throw .networkFileSystem(path: path, kind: kind) }
        guard socket.utf8.count <= Self.socketPath else { throw .pathTooLong(path: socket, limit: Self.socketPath) }
    }

    private func makeInside() throws(DataFolderError) {
        do throws(FileError) {
            try Self.makeFolder(run)
            try Self.makeFolder(secrets)
            try Self.makeFolder(texts)
            try OpenFile(folder: path).sync()
        } catch {
            throw .file(error)
        }
    }

    /// Makes one that isn't there yet, 0700.
    static func makeFolder(_ path: String) throws(FileError) {
        do throws(FileError) {
            try FileError.check(.makeFolder, path) { Int(mkdir(path, 0o700)) }
        } catch {
            guard error.number == EEXIST else { throw error }
            // Throws ENOTDIR where a file has the name.
            _ = try OpenFile(folder: path)
        }
    }
}

/// realpath(3).
enum RealPath {
    static func resolve(_ path: String) throws(FileError) -> String {
        guard let real = realpath(path, nil) else { throw FileError(operation: .resolve, path: path, number: errno) }
        defer { free(real) }
        return String(cString: real)
    }
}
