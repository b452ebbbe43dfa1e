package import CrisisModel
import Foundation
import Glibc

/// A copy of a desk's log made while it serves: a folder of its own with the ledger, the checkpoint and the prepared texts.
/// Neither the signing key nor tokens nor secrets are in it.
package struct DeskBackup: Sendable {
    package let path: String
    package let note: BackupNote
    /// Why the copy isn't on the data folder's list, so that an erasure will not name it; nil where it is.
    package let unlisted: FileError?
    /// What backups that were killed had left in the same place; removed.
    package let cleared: [String]

    /// Makes a backup of `data` in a new folder under `parent`, which must exist, and checks that what was copied is the log
    /// the checkpoint vouches for. It has its name only when it is whole and on the disk.
    package static func make(of data: String, in parent: String, at moment: Timestamp) throws(ProgramError) -> DeskBackup {
        let folder: DataFolder
        do throws(DataFolderError) { folder = try DataFolder.open(data) } catch { throw .folder(error) }
        do {
            let parent = try RealPath.resolve(parent)
            let list = BackupList(folder)
            let cleared = BackupPart.removeStale(in: parent)
            // One too many on the list does no harm.
            for path in cleared { try? list.takeOut(path) }
            do {
                return try make(in: parent, of: folder, list, cleared, at: moment)
            } catch {
                throw NoRoom.told(error, in: parent)
            }
        } catch {
            throw ProgramError(error, at: "")
        }
    }

    /// The checkpoint first: the ledger only grows, so the copy goes at least as far as it says.
    private static func make(
        in parent: String, of folder: DataFolder, _ list: BackupList, _ cleared: [String], at moment: Timestamp
    ) throws -> DeskBackup {
        guard let checkpoint = try DurableFile.read(folder.checkpoint, limit: SignedNote.lengthLimit) else {
            throw LedgerFinding.checkpointMissing(size: 0)
        }
        let part = try BackupPart.make(in: parent, at: moment)
        var listing = BackupListing(list, at: moment)
        do {
            listing.begin(part.path, size: Checkpoint.claim(checkpoint)?.head.size ?? 1)
            let note = try fill(part.path, from: folder, checkpoint, at: moment)
            let path = try part.finish(note.bytes) { listing.name($0, from: part.path, size: note.size) }
            return DeskBackup(path: path, note: note, unlisted: listing.failure, cleared: cleared)
        } catch {
            // One too many on the list does no harm.
            if part.remove() { try? list.takeOut(part.path) }
            throw error
        }
    }

    private static func fill(
        _ path: String, from folder: DataFolder, _ checkpoint: [UInt8], at moment: Timestamp
    ) throws -> BackupNote {
        try LedgerCopy.make(of: folder.ledger, at: path + "/ledger.sqlite")
        try DurableFile.write(checkpoint, to: path + "/checkpoint")
        try FolderCopy.copyFiles(from: folder.texts, to: path + "/texts")
        let log: KeptLog
        do { log = try KeptLog(path) } catch LedgerFinding.noRoom { throw FileError(operation: .write, path: path, number: ENOSPC) }
        return BackupNote(
            at: moment, program: DeskProgram.version, origin: log.origin, epoch: log.epoch.number, size: log.size)
    }
}

// Old ones.
extension DeskBackup {
    /// What became of the others in the same place.
    package struct Kept: Sendable {
        package let removed: [String]
        /// Those of a later moment than this one: the clock was wrong then, or is now.
        package let later: [String]
    }

    /// Removes the oldest backups beside this one beyond the newest `count`, this one among them and never removed; only what
    /// says that it is a backup of the same desk.
    package func removeOldest(of data: String, keeping count: Int) throws(ProgramError) -> Kept {
        do {
            let others = try others()
            let old = others.dropLast(max(1, count) - 1)
            let list = try BackupList(DataFolder.open(data))
            for (path, _) in old {
                try FileManager.default.removeItem(atPath: path)
                // One too many on the list does no harm.
                try? list.takeOut(path)
            }
            let later = others.suffix(max(1, count) - 1).filter { $0.note.at > note.at }
            return Kept(removed: old.map(\.path), later: later.map(\.path))
        } catch {
            throw ProgramError(error, at: "")
        }
    }

    /// Oldest first.
    private func others() throws -> [(path: String, note: BackupNote)] {
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let names = try FileManager.default.contentsOfDirectory(atPath: parent).filter { $0.hasPrefix(BackupPart.prefix) }
        var found: [(path: String, note: BackupNote)] = []
        for path in names.map({ "\(parent)/\($0)" }) where path != self.path {
            if let note = BackupNote(of: path), note.origin == self.note.origin { found.append((path, note)) }
        }
        return found.sorted { ($0.note.at, $0.path) < ($1.note.at, $1.path) }
    }
}
