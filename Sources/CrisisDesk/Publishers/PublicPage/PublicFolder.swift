import Dispatch
import Foundation
import Glibc
import Synchronization

/// The folder a public page is written to. Each file takes the place of the one before in one step, and none does
/// before all of them lie on the disk whole.
package struct PublicFolder: Sendable {
    /// How writing ended otherwise than well.
    package enum Fault: Error, Hashable, Sendable {
        /// Not one file of the page was changed.
        case untouched(PublishReason)
        /// Some files were put in place and some were not, or nobody knows whether they would survive a power cut.
        case inPart(PublishReason)
    }

    private let path: String
    /// The desk's own folder, which no page may be written into: everything in it is secret.
    private let dataFolder: String
    /// What names the feed of the page; nil where any page made by a desk may be written over.
    private let identity: String?
    private let disk: DiskCalls

    package init(path: String, dataFolder: String, identity: String? = nil, disk: DiskCalls = .system) {
        self.path = path
        self.dataFolder = dataFolder
        self.identity = identity
        self.disk = disk
    }

    /// Puts the files in place in their order, those alone that differ from what is there, and takes away `gone`.
    ///
    /// - Parameter isKnown: the folder stands as this program left it, so it needs no looking through.
    package func put(_ files: [PublicFile], removing gone: [String] = [], isKnown: Bool = false) throws(Fault) {
        let changed: [PublicFile]
        do throws(PublishReason) {
            if !isKnown { try prepare() }
            changed = files.filter { !isInPlace($0) }
            try writeBeside(changed)
        } catch {
            clean()
            throw .untouched(error)
        }
        try rename(changed, removing: gone.filter { access(at($0), F_OK) == 0 })
    }

    /// Throws where the page can't be written to: missing, inside the desk's own folder, or somebody else's page.
    package func prepare() throws(PublishReason) {
        try inspect()
        try makeMessagesFolder()
        clean()
    }

    /// The same without changing anything.
    package func inspect() throws(PublishReason) {
        let real = try resolved(path)
        // A desk without a folder has no secrets.
        if let data = try? RealPath.resolve(dataFolder), isWithin(real, data) || isWithin(data, real) {
            throw PublishReason(.folderNotAllowed, "\(real) and the desk's own folder lie within each other")
        }
        try refuseOthers()
        guard access(real, W_OK | X_OK) == 0 else {
            throw PublishReason(FileError(operation: .write, path: real, number: errno))
        }
    }

    /// By what it can be seen, without reading, whether the lists and the pages are the ones that were left here.
    func marks() -> [String: FileMark] {
        var marks: [String: FileMark] = [:]
        for name in PublicPageFile.lists + [PublicPageFile.messages] { marks[name] = FileMark(at(name)) }
        return marks
    }

    /// What the file of that name holds; nil where there is none that can be read, or a larger one than
    /// `PublisherLimits.pageBytes`.
    package func content(_ name: String) -> [UInt8]? {
        // Whatever keeps it from being read, it isn't there for us; writing will say what is wrong.
        (try? OpenFile(at(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK).read(limit: PublisherLimits.pageBytes)) ?? nil
    }

    private func at(_ name: String) -> String { path + "/" + name }

    private func isInPlace(_ file: PublicFile) -> Bool { content(file.path) == file.bytes }

    private func resolved(_ path: String) throws(PublishReason) -> String {
        do throws(FileError) {
            let real = try RealPath.resolve(path)
            guard try FileFacts(real).isFolder else { throw FileError(operation: .open, path: path, number: ENOTDIR) }
            return real
        } catch {
            throw PublishReason(error)
        }
    }

    /// A front page that wasn't made here belongs to somebody, and isn't written over.
    private func refuseOthers() throws(PublishReason) {
        let front = at(PublicPageFile.front)
        guard access(front, F_OK) == 0 else { return }
        let mark = "<meta name=\"generator\" content=\"\(PublicPageFrame.generator)\">"
        guard let page = content(PublicPageFile.front), String(decoding: page, as: UTF8.self).contains(mark) else {
            throw PublishReason(.folderNotOurs, "\(front) was not made by the desk")
        }
        try refuseOtherPages()
    }

    /// Two channels, or two desks, on one folder would take each other's messages away.
    private func refuseOtherPages() throws(PublishReason) {
        guard let identity, let feed = content(PublicPageFile.feed) else { return }
        guard String(decoding: feed, as: UTF8.self).contains("<id>\(identity)</id>") else {
            throw PublishReason(.folderNotOurs, "\(path) has the page of another channel or another desk")
        }
    }

    private func makeMessagesFolder() throws(PublishReason) {
        let folder = at(PublicPageFile.messages)
        do throws(FileError) {
            if mkdir(folder, 0o755) == 0 { try FileError.check(.setMode, folder) { Int(chmod(folder, 0o755)) } }
            // Of a link it is the link that counts: nothing is written to where somebody else let it lead.
            guard try FileFacts(folder).isFolder else { throw FileError(operation: .open, path: folder, number: ELOOP) }
        } catch {
            throw error.number == ELOOP ? PublishReason(.folderNotOurs, "\(folder) is no folder") : PublishReason(error)
        }
    }

    /// All at once, for a disk takes hardly longer to have several files on it than one. Every page of a first write at
    /// once is as many threads as the machine has cores.
    private func writeBeside(_ files: [PublicFile]) throws(PublishReason) {
        let failed = Mutex<FileError?>(nil)
        DispatchQueue.concurrentPerform(iterations: files.count) { place in
            do throws(FileError) {
                guard failed.withLock({ $0 == nil }) else { return }
                try disk.write(beside(files[place]), files[place].bytes)
            } catch {
                failed.withLock { $0 = $0 ?? error }
            }
        }
        if let error = failed.withLock({ $0 }) { throw PublishReason(error) }
    }

    private func rename(_ files: [PublicFile], removing gone: [String]) throws(Fault) {
        var done = 0
        do throws(FileError) {
            for file in files {
                try disk.rename(beside(file), at(file.path))
                done += 1
            }
            for name in gone {
                try disk.remove(at(name))
                done += 1
            }
            try syncFolders(of: files.map(\.path) + gone)
        } catch {
            clean()
            // A disk that fails may have done what it was asked before it said so.
            guard done > 0 || files.first.map(isInPlace) == true else { throw .untouched(PublishReason(error)) }
            throw .inPart(PublishReason(.writtenInPart, "\(done) of \(files.count) files: \(error)"))
        }
    }

    /// Each folder once, and only if a name in it changed.
    private func syncFolders(of paths: [String]) throws(FileError) {
        let pages = paths.filter { $0.contains("/") }
        if !pages.isEmpty { try disk.syncFolder(at(PublicPageFile.messages)) }
        if pages.count < paths.count { try disk.syncFolder(path) }
    }

    private static let marker = ".crisisdesk-new-"

    private func beside(_ file: PublicFile) -> String {
        let start = file.path.lastIndex(of: "/").map { file.path.index(after: $0) } ?? file.path.startIndex
        return at(file.path[..<start] + Self.marker + file.path[start...])
    }

    /// Takes away what an attempt that broke off left behind. What can't be taken away is met again by the next write,
    /// which then says what is wrong.
    private func clean() {
        for folder in [path, at(PublicPageFile.messages)] {
            // None, if there is no folder.
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names where name.hasPrefix(Self.marker) { unlink(folder + "/" + name) }
        }
    }

    private func isWithin(_ inner: String, _ outer: String) -> Bool { inner == outer || inner.hasPrefix(outer + "/") }
}
