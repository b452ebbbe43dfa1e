import Foundation
import Testing

/// A file of the project, as its reader sees it.
struct Document {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    let text: String
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    init(_ name: String) throws {
        text = try String(contentsOf: Self.root.appending(path: name), encoding: .utf8)
    }

    /// The first block of shell lines after a heading.
    func block(under heading: String) throws -> String {
        let start = try #require(lines.firstIndex(of: "## \(heading)"))
        let inside = lines[start...].drop { $0 != "```sh" }.dropFirst().prefix { $0 != "```" }
        try #require(!inside.isEmpty)
        return inside.joined(separator: "\n") + "\n"
    }

    /// The blocks of one kind, in order: `sh` is typed, `text` is seen.
    func blocks(_ kind: String) -> [String] {
        var blocks: [[Substring]] = []
        var isInside = false
        for line in lines.map({ $0.drop { $0 == " " } }) {
            if isInside, line == "```" { isInside = false }
            else if isInside { blocks[blocks.count - 1].append(line) }
            else if line == "```\(kind)" { (isInside, blocks) = (true, blocks + [[]]) }
        }
        return blocks.map { $0.joined(separator: "\n") + "\n" }
    }

    /// Pieces of text between empty lines, each in one line.
    var paragraphs: [String] {
        lines.split(separator: "").map { $0.joined(separator: " ") }
    }

    /// What stands between single backticks.
    var spans: [String] { text.matches(of: /`([^`\n]+)`/).map { String($0.1) } }
}
