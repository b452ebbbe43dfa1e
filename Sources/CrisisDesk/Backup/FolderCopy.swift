import Foundation
import Glibc

/// Copies of plain files, through to the disk.
enum FolderCopy {
    /// Copies one file, readable by its owner alone; false where there is none. A link is refused.
    @discardableResult
    static func copyFile(from source: String, to target: String) throws -> Bool {
        do throws(FileError) {
            guard try FileFacts(source).isRegular else {
                throw FileError(operation: .open, path: source, number: ELOOP)
            }
        } catch {
            guard error.number == ENOENT else { throw error }
            return false
        }
        try FileManager.default.copyItem(atPath: source, toPath: target)
        let copy = try OpenFile(target, O_RDONLY | O_NOFOLLOW)
        try copy.setMode(0o600)
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
