import Foundation
import Glibc
import Testing

@testable import CrisisDesk

@Suite struct SecretFileTests {
    private static let contents = Array("hemmelig".utf8)

    @Test(arguments: ["hemmelig", "hemmelig\n", "hemmelig\r\n"])
    func `a secret is what the file holds, without the newline at its end`(text: String) throws {
        try withScratchFolder { scratch in
            let folder = try DataFolder.create(scratch + "/data")
            try write(Array(text.utf8), to: folder.secrets + "/intranett")
            let secret = try SecretFile.load("intranett", of: folder)
            #expect(secret.reveal() == Self.contents)
            #expect(secret.revealText() == "hemmelig")
        }
    }

    @Test func `a secret never prints itself`() throws {
        let secret = Secret(Self.contents)
        var dumped = ""
        dump([secret], to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), "\(Optional(secret) as Any)", "\([secret])", dumped] {
            #expect(text.contains("secret"))
            #expect(!text.contains("hemmelig"))
            #expect(!text.contains("104"))
        }
    }

    @Test(arguments: [
        "", ".", "..", ".intranett", "../key", "a/b", "a b", "a\u{0}b", "å", "a\n", String(repeating: "a", count: 65),
    ])
    func `a name that isn't a plain one is refused`(name: String) {
        #expect(throws: SecretError.notAName(name)) { try SecretFile.load(name, from: ["/"]) }
    }

    @Test func `the first folder that has it is taken, and none is told`() throws {
        try withScratchFolder { scratch in
            let folders = [scratch + "/one", scratch + "/two", scratch + "/none"]
            for folder in folders.dropLast() {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            }
            try write([2], to: scratch + "/two/mastodon")
            #expect(try SecretFile.load("mastodon", from: folders).reveal() == [2])
            try write([1], to: scratch + "/one/mastodon")
            #expect(try SecretFile.load("mastodon", from: folders).reveal() == [1])
            #expect(throws: SecretError.missing("bluesky")) { try SecretFile.load("bluesky", from: folders) }
        }
    }

    @Test func `a link out of the folder is refused and one inside it followed`() throws {
        try withScratchFolder { scratch in
            let folder = try DataFolder.create(scratch + "/data")
            try write(Self.contents, to: scratch + "/outside")
            try write(Self.contents, to: folder.secrets + "/inside")
            try FileManager.default.createSymbolicLink(
                atPath: folder.secrets + "/out", withDestinationPath: scratch + "/outside")
            try FileManager.default.createSymbolicLink(
                atPath: folder.secrets + "/up", withDestinationPath: "../../outside")
            try FileManager.default.createSymbolicLink(atPath: folder.secrets + "/in", withDestinationPath: "inside")
            #expect(throws: SecretError.outside("out")) { try SecretFile.load("out", of: folder) }
            #expect(throws: SecretError.outside("up")) { try SecretFile.load("up", of: folder) }
            #expect(try SecretFile.load("in", of: folder).reveal() == Self.contents)
        }
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o777])
    func `a secret that others may read is refused`(mode: Int) throws {
        try withScratchFolder { scratch in
            try write(Self.contents, to: scratch + "/intranett", mode: mode)
            #expect(throws: SecretError.openToOthers("intranett", mode: UInt32(mode))) {
                try SecretFile.load("intranett", from: [scratch])
            }
        }
    }

    @Test func `what is no file, empty or too large is refused`() throws {
        try withScratchFolder { scratch in
            try FileManager.default.createDirectory(atPath: scratch + "/folder", withIntermediateDirectories: false)
            #expect(mkfifo(scratch + "/pipe", 0o600) == 0)
            try write([0x0A], to: scratch + "/empty")
            try write(Array(repeating: 1, count: 4_097), to: scratch + "/large")
            try write(Array(repeating: 1, count: 4_096), to: scratch + "/largest")
            #expect(throws: SecretError.notAFile("folder")) { try SecretFile.load("folder", from: [scratch]) }
            #expect(throws: SecretError.notAFile("pipe")) { try SecretFile.load("pipe", from: [scratch]) }
            #expect(throws: SecretError.empty("empty")) { try SecretFile.load("empty", from: [scratch]) }
            #expect(throws: SecretError.tooLarge("large", limit: 4_096)) {
                try SecretFile.load("large", from: [scratch])
            }
            #expect(try SecretFile.load("largest", from: [scratch]).reveal().count == 4_096)
        }
    }

    @Test func `a credential of the service comes after the desk's own secret and before the machine's`() throws {
        try withScratchFolder { scratch in
            let folders = [scratch + "/own", scratch + "/credentials", scratch + "/machine"]
            for (place, folder) in folders.enumerated() {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
                if place > 0 { try write([UInt8(place)], to: folder + "/intranett", mode: 0o400) }
            }
            let load = { try SecretFile.load("intranett", from: folders, credentials: folders[1]).reveal() }
            #expect(try load() == [1])
            try write([9], to: folders[0] + "/intranett")
            #expect(try load() == [9])
        }
    }

    @Test(arguments: [0o440, 0o400, 0o600])
    func `a credential that an access list opens to the service alone is taken, in that folder only`(mode: Int) {
        let bits = UInt32(mode)
        #expect(SecretFile.isShutCredential(bits, owner: 0, group: 0))
        #expect(SecretFile.isShutCredential(bits, owner: 1_000, group: 0) == (mode != 0o440))
        #expect(SecretFile.isShutCredential(bits, owner: 0, group: 100) == (mode != 0o440))
    }

    @Test(arguments: [0o444, 0o404, 0o460, 0o450, 0o640 | 0o004])
    func `a credential that others may read or the group may write is refused`(mode: Int) throws {
        #expect(!SecretFile.isShutCredential(UInt32(mode), owner: 0, group: 0))
        try withScratchFolder { scratch in
            try write(Self.contents, to: scratch + "/intranett", mode: mode)
            #expect(throws: SecretError.openToOthers("intranett", mode: UInt32(mode))) {
                try SecretFile.load("intranett", from: [scratch], credentials: scratch)
            }
        }
    }

    @Test func `the folder of credentials is the one the service manager names`() {
        let folder = "/run/credentials/crisisdesk.service"
        #expect(SecretFile.credentials(in: ["CREDENTIALS_DIRECTORY": folder]) == folder)
        #expect(SecretFile.credentials(in: ["CREDENTIALS_DIRECTORY": "run/credentials"]) == nil)
        #expect(SecretFile.credentials(in: [:]) == nil)
    }
}
