package import CrisisModel
import Foundation
import Glibc

/// A copy of a desk's log made while it serves: a folder of its own with the ledger, the checkpoint and the prepared texts.
/// Neither the signing key nor tokens nor secrets are in it.
package struct DeskBackup: Sendable {
    package let path: String
    package let note: BackupNote

    /// Makes a backup of `data` in a new folder under `parent`, which must exist, and checks that what was copied is the log
    /// the checkpoint vouches for. A backup that isn't whole is not left behind.
    package static func make(of data: String, in parent: String, at moment: Timestamp) throws(ProgramError) -> DeskBackup {
        let folder: DataFolder
        do throws(DataFolderError) { folder = try DataFolder.open(data) } catch { throw .folder(error) }
        do {
            let path = try newFolder(in: RealPath.resolve(parent), at: moment)
            do {
                let note = try fill(path, from: folder, at: moment)
                try BackupList(folder).add(BackupList.Made(at: moment, path: path, size: note.size))
                return DeskBackup(path: path, note: note)
            } catch {
                // What failed is told; half a backup is worse than none.
                try? FileManager.default.removeItem(atPath: path)
                throw error
            }
        } catch {
            throw ProgramError(error, at: "")
        }
    }

    private static func newFolder(in parent: String, at moment: Timestamp) throws(FileError) -> String {
        let time = RFC3339.format(moment).prefix(19).filter { $0 != "-" && $0 != ":" }
        let path = "\(parent)/\(Self.prefix)\(time)Z"
        try FileError.check(.makeFolder, path) { Int(mkdir(path, 0o700)) }
        return path
    }

    /// The checkpoint first: the ledger only grows, so the copy goes at least as far as it says.
    private static func fill(_ path: String, from folder: DataFolder, at moment: Timestamp) throws -> BackupNote {
        guard let checkpoint = try DurableFile.read(folder.checkpoint, limit: SignedNote.lengthLimit) else {
            throw LedgerFinding.checkpointMissing(size: 0)
        }
        try LedgerCopy.make(of: folder.ledger, at: path + "/ledger.sqlite")
        try DurableFile.write(checkpoint, to: path + "/checkpoint")
        try FolderCopy.copyFiles(from: folder.texts, to: path + "/texts")
        let log = try KeptLog(path)
        let note = BackupNote(
            at: moment, program: DeskProgram.version, origin: log.origin, epoch: log.epoch.number, size: log.size)
        try DurableFile.write(note.bytes, to: "\(path)/\(BackupNote.file)")
        try OpenFile(folder: path).sync()
        return note
    }

    private static let prefix = "crisisdesk-"

    /// Removes the oldest backups under `parent` beyond the newest `count`; only what says that it is a backup of the desk of
    /// that origin.
    package static func removeOldest(in parent: String, keeping count: Int, of origin: String) throws(ProgramError) -> [String] {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: parent).filter { $0.hasPrefix(prefix) }.sorted()
            let ours = try names.map { "\(parent)/\($0)" }.filter { path in
                let bytes = try DurableFile.read("\(path)/\(BackupNote.file)", limit: BackupNote.limit)
                return bytes.flatMap(BackupNote.init)?.origin == origin
            }
            let old = Array(ours.dropLast(max(1, count)))
            for path in old { try FileManager.default.removeItem(atPath: path) }
            return old
        } catch {
            throw ProgramError(error, at: "")
        }
    }
}
