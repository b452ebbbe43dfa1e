import Foundation
import Glibc

/// Copies of plain files, through to the disk.
enum FolderCopy {
    private static let piece = 1 << 20

    /// Copies one file, readable by its owner alone; false where there is none. A link is refused.
    @discardableResult
    static func copyFile(from source: String, to target: String) throws(FileError) -> Bool {
        do throws(FileError) {
            guard try FileFacts(source).isRegular else {
                throw FileError(operation: .open, path: source, number: ELOOP)
            }
        } catch {
            guard error.number == ENOENT else { throw error }
            return false
        }
        let file = try OpenFile(source, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        let copy = try OpenFile(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        while true {
            let bytes = try file.read(atMost: piece)
            if bytes.isEmpty { break }
            try copy.write(bytes)
        }
        try copy.sync()
        return true
    }

    /// Copies the plain files of a folder, which may not be there, into one that has none of them; folders in it and links are left out.
    static func copyFiles(from source: String, to target: String) throws {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: source)
        } catch CocoaError.fileReadNoSuchFile {
            return
        }
        try DataFolder.makeFolder(target)
        for name in names.sorted() where try FileFacts("\(source)/\(name)").isRegular {
            try copyFile(from: "\(source)/\(name)", to: "\(target)/\(name)")
        }
        try OpenFile(folder: target).sync()
    }
}
