import ArgumentParser
import Foundation
import Testing

@testable import crisisctl

/// Every command that the project's documents show does what they say.
@Suite struct DocumentTests {
    private static let names = ["README.md", "ARCHITECTURE.md"]

    @Test func `the first crisis by hand goes as the page says`() async throws {
        let program = try Program()
        let lines = try Document("README.md").block(under: "A first crisis by hand")
            .replacing("/tmp/desk", with: program.data)
            .replacing("crisisctl serve", with: "crisisctl serve --listen 127.0.0.1:0")
        let ended = try await program.run(lines: lines)
        #expect(ended.code == 0, "\(ended.output)\n\(ended.talk)")
        #expect(ended.output.contains("KRISESTAB ER SATT"), "\(ended.output)")
        #expect(ended.output.contains("Innlegg 2 venter på godkjenning på Kriseside"), "\(ended.output)")
        try program.remove()
    }

    @Test func `running it for real goes as the page says`() async throws {
        let program = try Program()
        let register = try String(contentsOf: Document.root.appending(path: "runbooks/demo/register.yaml"), encoding: .utf8)
            .replacing("DEMO", with: program.folder.path).replacing("RECEIVER", with: "9")
        try Data(register.utf8).write(to: program.folder.appending(path: "register.yaml"))
        try FileManager.default.createDirectory(
            at: program.folder.appending(path: "public"), withIntermediateDirectories: false)
        let lines = try Document("README.md").block(under: "Running it for real")
            .replacing("/var/lib/crisisdesk", with: program.data)
            .replacing("crisisctl serve", with: "crisisctl serve --listen 127.0.0.1:0")
        let ended = try await program.run(lines: "export PATH=$PWD/.build/debug:$PATH\n" + lines)
        #expect(ended.code == 0, "\(ended.output)\n\(ended.talk)")
        #expect(ended.output.contains("granvik.example/kriselogg"), "\(ended.output)")
        try program.remove()
    }

    @Test(arguments: names + RunbookPage.files) func `a command named in passing is one`(name: String) throws {
        for span in try Document(name).spans where span.hasPrefix("crisisctl ") {
            let arguments = span.split(separator: " ").dropFirst().map(String.init)
            #expect(throws: Never.self, "\(span)") { _ = try CrisisCtl.parseAsRoot(arguments) }
        }
    }

    @Test(arguments: names + [".ci/run"]) func `what is to be made can be made`(name: String) throws {
        let targets = try Document("Makefile").lines.compactMap { $0.prefixMatch(of: /([a-z-]+):/).map { String($0.1) } }
        let named = try Document(name).text.matches(of: /(?m)(?:^|`)make ([a-z-]+)/).map { String($0.1) }
        #expect(Set(named).isSubset(of: targets), "\(named)")
    }

    @Test func `the benchmarks measure everything in one run and print one table`() async throws {
        let program = try Program()
        let ended = try await program.run(lines: ".build/debug/deskbench --posts 40 --seconds 1")
        #expect(ended.code == 0, "\(ended.talk)")
        for what in [
            "decide a submit", "durable submit, 1 client", "durable submits, 64 clients", "entries to a commit",
            "fsyncs", "activation under that load", "begun without leave after it", "proofs verified", "replay",
            "start from the snapshot", "search over HTTP, p99", "resident memory, empty desk",
        ] {
            #expect(ended.output.contains(what), "\(ended.output)")
        }
        #expect(ended.output.contains(#/begun without leave after it +0 /#), "\(ended.output)")
        try program.remove()
    }
}
