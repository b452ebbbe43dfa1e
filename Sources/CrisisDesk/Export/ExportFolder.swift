import CrisisModel
import Foundation
import Glibc

/// An export on its way into a folder: taken in as it comes over HTTP, checked, and moved into place whole. Until then it lies
/// beside that place under another name, for nobody but this account.
package final class ExportFolder {
    /// Where it is to lie.
    package let path: String
    private let beside: String
    private var files: [String: ExportFile] = [:]
    /// What has come of a line that isn't complete.
    private var rest: [UInt8] = []
    private var size: Int?
    private var isEnded = false
    private var isInPlace = false

    /// Makes the folder beside `path`, which must be empty or not there yet.
    package init(_ path: String) throws(ExportError) {
        let path = URL(fileURLWithPath: path).standardized.path
        self.path = path
        beside = "\(path).part-\(Hexadecimal.string(Random.bytes(4)))"
        guard try Self.isFree(path) else { throw .notEmpty(path) }
        do throws(FileError) {
            try FileError.check(.makeFolder, beside) { Int(mkdir(beside, 0o700)) }
            for name in [ExportLayout.entries, ExportLayout.content] { files[name] = try ExportFile("\(beside)/\(name)") }
        } catch {
            rmdir(beside)
            throw .file(error)
        }
    }

    deinit { if !isInPlace { remove() } }

    /// The next bytes of the answer.
    package func take(_ bytes: some Collection<UInt8>) throws(ExportError) {
        rest += bytes
        var start = 0
        while let newline = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
            try take(line: rest[start..<newline])
            start = newline + 1
        }
        rest.removeSubrange(..<start)
        guard rest.count <= ExportLayout.contentLine else { throw .notAnExport }
    }

    /// After the last: checks all of it by the key that the log names, writes what explains it and moves it into place. On
    /// return it is on the disk.
    package func finish(readme: (ExportVerification) -> String) throws(ExportError) -> ExportVerification {
        guard isEnded, rest.isEmpty else { throw .cutShort }
        let verification: ExportVerification
        do throws(FileError) {
            for file in files.values { try file.finish() }
        } catch {
            throw .file(error)
        }
        do throws(ExportFault) { verification = try ExportVerifier(beside).verifyByItself() } catch { throw .fault(error) }
        do throws(FileError) {
            try DurableFile.write(Array(readme(verification).utf8), to: "\(beside)/\(ExportLayout.readme)")
            try OpenFile(folder: beside).sync()
            // Over an empty folder too; over anything else the system refuses.
            try FileError.check(.rename, path) { Int(rename(beside, path)) }
            isInPlace = true
            try OpenFile(folder: "\(path)/..").sync()
        } catch {
            throw .file(error)
        }
        return verification
    }

    private func take(line: ArraySlice<UInt8>) throws(ExportError) {
        guard let size else { return try begin(Array(line)) }
        guard !isEnded else { throw .notAnExport }
        isEnded = line.elementsEqual(ExportLayout.end(size))
        if isEnded { return }
        do throws(FileError) {
            try files[Self.isTexts(line) ? ExportLayout.content : ExportLayout.entries]?.write(line)
        } catch {
            throw .file(error)
        }
    }

    private func begin(_ line: [UInt8]) throws(ExportError) {
        let header: ExportHeader
        do throws(FieldError) { header = try ExportHeader(parsing: line) } catch { throw .notAnExport }
        guard header.version == ExportLayout.version else { throw .newer(version: header.version) }
        size = header.entries
        do throws(FileError) {
            try DurableFile.write(Array(header.checkpoint.utf8), to: "\(beside)/\(ExportLayout.checkpoint)")
        } catch {
            throw .file(error)
        }
    }

    private static let numberMark = Array(#"{"n":"#.utf8)
    private static let textsMark = Array(#","texts":"#.utf8)

    /// `{"n":17,"texts":…`; behind the number of an entry its time stands.
    private static func isTexts(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: numberMark) else { return false }
        return line.dropFirst(numberMark.count).drop { 0x30...0x39 ~= $0 }.starts(with: textsMark)
    }

    private static func isFree(_ path: String) throws(ExportError) -> Bool {
        do throws(FileError) {
            guard try FileFacts(path).isFolder else { return false }
            // A folder that can't be read is none to put anything into.
            return (try? FileManager.default.contentsOfDirectory(atPath: path).isEmpty) ?? false
        } catch {
            guard error.number == ENOENT else { throw .file(error) }
            return true
        }
    }

    /// What is left of one that failed. It has a name of its own, so that one that stays is in nobody's way.
    private func remove() {
        for name in [ExportLayout.entries, ExportLayout.content, ExportLayout.checkpoint, ExportLayout.readme] {
            unlink("\(beside)/\(name)")
        }
        rmdir(beside)
    }
}

/// Why there is no export.
package enum ExportError: Error, Hashable, Sendable {
    /// The folder has something in it, or is none.
    case notEmpty(String)
    case file(FileError)
    /// The answer ended before its end.
    case cutShort
    /// What came is no export.
    case notAnExport
    /// The desk is newer than this program.
    case newer(version: Int)
    /// It came whole, and is not in order.
    case fault(ExportFault)
}
