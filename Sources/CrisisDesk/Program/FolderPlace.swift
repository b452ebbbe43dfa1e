import Foundation
import Glibc

/// Where a data folder lies: on which machine, in which file its ledger. Copying the folder changes that, moving or renaming
/// it on the same disk doesn't. Two copies of one desk would both publish what is scheduled, and write two logs of one name:
/// so a copy is never run, it is restored (P3, P6).
struct FolderPlace {
    private let folder: DataFolder

    init(_ folder: DataFolder) { self.folder = folder }

    /// Whether this is the folder that was founded or restored. One that doesn't say is taken for it.
    func isOriginal() throws(FileError) -> Bool {
        guard let written = try DurableFile.read(folder.place, limit: 1_024) else { return true }
        return try written == line()
    }

    func write() throws(FileError) { try DurableFile.write(line(), to: folder.place) }

    private func line() throws(FileError) -> [UInt8] {
        // A machine without a name of its own is told from others by nothing but the file.
        let machine = (try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)) ?? ""
        let name = machine.trimmingCharacters(in: .whitespacesAndNewlines)
        return Array("\(name.isEmpty ? "-" : name) \(try FileFacts(folder.ledger).number)\n".utf8)
    }
}
