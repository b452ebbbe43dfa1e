@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

/// The crisis page shows what is out, whatever happens to its folder.
@Suite(.timeLimit(.minutes(1))) struct PageUpkeepTests {
    @Test func `there is a page from the start, before anything was said`() async throws {
        try await PageDesk.run { page in
            await page.until { page.isFront }
            #expect(page.desk.outcomes.isEmpty)
        }
    }

    @Test func `a folder emptied while the desk runs is filled within a minute`() async throws {
        try await PageDesk.run { page in
            let post = try await page.post("Kok vannet.")
            for name in ["index.html", "all.html", "feed.atom", "m"] { try page.remove(name) }
            page.desk.pass(.minutes(1))
            await page.until { page.shows("Kok vannet.") }
            let file = try page.folder.files()[try page.page(of: post)]
            #expect(file != nil)
        }
    }

    @Test func `new settings move the page, and a missing folder is known until it is there`() async throws {
        try await PageDesk.run { page in
            try await page.post("Kok vannet.")
            let elsewhere = try TemporaryFolder()
            try FileManager.default.removeItem(atPath: elsewhere.path)
            let settings = Words.saying(#"{"folder":"\#(elsewhere.path)"}"#)
            try await page.desk.enter(.setChannelSettings(.kriseside, settings: settings), by: .kari)
            await page.until { page.desk.publishers.trouble(with: .kriseside)?.code == .folderMissing }
            try FileManager.default.createDirectory(atPath: elsewhere.path, withIntermediateDirectories: true)
            page.desk.pass(.minutes(1))
            await page.until { page.desk.publishers.trouble(with: .kriseside) == nil }
            #expect(try elsewhere.text("index.html").contains("Kok vannet."))
        }
    }

    @Test func `trouble is news once, until it is another or over`() {
        let desk = PublishersNote()
        #expect(desk.isNews(nil) == false)
        #expect(desk.isNews(.diskFull) == true)
        #expect(desk.isNews(.diskFull) == false)
        #expect(desk.isNews(.folderMissing) == true)
        #expect(desk.isNews(nil) == true)
        #expect(desk.isNews(nil) == false)
    }

    @Test func `P9 what is erased is gone from the page though nothing more is published`() async throws {
        try await PageDesk.run { page in
            let post = try await page.post("Navnet på noen")
            let entry = try #require(page.desk.state.closed[post]?.versionEntry)
            try await page.desk.enter(.erase(Erasure(entry: entry, reason: .saying("feil"))), by: .kari)
            try await page.until { try !page.holds("Navnet på noen") }
            let file = try page.folder.files()[try page.page(of: post)]
            #expect(file != nil)
        }
    }

    @Test func `P1 a post that is only recorded doesn't come onto the page in a crisis, nor else`() async throws {
        try await PageDesk.run { page in
            try await page.desk.enter(.activate(.flood), by: .kari)
            let record = Record(id: Random.postID(), channels: [.kriseside], text: .saying("Forbi porten"), language: "nb")
            try await page.desk.enter(.record(record), by: .siri)
            let post = try await page.desk.post("Godkjent", on: [.kriseside])
            try await page.desk.approve(post, by: .ola)
            await page.desk.ended(1)
            try page.remove("index.html")
            page.desk.pass(.minutes(1))
            await page.until { page.shows("Godkjent") }
            let isThere = try page.holds("Forbi porten")
            #expect(!isThere)
        }
    }

    @Test func `P7 a sealed desk leaves the page as it is`() async throws {
        try await PageDesk.run { page in
            try await page.post("Kok vannet.")
            page.desk.bed.desk.seal(.textMismatch, detail: "as asked")
            try page.remove("index.html")
            page.desk.pass(.minutes(1))
            await page.desk.stopDispatching()
            #expect(!page.isFront)
        }
    }
}

/// What was said of one channel, one after the other.
private struct PublishersNote {
    private let publishers = Publishers(
        in: PublisherSurroundings(
            municipality: "Granvik kommune", language: .nb, timeZone: .gmt, origin: "granvik.example/kriselogg",
            dataFolder: "/nowhere", secret: { _ in Secret([]) }, published: { _ in ToldMessages() },
            now: { Granvik.dawn }))

    func isNews(_ code: PublishReason.Code?) -> Bool {
        publishers.note(code.map { PublishReason($0) }, with: .kriseside)
    }
}
