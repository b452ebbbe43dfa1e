import ArgumentParser
import Foundation
import Testing

@testable import crisisctl

/// What somebody reads who doesn't know the command by heart.
struct HelpTests {
    /// A command and the words that lead to it.
    struct Leaf: Sendable, CustomTestStringConvertible {
        let path: [String]
        let command: any ParsableCommand.Type
        var testDescription: String { path.joined(separator: " ") }
    }

    static let leaves = leaves(of: CrisisCtl.self, [])

    private static func leaves(of command: any ParsableCommand.Type, _ path: [String]) -> [Leaf] {
        let path = path + [command.configuration.commandName ?? "?"]
        let below = command.configuration.subcommands
        return below.isEmpty ? [Leaf(path: path, command: command)] : below.flatMap { leaves(of: $0, path) }
    }

    @Test(arguments: leaves) func `the help of every command ends with a line to go by, and that line is this command`(_ leaf: Leaf) throws {
        let discussion = leaf.command.configuration.discussion
        let start = try #require(discussion.range(of: CommandConfiguration.exampleMark), "\(leaf)")
        let line = String(discussion[start.upperBound...])
        let words = Self.words(line)
        #expect(words.prefix(leaf.path.count) == leaf.path[...], "\(line)")
        let parsed = try CrisisCtl.parseAsRoot(Array(words.dropFirst()))
        #expect(type(of: parsed) == leaf.command)
    }

    /// As a shell takes a line apart: blanks part, quotes hold together.
    private static func words(_ line: String) -> [String] {
        var (words, isQuoted) = ([""], false)
        for letter in line {
            switch letter {
            case "\"": isQuoted.toggle()
            case " " where !isQuoted: words.append("")
            default: words[words.count - 1].append(letter)
            }
        }
        return words
    }

    @Test func `the first page is grouped by what one wants`() {
        let help = CrisisCtl.helpMessage(columns: 80)
        var rest = help[...]
        for group in ["THE CRISIS", "POSTS", "THE LOG", "PEOPLE AND CHANNELS", "THE MACHINE"] {
            guard let place = rest.firstRange(of: "\(group) SUBCOMMANDS:") else {
                Issue.record("\(group) isn't there, or not in its place: \(help)")
                return
            }
            rest = rest[place.upperBound...]
        }
        #expect(help.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 })
    }

    @Test(arguments: leaves) func `no page of help is wider than a terminal`(_ leaf: Leaf) {
        let lines = CrisisCtl.helpMessage(for: leaf.command, columns: 80).split(separator: "\n")
        // The parser gives how a command is used on one line.
        #expect(lines.filter { $0.displayWidth > 80 && !$0.hasPrefix("USAGE:") } == [])
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func `the shell completes the words of every command`(shell: String) async throws {
        let program = try Program()
        // Longer than what a pipe holds.
        let ended = try await program.run(
            lines: "$PWD/.build/debug/crisisctl --generate-completion-script \(shell) > completions\n")
        #expect(ended.code == 0, "\(ended.talk)")
        let script = try String(contentsOf: program.folder.appending(path: "completions"), encoding: .utf8)
        for word in ["stand-down", "take-over", "submit", "checkpoint", "chief-executive", "publish-at"] {
            #expect(script.contains(word), "\(word)")
        }
        try program.remove()
    }

    @Test func `bash takes its script and completes a command`() async throws {
        let program = try Program()
        let ended = try await program.run(
            lines: """
                export PATH=$PWD/.build/debug:$PATH
                crisisctl --generate-completion-script bash > completions
                source completions
                COMP_WORDS=(crisisctl stand); COMP_CWORD=1; COMP_LINE="crisisctl stand"; COMP_POINT=${#COMP_LINE}
                _crisisctl crisisctl stand crisisctl || true
                echo "completed: ${COMPREPLY[*]}"

                """)
        #expect(ended.output.contains("completed: stand-down"), "\(ended.output)\n\(ended.talk)")
        try program.remove()
    }
}
