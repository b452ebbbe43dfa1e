import Foundation

/// The folder a public page is written to. Each file takes the place of the one before in one step, and none does before
/// all of them lie on the disk whole.
package struct PublicFolder: Sendable {
    /// How writing ended otherwise than well.
    package enum Fault: Error, Sendable {
        /// Not one file of the page was changed.
        case untouched(PublishReason)
        /// Some files were put in place and some were not, or nobody knows whether they would survive a power cut.
        case inPart(PublishReason)
    }

    private let path: String
    /// The desk's own folder, which no page may be written into: everything in it is secret.
    private let dataFolder: String
    private let disk: DiskCalls

    package init(path: String, dataFolder: String, disk: DiskCalls = .system) {
        self.path = path
        self.dataFolder = dataFolder
        self.disk = disk
    }

    /// Puts the files in place in their order, those alone that differ from what is there.
    package func put(_ files: [PublicFile]) throws(Fault) {
        let changed: [PublicFile]
        do throws(PublishReason) {
            try prepare()
            changed = files.filter { !isInPlace($0) }
            try writeBeside(changed)
        } catch {
            clean()
            throw .untouched(error)
        }
        try rename(changed)
    }

    /// Throws where the page can't be written to: missing, inside the desk's own folder, or somebody else's page.
    package func prepare() throws(PublishReason) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw PublishReason(.folderMissing, path)
        }
        let real = resolved(path)
        guard !isWithin(real, resolved(dataFolder)) && !isWithin(resolved(dataFolder), real) else {
            throw PublishReason(.folderNotAllowed, "\(real) and the desk's own folder lie within each other")
        }
        try refuseOthers()
        try makeMessagesFolder()
        clean()
    }

    /// What the file of that name holds; nil where there is none. At most 8 MiB.
    package func content(_ name: String) -> [UInt8]? {
        let target = path + "/" + name
        guard kind(of: target) == .typeRegular, size(of: target) <= 8 << 20 else { return nil }
        return FileManager.default.contents(atPath: target).map(Array.init)
    }

    /// What lies there, a link being a link; nil where nothing does, or nothing that can be looked at.
    private func kind(of path: String) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }

    /// 0 where nothing can be looked at.
    private func size(of path: String) -> Int {
        ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber)?.intValue ?? 0
    }

    private func isInPlace(_ file: PublicFile) -> Bool { content(file.path) == file.bytes }

    /// A front page that wasn't made here belongs to somebody, and isn't written over.
    private func refuseOthers() throws(PublishReason) {
        let front = path + "/" + PublicPageFile.front
        guard FileManager.default.fileExists(atPath: front) else { return }
        let mark = "<meta name=\"generator\" content=\"\(PublicPageFrame.generator)\">"
        guard let page = content(PublicPageFile.front), String(decoding: page, as: UTF8.self).contains(mark) else {
            throw PublishReason(.folderNotOurs, "\(front) was not made by the desk")
        }
    }

    private func makeMessagesFolder() throws(PublishReason) {
        let folder = path + "/" + PublicPageFile.messages
        if let kind = kind(of: folder) {
            guard kind == .typeDirectory else { throw PublishReason(.folderNotOurs, "\(folder) is no folder") }
            return
        }
        guard mkdir(folder, 0o755) == 0, chmod(folder, 0o755) == 0 else {
            throw DiskError(errno, path: folder).reason
        }
    }

    private func writeBeside(_ files: [PublicFile]) throws(PublishReason) {
        for file in files {
            do throws(DiskError) {
                try disk.write(beside(file), file.bytes)
            } catch {
                throw error.reason
            }
        }
    }

    private func rename(_ files: [PublicFile]) throws(Fault) {
        var done = 0
        do throws(DiskError) {
            for file in files {
                try disk.rename(beside(file), path + "/" + file.path)
                done += 1
            }
            guard done > 0 else { return }
            try disk.syncFolder(path + "/" + PublicPageFile.messages)
            try disk.syncFolder(path)
        } catch {
            clean()
            // A disk that fails may have done what it was asked before it said so.
            guard done > 0 || files.first.map(isInPlace) == true else { throw .untouched(error.reason) }
            let detail = "\(done) of \(files.count) files: \(error.reason.detail)"
            throw .inPart(PublishReason(.writtenInPart, detail))
        }
    }

    private static let marker = ".crisisdesk-new-"

    private func beside(_ file: PublicFile) -> String {
        let start = file.path.lastIndex(of: "/").map { file.path.index(after: $0) } ?? file.path.startIndex
        return path + "/" + file.path[..<start] + Self.marker + file.path[start...]
    }

    /// Takes away what an attempt that broke off left behind. What can't be taken away is met again by the next write,
    /// which then says what is wrong.
    private func clean() {
        for folder in [path, path + "/" + PublicPageFile.messages] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []  // none, if there is no folder
            for name in names where name.hasPrefix(Self.marker) { unlink(folder + "/" + name) }
        }
    }

    private func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private func isWithin(_ inner: String, _ outer: String) -> Bool { inner == outer || inner.hasPrefix(outer + "/") }
}
