import ArgumentParser
import CrisisDesk

/// A command line that can't be carried out as it is, told in the language of the one who typed it.
enum ArgumentTrouble {
    /// What the parser says in full, in that language as far as it can be. What it says is English: the first line what is wrong,
    /// then help about an argument, then how the command is used.
    static func text(_ full: String, of arguments: [String], in language: Language) -> String {
        let near = nearCommand(to: arguments).map { ArgumentTalk.near.said(in: language, ["command": $0]) }
        guard language != .en else { return inserted(near, into: full) }
        var said: [String] = []
        var rest = full
        if let error = ArgumentTalk.whatKind.values(in: head(of: full))?["message"] {
            said.append(ArgumentTalk.whatKind.said(in: language, ["message": message(error, in: language)]))
            rest = String(full.dropFirst(head(of: full).count + 1))
        }
        // What an argument is for stands in English in every help.
        let lines = rest.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("Help:") }
        said += lines.map { line(String($0), in: language) }
        return inserted(near, into: said.joined(separator: "\n"))
    }

    /// What is wrong, up to where usage or help begin: it may go over several lines.
    private static func head(of full: String) -> String {
        let lines = full.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.prefix { !$0.hasPrefix("Help:") && !$0.hasPrefix("Usage:") }.joined(separator: "\n")
    }

    /// The first sentence that reads so, the longer ones first.
    static func message(_ message: String, in language: Language) -> String {
        for talk in ArgumentTalk.allCases {
            guard let values = talk.values(in: message) else { continue }
            return talk.said(in: language, values.mapValues { $0.replacing("\n", with: " ") })
        }
        return Visible.text(message)
    }

    private static func line(_ line: String, in language: Language) -> String {
        for talk in [ArgumentTalk.usage, .seeMore] {
            if let values = talk.values(in: line) { return talk.said(in: language, values) }
        }
        return line
    }

    private static func inserted(_ near: String?, into text: String) -> String {
        guard let near, let end = text.firstIndex(of: "\n") else { return text }
        return text[..<end] + "\n" + near + text[end...]
    }
}

extension ArgumentTrouble {
    /// The command that was perhaps meant, where the first word that isn't one is nearly one.
    static func nearCommand(to arguments: [String]) -> String? {
        var command: any ParsableCommand.Type = CrisisCtl.self
        var path = [name(of: command)]
        for word in arguments {
            let below = command.configuration.subcommands
            if below.isEmpty || word.hasPrefix("-") { return nil }
            if let next = below.first(where: { name(of: $0) == word }) {
                command = next
                path.append(word)
            } else {
                return nearest(to: word, among: below.map(name)).map { (path + [$0]).joined(separator: " ") }
            }
        }
        return nil
    }

    private static func name(of command: any ParsableCommand.Type) -> String { command.configuration.commandName ?? "" }

    /// Two slips of the hand at most, and never more than half of the word.
    private static func nearest(to word: String, among names: [String]) -> String? {
        let near = names.map { (name: $0, slips: slips(from: word, to: $0)) }.filter { $0.slips <= min(2, word.count / 2) }
        return near.min { $0.slips < $1.slips }?.name
    }

    /// Letters to put in, leave out or change (Levenshtein).
    private static func slips(from one: String, to other: String) -> Int {
        var row = Array(0...other.count)
        for (place, letter) in one.enumerated() {
            var next = [place + 1]
            for (column, match) in other.enumerated() {
                next.append(min(row[column] + (letter == match ? 0 : 1), row[column + 1] + 1, next[column] + 1))
            }
            row = next
        }
        return row[other.count]
    }
}
