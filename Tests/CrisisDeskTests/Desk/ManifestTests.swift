import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct ManifestTests {
    private let id = PostID.numbered(1)
    private let text = Digest.of("text")

    @Test func `the line of a post has its fields in the order that digests are made of`() {
        let manifest = Manifest(
            id: id, about: .corrects(3), purpose: .warning, language: "nb",
            publishAt: Timestamp(milliseconds: 1_794_712_345_678), notAfter: Timestamp(milliseconds: 1_794_712_999_000),
            parts: [.init(channel: 2, text: .of("b")), .init(channel: 1, text: text, attachments: [.of("map")])])
        #expect(
            manifest.line == #"{"id":"\#(id.hex)","channels":["c1","c2"],"purpose":"warning","language":"nb","#
                + #""publishAt":1794712345678,"notAfter":1794712999000,"corrects":3,"texts":["#
                + #"{"channel":"c1","text":"\#(text.hex)","attachments":["\#(Digest.of("map").hex)"]},"#
                + #"{"channel":"c2","text":"\#(Digest.of("b").hex)"}]}"#)
    }

    @Test func `what isn't there is left out`() {
        let manifest = Manifest(
            id: id, about: nil, purpose: .information, language: "se", publishAt: nil, notAfter: nil,
            parts: [.init(channel: 1, text: text)])
        #expect(
            manifest.line == #"{"id":"\#(id.hex)","channels":["c1"],"purpose":"information","language":"se","#
                + #""texts":[{"channel":"c1","text":"\#(text.hex)"}]}"#)
    }

    @Test func `a retraction names what it takes down`() {
        let manifest = Manifest(
            id: id, about: .retracts(9), purpose: .information, language: "nb", publishAt: nil, notAfter: nil,
            parts: [.init(channel: 1, text: text)])
        #expect(manifest.line.contains(#""language":"nb","retracts":9,"texts""#))
    }

    @Test func `P4 the manifest of a version on the log is the one its digest was made of`() async throws {
        let founded = try await FoundedDesk()
        let draft = Draft.Text(channel: .kriseside, text: Words("Skolen er stengt.", salt: .of("salt")))
        let manifest = Manifest(
            id: id, about: nil, purpose: .information, language: "nb", publishAt: nil, notAfter: nil,
            parts: [.init(channel: .kriseside, text: draft.text.digest)])
        let words = Words(manifest.line, salt: .of("another"))
        let submission = Submission(id: id, draft: Draft(texts: [draft], manifest: words, language: "nb", publish: true))
        let entry = try #require(try await founded.enter(.submit(submission), by: .person(.ola)).first)
        guard case .postSubmitted(let event) = entry.event else { Issue.record("no post"); return }
        #expect(Manifest(of: event.version, id: event.id, about: nil).line == manifest.line)
        #expect(event.version.manifest.matchesDigest)
    }
}
