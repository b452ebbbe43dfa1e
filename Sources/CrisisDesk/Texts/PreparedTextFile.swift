/// A prepared text as it is brought into a new desk: checked, and its bytes as they were written.
package struct PreparedTextFile: Sendable {
    package let name: String
    package let bytes: [UInt8]

    /// Every text in a folder that somebody has written them in, checked. A file that ends as texts do and can't be one is told
    /// of, so that nobody looks for it in vain.
    package static func all(in folder: String) throws(Trouble) -> [PreparedTextFile] {
        let texts = PreparedTexts(folder: folder)
        let misnamed = try Trouble.of(folder) { () throws(PreparedTexts.Fault) in try texts.misnamed() }
        if let file = misnamed.first { throw Trouble(file, .notAName) }
        var files: [PreparedTextFile] = []
        for name in try Trouble.of(folder, { () throws(PreparedTexts.Fault) in try texts.names() }) {
            let file = name + PreparedTexts.suffix
            let bytes = try Trouble.of(file) { () throws(PreparedTexts.Fault) in try texts.bytes(name) }
            do throws(RegisterErrors) { _ = try PreparedText.parse(bytes) } catch { throw Trouble(file, .errors(error)) }
            files.append(PreparedTextFile(name: name, bytes: bytes))
        }
        return files
    }

    /// Writes it where a desk keeps its texts.
    func write(to folder: DataFolder) throws(FileError) {
        try DurableFile.write(bytes, to: "\(folder.texts)/\(name)\(PreparedTexts.suffix)")
    }

    /// What is wrong, and with which file.
    package struct Trouble: Error, Hashable, Sendable {
        package let file: String
        package let fault: PreparedTexts.Fault

        init(_ file: String, _ fault: PreparedTexts.Fault) { (self.file, self.fault) = (file, fault) }

        fileprivate static func of<Value>(
            _ file: String, _ work: () throws(PreparedTexts.Fault) -> Value
        ) throws(Trouble) -> Value {
            do throws(PreparedTexts.Fault) { return try work() } catch { throw Trouble(file, error) }
        }
    }
}
