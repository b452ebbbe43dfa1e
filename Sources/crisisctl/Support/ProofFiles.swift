import CrisisDesk
import Foundation

/// Files of proofs and notes, read and written.
enum ProofFiles {
    /// Most bytes of one.
    static let limit = EntryProof.limit

    /// The whole file; whoever named it can put it right.
    static func read(_ path: String, _ language: Language) throws(Trouble) -> [UInt8] {
        try FileTrouble.mustBeFile(path)
        do throws(FileError) {
            if let bytes = try DurableFile.read(path, limit: limit) { return bytes }
            throw FileError(operation: .open, path: path, number: ENOENT)
        } catch {
            throw .usage(.said, ["reason": Phrases(language).sentence(error)])
        }
    }

    /// Writes a new file, for this account alone; never over one that is there.
    static func write(_ bytes: [UInt8], _ path: String, _ language: Language) throws(Trouble) {
        if FileManager.default.fileExists(atPath: path) { throw .usage(.fileThere, ["file": path]) }
        do throws(FileError) {
            try DurableFile.write(bytes, to: path)
        } catch {
            throw .usage(.said, ["reason": Phrases(language).sentence(error)])
        }
    }
}
