@testable import CrisisDesk
import CrisisModel
import Foundation
import Testing

/// An erasure names every copy that may be there, whenever the one who made it was killed.
@Suite struct BackupListTests {
    private let at = Timestamp(milliseconds: 1_763_777_700_000)

    private func made(_ path: String) -> BackupList.Made { BackupList.Made(at: at, path: path, size: 6) }

    /// A list in a data folder of its own, and the folder that it lies in.
    private func list() throws -> (BackupList, URL) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "list-\(UUID().uuidString)")
        return (BackupList(try DataFolder.create(folder.path)), folder)
    }

    @Test func `P9 a copy is on the list where it lies: begun, about to get its name, named, removed`() throws {
        let (list, folder) = try list()
        let (part, path) = (folder.path + "/.part", folder.path + "/copy")
        try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: false)
        try list.add(made(part))
        #expect(try list.all() == [made(part)])
        try list.add(made(path), from: part)
        #expect(try list.all() == [made(part)], "killed before it had its name")
        try FileManager.default.moveItem(atPath: part, toPath: path)
        #expect(try list.all() == [made(path)])
        try list.takeOut(path)
        #expect(try list.all() == [])
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `P9 what was cleared away is named no more, and a line cut short spoils no other`() throws {
        let (list, folder) = try list()
        try list.add(made("/a/.part"))
        try list.add(made("/a/copy"), from: "/a/.part")
        try list.takeOut("/a/.part")
        let file = folder.appending(path: "backups")
        try (Data(contentsOf: file) + Data(#"{"at":"2026"#.utf8)).write(to: file)
        try list.add(made("/b/copy"))
        #expect(try list.all() == [made("/b/copy")])
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `a disk without room is told by the place that was named`() {
        let full = FileError(operation: .write, path: "/stick/.part/ledger.sqlite", number: ENOSPC)
        for error in [full, LedgerFinding.file(full), ProgramError.file(full)] as [any Error] {
            guard case ProgramError.noRoom("/stick") = NoRoom.told(error, in: "/stick") else {
                Issue.record("\(error)")
                continue
            }
        }
        #expect(NoRoom.told(full, in: "/st") as? FileError == full)
    }
}
