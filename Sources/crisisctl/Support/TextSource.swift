import ArgumentParser
import CrisisModel
import Foundation

/// Where a text comes from: `--text`, `--file` (`-` is standard input), standard input when it is fed, else the editor.
struct TextOptions: ParsableArguments {
    @Option(help: "The text itself.")
    var text: String?

    @Option(help: ArgumentHelp("A file with the text in UTF-8; - for standard input.", valueName: "path"))
    var file: String?

    /// Whether the text was named on the command line.
    var isGiven: Bool { text != nil || file != nil }
}

extension Session {
    /// The text; `start` is what an editor opens with. Line breaks at the end are left off, all else stays as it is.
    func text(_ options: TextOptions, start: String = "") throws(Trouble) -> String {
        try text(options.text, file: options.file, start: start)
    }

    /// The same where the text may be an argument.
    func text(_ given: String?, file: String?, start: String = "") throws(Trouble) -> String {
        if given != nil && file != nil { throw .usage(.textTwice, [:]) }
        let text: String
        if let given {
            text = given
        } else if let file {
            text = try decode(file == "-" ? screen.readAll(Self.textLimit) : try read(file))
        } else if screen.isFed {
            text = try decode(screen.readAll(Self.textLimit))
        } else if screen.canAsk {
            text = try edit(start)
        } else {
            throw .usage(.textMissing, [:])
        }
        let trimmed = String(text.reversed().drop(while: \.isNewline).reversed())
        if trimmed.allSatisfy(\.isWhitespace) { throw .usage(.textMissing, [:]) }
        return trimmed
    }

    /// What the desk takes; more isn't even read.
    private static var textLimit: Int { Limits.textBytes }

    private func decode(_ bytes: [UInt8]) throws(Trouble) -> String {
        if bytes.count > Self.textLimit { throw .usage(.textTooLong, ["limit": String(Self.textLimit)]) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .usage(.textNotUnicode, [:]) }
        // Some editors put a mark before the text that is no part of it.
        return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    }

    private func read(_ path: String) throws(Trouble) -> [UInt8] {
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { handle.closeFile() }
            return Array(try handle.read(upToCount: Self.textLimit + 1) ?? Data())
        } catch {
            throw .usage(.fileUnreadable, ["file": path, "reason": FileTrouble.reason(error)])
        }
    }

    /// The editor works on a file only this account can read, which goes at once.
    private func edit(_ start: String) throws(Trouble) -> String {
        let path = FileManager.default.temporaryDirectory.path + "/crisisctl-\(UnansweredKeys.newKey()).txt"
        defer {
            // Where it can't be removed, the system clears its temporary folder.
            try? FileManager.default.removeItem(atPath: path)
        }
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(start.utf8), attributes: [.posixPermissions: 0o600])
        else { throw .usage(.editorFailed, [:]) }
        let editor = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "vi"
        // The shell, for an editor is often set with options; it leaves Ctrl-C to the editor.
        guard system("\(editor) '\(path.replacingOccurrences(of: "'", with: "'\\''"))'") == 0 else {
            throw .usage(.editorFailed, [:])
        }
        return try decode(try read(path))
    }
}
