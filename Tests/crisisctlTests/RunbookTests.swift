import CrisisDesk
import Foundation
import Testing

/// The pages for the one who sits there at three in the morning: short, alike in both languages, and true.
@Suite struct RunbookTests {
    /// One screen.
    private static let lines = 45
    private static let columns = 80

    @Test(arguments: [RunbookPage.first] + RunbookPage.all)
    func `a page goes as it says`(page: RunbookPage) async throws {
        let program = try Program()
        let document = try page.document
        let ended = try await program.run(lines: lines(of: page, document, in: program.folder.path))
        #expect(ended.code == 0, "\(ended.output)\n\(ended.talk)")
        let seen = words(ended.output + " " + ended.talk)
        for excerpt in document.blocks("text").flatMap({ $0.split(separator: "…") })
        where !words(String(excerpt)).isEmpty {
            #expect(seen.contains(words(String(excerpt))), "\(excerpt)\n\(ended.output)\n\(ended.talk)")
        }
        try program.remove()
    }

    @Test(arguments: RunbookPage.all)
    func `a page is one screen, begins with what not to do and ends with how one knows that it worked`(
        page: RunbookPage
    ) throws {
        let document = try page.document
        #expect(document.lines.dropLast().count <= Self.lines)
        for line in document.lines { #expect(line.count <= Self.columns, "\(line)") }
        #expect(document.lines.first?.hasPrefix("# ") == true)
        #expect(document.paragraphs.dropFirst().first?.contains(page.warning) == true)
        #expect(document.paragraphs.last?.hasPrefix(page.ending) == true)
    }

    @Test(arguments: RunbookPage.names) func `both languages have one type the same`(en: String, nb: String) throws {
        let pages = try (Document("runbooks/en/\(en).md"), Document("runbooks/nb/\(nb).md"))
        #expect(!pages.0.blocks("sh").isEmpty)
        #expect(pages.0.blocks("sh") == pages.1.blocks("sh"))
        #expect(pages.0.blocks("text").count == pages.1.blocks("text").count)
        #expect(commands(pages.0) == commands(pages.1))
    }

    @Test func `every page can be found from the first one, and there is no other`() throws {
        let first = try RunbookPage.first.document.text
        for page in RunbookPage.all {
            #expect(first.contains("](\(page.file.dropFirst("runbooks/".count)))"), "\(page.file)")
        }
        for language in RunbookPage.Language.allCases {
            let folder = Document.root.appending(path: "runbooks/\(language)").path
            let there = try FileManager.default.contentsOfDirectory(atPath: folder)
            let known = RunbookPage.all.filter { $0.language == language }.map { URL(filePath: $0.file).lastPathComponent }
            #expect(Set(there) == Set(known))
        }
    }

    @Test(arguments: RunbookPage.all) func `a page leads only to pages that are there`(page: RunbookPage) throws {
        let folder = Document.root.appending(path: page.file).deletingLastPathComponent()
        for link in try page.document.text.matches(of: /\]\(([^)]+)\)/) {
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: String(link.1)).path), "\(link.1)")
        }
    }

    @Test func `the package is called what the page says`() throws {
        let version = try #require(DeskProgram.version.split(separator: " ").last)
        for page in RunbookPage.all where page.name == "install" {
            #expect(try page.document.text.contains("crisisdesk_\(version)_amd64.deb"))
        }
    }

    /// The page's blocks in the shell, each with what is prepared ahead of it, in a folder that stands for /.
    private func lines(of page: RunbookPage, _ document: Document, in folder: String) -> String {
        let root = folder + "/root"
        let blocks = document.blocks("sh").enumerated().map { number, block in
            let there = block.replacing(/\/(?:var|media|etc|srv|usr\/share)\//) { root + $0.output }
            return "at \(page.name) \(number + 1)\n" + there
        }
        let runbooks = Document.root.appending(path: "runbooks/demo").path
        let fixture = Document.root.appending(path: "Tests/Fixtures/runbooks.sh").path
        return """
            export PATH=$PWD/.build/debug:$PATH CRISISDESK_LANG=\(page.language)
            root=\(root) demo=\(runbooks)
            . \(fixture)
            \(blocks.joined())
            """
    }

    /// Without line breaks, which a terminal puts elsewhere.
    private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private func commands(_ document: Document) -> [String] {
        document.spans.filter { $0.hasPrefix("crisisctl ") }.sorted()
    }
}
