import Foundation
import Glibc

/// Where a data folder lies: on which machine, in which file its ledger, and how far that had come. Copying the folder, or
/// copying an old one over it, changes that; moving or renaming it on the same disk doesn't, nor another owner. Two copies of
/// one desk would both publish what is scheduled, and an old one would publish it again: so a copy is never run, it is restored
/// (P3, P6).
struct FolderPlace {
    enum Finding: Equatable {
        case original
        case copied
        /// The log had this many entries once.
        case shorter(than: Int)
    }

    private let folder: DataFolder

    init(_ folder: DataFolder) { self.folder = folder }

    /// - Parameter size: how many entries the log has now.
    func finding(size: Int) throws(FileError) -> Finding {
        guard let written = try DurableFile.read(folder.place, limit: 1_024) else { return .copied }
        let words = String(decoding: written, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
        let own = try OpenFile(folder.place, O_RDONLY | O_NOFOLLOW).identity()
        guard words.count == 4, words[0] == Self.machine, words[1] == (try ledger()), words[3] == own,
            let once = Int(words[2])
        else { return .copied }
        return size < once ? .shorter(than: once) : .original
    }

    /// Anew now and then, as a file of its own each time: what was copied before isn't this one any more.
    func write(size: Int) throws(FileError) {
        let ledger = try ledger()
        try DurableFile.write(to: folder.place) { (file: borrowing OpenFile) throws(FileError) in
            Array("\(Self.machine) \(ledger) \(size) \(try file.identity())\n".utf8)
        }
    }

    private func ledger() throws(FileError) -> String { String(try FileFacts(folder.ledger).number) }

    /// A machine without a name of its own is told from others by nothing but the files.
    private static var machine: String {
        let name = (try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)) ?? ""
        let trimmed = name.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? "-" : trimmed
    }
}
