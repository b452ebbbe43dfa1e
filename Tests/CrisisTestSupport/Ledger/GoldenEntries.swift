import CrisisDesk
package import CrisisModel
import Foundation

/// One entry of every kind and then some, as bytes that may never change again: they are the storage format. Together they
/// are a whole log, in order, that can be replayed.
package struct GoldenEntry: Sendable {
    package let line: [UInt8]
    package let content: [UInt8]?

    package var text: String { String(decoding: line, as: UTF8.self) }

    package func decoded() throws -> Entry { try EntryCodec.decode(line: line, content: content) }

    /// Of `Tests/Fixtures/golden-entries.txt`: for each entry its line, then its content in hexadecimal, or a dash.
    package static let all: [GoldenEntry] = {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures/golden-entries.txt")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            preconditionFailure("\(file.path) can't be read")
        }
        let lines = text.split(separator: "\n")
        return stride(from: 0, to: lines.count - 1, by: 2).map { place in
            GoldenEntry(line: Array(lines[place].utf8), content: Hexadecimal.bytes(lines[place + 1]))
        }
    }()
}
