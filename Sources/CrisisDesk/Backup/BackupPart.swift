import CrisisModel
import Foundation
import Glibc

/// A backup on its way: a folder beside its place under another name, so that half a copy is never taken for one. The note
/// in it is there from the beginning, empty, and locked as long as somebody makes the copy.
final class BackupPart {
    let path: String
    private let parent: String
    /// What it is to be called.
    private let name: String
    private let note: OpenFile

    static let prefix = "crisisdesk-"
    private static let mark = ".part-"
    /// Copies with the same second in their names.
    private static let count = 99
    private static let attempts = 8

    /// Makes the folder under `parent`, a real path.
    static func make(in parent: String, at moment: Timestamp) throws(FileError) -> BackupPart {
        let time = RFC3339.format(moment).prefix(19).filter { $0 != "-" && $0 != ":" }
        for _ in 1...attempts {
            if let part = try BackupPart(in: parent, "\(prefix)\(time)Z") { return part }
        }
        throw FileError(operation: .lock, path: parent, number: EWOULDBLOCK)
    }

    /// nil where another backup took it for a stale one before it was locked.
    private init?(in parent: String, _ name: String) throws(FileError) {
        let path = "\(parent)/.\(name)\(Self.mark)\(Hexadecimal.string(Random.bytes(4)))"
        (self.parent, self.name, self.path) = (parent, name, path)
        try FileError.check(.makeFolder, path) { Int(mkdir(path, 0o700)) }
        do throws(FileError) {
            note = try OpenFile("\(path)/\(BackupNote.file)", O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        } catch {
            rmdir(path)
            throw error
        }
        // A file system without locks: then nobody clears away there either.
        guard (try? note.lock()) != false else { return nil }
    }

    /// Writes the note and gives the folder its name as the last step; on return all of it is on the disk.
    ///
    /// - Parameter naming: told the name before it is given, so that no copy has one that nobody knows of.
    func finish(_ bytes: [UInt8], naming: (String) -> Void) throws(FileError) -> String {
        try note.write(bytes)
        try note.sync()
        try OpenFile(folder: path).sync()
        for number in 1...Self.count {
            let target = "\(parent)/\(name)" + (number == 1 ? "" : "-\(number)")
            guard access(target, F_OK) != 0 else { continue }
            naming(target)
            guard try move(to: target) else { continue }
            try OpenFile(folder: parent).sync()
            return target
        }
        throw FileError(operation: .rename, path: "\(parent)/\(name)", number: EEXIST)
    }

    /// False where something with that name came in between.
    private func move(to target: String) throws(FileError) -> Bool {
        do throws(FileError) {
            try FileError.check(.rename, target) { Int(rename(path, target)) }
            return true
        } catch {
            guard error.number == EEXIST || error.number == ENOTEMPTY || error.number == ENOTDIR else { throw error }
            return false
        }
    }

    /// What failed isn't left behind; false where it has its name already or can't be removed, for the next one to try again.
    func remove() -> Bool {
        guard access(path, F_OK) == 0 else { return false }
        do {
            try FileManager.default.removeItem(atPath: path)
            return true
        } catch {
            return false
        }
    }

    /// Removes what backups that were killed left under `parent`; only folders named like one, of this account, whose note
    /// nobody holds. Gives their paths.
    static func removeStale(in parent: String) -> [String] {
        // Whatever can't be looked at or removed stays, and is nobody's backup.
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: parent) else { return [] }
        return names.filter(isPartName).sorted().map { "\(parent)/\($0)" }.filter { path in
            guard let facts = try? FileFacts(path), facts.isFolder, geteuid() == 0 || facts.owner == geteuid() else { return false }
            return removeUnheld(path)
        }
    }

    private static func removeUnheld(_ path: String) -> Bool {
        do {
            let note = try OpenFile("\(path)/\(BackupNote.file)", O_RDWR | O_NOFOLLOW)
            guard try note.lock() else { return false }
            try FileManager.default.removeItem(atPath: path)
            return true
        } catch {
            return false
        }
    }

    /// `.crisisdesk-20261122T021500Z.part-` and eight hexadecimal digits.
    private static func isPartName(_ name: String) -> Bool {
        name.wholeMatch(of: #/\.crisisdesk-[0-9]{8}T[0-9]{6}Z\.part-[0-9a-f]{8}/#) != nil
    }
}
