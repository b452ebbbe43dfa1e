import Foundation
import Glibc
import Testing

@testable import CrisisDesk

@Suite struct DurableFileTests {
    @Test func `a file is replaced as a whole and nothing is left beside it`() throws {
        try withScratchFolder { scratch in
            let path = scratch + "/checkpoint"
            try DurableFile.write(Array("first".utf8), to: path)
            try DurableFile.write(Array("second, and longer".utf8), to: path)
            #expect(try DurableFile.read(path, limit: 100) == Array("second, and longer".utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == ["checkpoint"])
            #expect(try FileFacts(path).mode == 0o600)
        }
    }

    @Test func `the mode is the one that was asked for`() throws {
        try withScratchFolder { scratch in
            try DurableFile.write([], to: scratch + "/index.html", mode: 0o644)
            #expect(try FileFacts(scratch + "/index.html").mode == 0o644)
        }
    }

    @Test func `megabytes are written and read whole, and not one byte over the limit`() throws {
        try withScratchFolder { scratch in
            let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try DurableFile.write(bytes, to: scratch + "/snapshot")
            #expect(try DurableFile.read(scratch + "/snapshot", limit: bytes.count) == bytes)
            #expect(throws: FileError(operation: .read, path: scratch + "/snapshot", number: EFBIG)) {
                try DurableFile.read(scratch + "/snapshot", limit: bytes.count - 1)
            }
        }
    }

    @Test func `what a crash left beside the file is no hindrance`() throws {
        try withScratchFolder { scratch in
            try write([9], to: scratch + "/.key.new", mode: 0o400)
            try DurableFile.write([1], to: scratch + "/key")
            #expect(try DurableFile.read(scratch + "/key", limit: 9) == [1])
        }
    }

    @Test func `a link is replaced and not followed`() throws {
        try withScratchFolder { scratch in
            try write([7], to: scratch + "/target")
            try FileManager.default.createSymbolicLink(
                atPath: scratch + "/page", withDestinationPath: scratch + "/target")
            try FileManager.default.createSymbolicLink(
                atPath: scratch + "/.page.new", withDestinationPath: scratch + "/target")
            try DurableFile.write([1], to: scratch + "/page")
            #expect(try DurableFile.read(scratch + "/target", limit: 9) == [7])
            #expect(try FileFacts(scratch + "/page").isRegular)
        }
    }

    @Test func `a write that fails says where and leaves the old file`() throws {
        try withScratchFolder { scratch in
            #expect(throws: FileError(operation: .open, path: scratch + "/none/.key.new", number: ENOENT)) {
                try DurableFile.write([1], to: scratch + "/none/key")
            }
            try FileManager.default.createDirectory(atPath: scratch + "/folder", withIntermediateDirectories: false)
            #expect(throws: FileError(operation: .rename, path: scratch + "/folder", number: EISDIR)) {
                try DurableFile.write([1], to: scratch + "/folder")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == ["folder"])
        }
    }

    @Test func `a full disk is told in the system's words`() throws {
        let file = try OpenFile("/dev/full", O_WRONLY)
        do throws(FileError) {
            try file.write([1])
            Issue.record("nothing was refused")
        } catch {
            #expect(error == FileError(operation: .write, path: "/dev/full", number: ENOSPC))
            #expect(error.description == "write /dev/full: No space left on device")
        }
    }

    @Test func `a call that a signal interrupted is made again`() throws {
        var calls = 0
        let answer = try FileError.check(.read, "x") {
            calls += 1
            errno = EINTR
            return calls < 4 ? -1 : 42
        }
        #expect(answer == 42)
        #expect(calls == 4)
    }

    @Test func `a file that isn't there is nil, and removing it twice is no error`() throws {
        try withScratchFolder { scratch in
            #expect(try DurableFile.read(scratch + "/none", limit: 9) == nil)
            try write([1], to: scratch + "/here")
            try DurableFile.remove(scratch + "/here")
            try DurableFile.remove(scratch + "/here")
            #expect(try DurableFile.read(scratch + "/here", limit: 9) == nil)
            #expect(throws: FileError(operation: .read, path: scratch, number: EISDIR)) {
                try DurableFile.read(scratch, limit: 9)
            }
        }
    }
}
