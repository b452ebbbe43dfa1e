import Glibc

/// The prepared texts in a folder, each in a file `NAME.yaml`. Read anew each time, so that a text that somebody changed, or
/// took away, counts at once and without a restart.
package struct PreparedTexts: Sendable {
    /// Why a text that is there can't be used. Whoever keeps the files can act.
    package enum Fault: Error, Hashable, Sendable {
        /// No plain file: a link, a folder.
        case notAFile
        /// What it is called can't be the name of a text.
        case notAName
        case file(FileError)
        /// What is wrong with what stands in it.
        case errors(RegisterErrors)
        /// More texts than are kept.
        case tooMany(limit: Int)
    }

    private let folder: String

    package init(folder: String) { self.folder = folder }

    /// Every text by its name, ascending, or why it can't be used; after them, by what they are called, the files that look like
    /// texts and can't be any. Empty where there is no folder.
    package func all() throws(Fault) -> [(name: String, text: Result<PreparedText, Fault>)] {
        let (names, misnamed) = (try names(), try misnamed())
        guard names.count + misnamed.count <= TextLimits.texts else { throw .tooMany(limit: TextLimits.texts) }
        return read(names) + misnamed.map { ($0, .failure(.notAName)) }
    }

    private func read(_ names: [String]) -> [(name: String, text: Result<PreparedText, Fault>)] {
        names.map { name in
            do throws(Fault) {
                return (name, .success(try read(name)))
            } catch {
                return (name, .failure(error))
            }
        }
    }

    /// The text of that name; nil where there is none.
    package func text(_ name: String) throws(Fault) -> PreparedText? {
        guard PreparedTextPiece.isName(name) else { return nil }
        do throws(Fault) {
            return try read(name)
        } catch {
            if case .file(let error) = error, error.number == ENOENT { return nil }
            throw error
        }
    }

    /// Names of the files in the folder that could be texts, ascending. Others lie there for somebody else.
    package func names() throws(Fault) -> [String] {
        let names = try Self.entries(of: folder).compactMap { Self.name(ofFile: $0) }.sorted()
        guard names.count <= TextLimits.texts else { throw .tooMany(limit: TextLimits.texts) }
        return names
    }

    /// Plain files in the folder that look like texts and are called what no text can be.
    func misnamed() throws(Fault) -> [String] {
        try Self.entries(of: folder).filter { file in
            (file.hasSuffix(Self.suffix) || file.hasSuffix(".yml")) && Self.name(ofFile: file) == nil && isPlain(file)
        }.sorted()
    }

    /// One that has just gone, or can't be looked at, is none.
    private func isPlain(_ file: String) -> Bool { (try? FileFacts("\(folder)/\(file)").isRegular) ?? false }

    /// `skred` of `skred.yaml`; nil for a file that is none of ours.
    package static func name(ofFile file: String) -> String? {
        guard file.hasSuffix(suffix) else { return nil }
        let name = String(file.dropLast(suffix.count))
        return PreparedTextPiece.isName(name) ? name : nil
    }

    package static let suffix = ".yaml"

    /// The bytes of a text's file, which is a plain file and no link.
    package func bytes(_ name: String) throws(Fault) -> [UInt8] {
        let path = "\(folder)/\(name)\(Self.suffix)"
        do throws(FileError) {
            let (place, file) = (try FileFacts(folder), try FileFacts(path))
            if place.isFolder && file.isRegular { return try OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).read(limit: TextLimits.page) }
        } catch {
            throw .file(error)
        }
        throw .notAFile
    }

    private func read(_ name: String) throws(Fault) -> PreparedText {
        let bytes = try bytes(name)
        do throws(RegisterErrors) { return try PreparedText.parse(bytes) } catch { throw .errors(error) }
    }

    /// Every name in the folder; none where there is no folder. A folder that is a link is none of ours.
    private static func entries(of folder: String) throws(Fault) -> [String] {
        guard let stream = opendir(folder) else {
            if errno == ENOENT { return [] }
            throw .file(FileError(operation: .open, path: folder, number: errno))
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            guard names.count < TextLimits.names else { throw .tooMany(limit: TextLimits.names) }
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { name in
                    name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }
}
