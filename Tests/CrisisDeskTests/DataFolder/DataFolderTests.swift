import Foundation
import Glibc
import Testing

@testable import CrisisDesk

@Suite struct DataFolderTests {
    @Test func `a new folder is ours alone and has its places`() throws {
        try withScratchFolder { scratch in
            let folder = try DataFolder.create(scratch + "/data")
            #expect(try FileFacts(folder.path).mode == 0o700)
            #expect(try FileFacts(folder.run).mode == 0o700)
            #expect(try FileFacts(folder.secrets).mode == 0o700)
            #expect(folder.socket == folder.path + "/run/desk.sock")
            #expect(folder.ledger.hasSuffix("/data/ledger.sqlite"))
            #expect(try DataFolder.create(scratch + "/data") == folder)
            #expect(try DataFolder.open(scratch + "/./data/") == folder)
        }
    }

    @Test func `a folder that isn't there is missing, and a file isn't one`() throws {
        try withScratchFolder { scratch in
            #expect(throws: DataFolderError.missing(path: scratch + "/none")) { try DataFolder.open(scratch + "/none") }
            try write([1], to: scratch + "/file")
            #expect { try DataFolder.open(scratch + "/file") } throws: {
                ($0 as? DataFolderError)?.reason == "notAFolder"
            }
            #expect { try DataFolder.create(scratch + "/file") } throws: {
                ($0 as? DataFolderError)?.reason == "notAFolder"
            }
            #expect { try DataFolder.create(scratch + "/none/data") } throws: {
                ($0 as? DataFolderError)?.reason == "file"
            }
        }
    }

    @Test(arguments: [0o750, 0o701, 0o704, 0o777, 0o1700 | 0o020])
    func `a folder that others may look into is refused`(mode: Int) throws {
        try withScratchFolder { scratch in
            let folder = try DataFolder.create(scratch + "/data")
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path)
            #expect(throws: DataFolderError.openToOthers(path: folder.path, mode: UInt32(mode))) {
                try DataFolder.open(folder.path)
            }
            #expect(throws: DataFolderError.openToOthers(path: folder.path, mode: UInt32(mode))) {
                try DataFolder.create(folder.path)
            }
        }
    }

    @Test func `a folder of another user is refused`() throws {
        try withScratchFolder { scratch in
            // Root makes a folder another's; anybody else finds one of root's.
            let isRoot = geteuid() == 0
            let path = isRoot ? try DataFolder.create(scratch + "/data").path : "/"
            if isRoot { #expect(chown(path, 1, 1) == 0) }
            #expect(throws: DataFolderError.notOurs(path: path, owner: isRoot ? 1 : 0)) { try DataFolder.open(path) }
        }
    }

    @Test func `a folder whose socket nobody could reach is refused`() throws {
        try withScratchFolder { scratch in
            let long = scratch + "/" + String(repeating: "d", count: 110)
            #expect { try DataFolder.create(long) } throws: { ($0 as? DataFolderError)?.reason == "pathTooLong" }
        }
    }

    @Test func `a link to the folder leads to the same folder`() throws {
        try withScratchFolder { scratch in
            let folder = try DataFolder.create(scratch + "/data")
            try FileManager.default.createSymbolicLink(atPath: scratch + "/link", withDestinationPath: folder.path)
            #expect(try DataFolder.open(scratch + "/link") == folder)
        }
    }

    @Test func `one process at a time has the folder, and the next is told which`() throws {
        try withScratchFolder { scratch in
            let folder = try DataFolder.create(scratch + "/data")
            let lock = try folder.lock()
            #expect(throws: DataFolderError.inUse(path: folder.path, process: Int(getpid()))) { try folder.lock() }
            withExtendedLifetime(lock) {}
        }
    }

    @Test func `the folder is free again when the lock has gone`() throws {
        try withScratchFolder { scratch in
            let folder = try DataFolder.create(scratch + "/data")
            for _ in 0..<3 {
                let lock = try folder.lock()
                #expect(lock.folder == folder)
            }
            #expect(try DurableFile.read(folder.lockFile, limit: 32) == Array("\(getpid())\n".utf8))
        }
    }

    @Test func `the folder is held though the file in it is removed`() throws {
        try withScratchFolder { scratch in
            let folder = try DataFolder.create(scratch + "/data")
            let lock = try folder.lock()
            try FileManager.default.removeItem(atPath: folder.lockFile)
            #expect(throws: DataFolderError.inUse(path: folder.path, process: nil)) { try folder.lock() }
            withExtendedLifetime(lock) {}
        }
    }

    @Test func `a lock file that is a link is refused`() throws {
        try withScratchFolder { scratch in
            let folder = try DataFolder.create(scratch + "/data")
            try FileManager.default.createSymbolicLink(
                atPath: folder.lockFile, withDestinationPath: scratch + "/elsewhere")
            #expect(throws: DataFolderError.file(FileError(operation: .open, path: folder.lockFile, number: ELOOP))) {
                try folder.lock()
            }
        }
    }
}
