@testable import CrisisDesk
import CrisisModel
import Foundation
import Synchronization
import Testing

@Suite struct PublicPagePublisherTests {
    private func publisher(
        _ folder: TemporaryFolder, out: any PublishedMessages = ToldMessages(), address: String? = nil,
        data: String = "/var/lib/crisisdesk", disk: DiskCalls = .system
    ) -> PublicPagePublisher {
        PublicPagePublisher(
            frame: PublicPageFrame(
                municipality: "Granvik kommune", language: .nb, timeZone: .gmt, address: address,
                identity: "https://granvik.example/f"),
            folder: PublicFolder(path: folder.path, dataFolder: data, disk: disk), published: out, now: { Sent.night })
    }

    @Test func `a message is written among those that are out`() async throws {
        let folder = try TemporaryFolder()
        let out = ToldMessages([PublicMessage(Sent.post(1, "Først"))])
        let outcome = await publisher(folder, out: out, address: "https://krise.granvik.example/").publish(
            Sent.post(2, "Så"))
        let hex = Sent.id(2).hex
        #expect(outcome == .accepted(Receipt(id: hex, link: "https://krise.granvik.example/m/\(hex).html")))
        let front = try folder.text("index.html")
        #expect(front.contains("Først</p>") && front.contains("Så</p>"))
        let page = try folder.text("m/\(hex).html")
        #expect(page.contains("Så</p>") && !page.contains("Først"))
    }

    @Test func `the same message again changes no byte and no file`() async throws {
        let folder = try TemporaryFolder()
        let writes = Mutex(0)
        var disk = DiskCalls.system
        disk.write = { path, bytes throws(FileError) in
            writes.withLock { $0 += 1 }
            try DiskCalls.system.write(path, bytes)
        }
        let publisher = publisher(folder, disk: disk)
        let first = await publisher.publish(Sent.post(1))
        let files = try folder.files()
        let count = writes.withLock { $0 }
        #expect(count == 5)
        #expect(await publisher.publish(Sent.post(1)) == first)
        #expect(try folder.files() == files)
        #expect(writes.withLock { $0 } == count)
    }

    @Test func `what this program put out stays out though the ledger doesn't tell yet`() async throws {
        let folder = try TemporaryFolder()
        let out = ToldMessages()
        let publisher = publisher(folder, out: out)
        _ = await publisher.publish(Sent.post(1, "Først"))
        _ = await publisher.publish(Sent.post(2, "Så"))
        #expect(try folder.text("index.html").contains("Først</p>"))
        await out.set([PublicMessage(Sent.post(1, "Først"))])
        try await publisher.refresh()
        #expect(try folder.text("index.html").contains("Så</p>"))
    }

    @Test func `posts at the same time all come out`() async throws {
        let folder = try TemporaryFolder()
        let publisher = publisher(folder)
        await withTaskGroup(of: PublishOutcome.self) { group in
            for number in 1...12 { group.addTask { await publisher.publish(Sent.post(number, "Tekst \(number).")) } }
            for await outcome in group {
                guard case .accepted = outcome else { return #expect(outcome == .accepted(Receipt(id: "", link: nil))) }
            }
        }
        let front = try folder.text("index.html")
        for number in 1...12 { #expect(front.contains("Tekst \(number).</p>")) }
    }

    @Test func `what the ledger has erased is gone after a refresh`() async throws {
        let folder = try TemporaryFolder()
        let out = ToldMessages([PublicMessage(Sent.post(1, "Navnet på noen"))])
        let publisher = publisher(folder, out: out)
        try await publisher.refresh()
        #expect(try folder.files().values.contains { String(decoding: $0, as: UTF8.self).contains("Navnet på noen") })
        await out.set([
            PublicMessage(
                id: Sent.id(1), kind: .ordinary, purpose: .information, language: "nb", text: nil,
                publishedAt: Sent.night)
        ])
        try await publisher.refresh()
        #expect(
            try folder.files().values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("Navnet på noen") })
    }

    @Test func `P9 what was erased is gone from the oldest page too`() throws {
        let old = PublicMessage(
            id: Sent.id(1), kind: .ordinary, purpose: .information, language: "nb", text: nil, publishedAt: Sent.night)
        let newer = try (0..<PublisherLimits.publicMessages).map { number in
            PublicMessage(
                id: try #require(
                    PostID([1, UInt8(number / 256), UInt8(number % 256)] + [UInt8](repeating: 0, count: 13))),
                kind: .ordinary, purpose: .information, language: "nb", text: "", publishedAt: Sent.night + .minutes(1))
        }
        let frame = PublicPageFrame(
            municipality: "Granvik kommune", language: .nb, timeZone: .gmt, address: nil,
            identity: "https://granvik.example/f")
        let paths = PublicPageSite.files(messages: newer + [old], frame: frame, now: Sent.night).map(\.path)
        #expect(paths.contains(PublicPageFile.page(of: Sent.id(1))))
        #expect(paths.count == PublisherLimits.publicMessages + 5)
    }

    @Test func `a refresh that can't be done says why`() async throws {
        let folder = try TemporaryFolder()
        let reason = try await #require(throws: PublishReason.self) {
            try await publisher(folder, out: Unreadable()).refresh()
        }
        #expect(reason == PublishReason(.listUnreadable, "forseglet"))
    }

    // MARK: P6

    private struct Unreadable: PublishedMessages {
        func messages() async throws(PublishReason) -> [PublicMessage] {
            throw PublishReason(.listUnreadable, "forseglet")
        }
    }

    @Test func `P6 without the list of what is out nothing is written`() async throws {
        let folder = try TemporaryFolder()
        #expect(
            await publisher(folder, out: Unreadable()).publish(Sent.post(1))
                == .notAccepted(PublishReason(.listUnreadable, "forseglet"), retryAfter: nil))
        #expect(try folder.files().isEmpty)
    }

    @Test func `P6 a missing folder is certainly not accepted, and isn't made`() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.removeItem(atPath: folder.path)
        #expect(code(await publisher(folder).publish(Sent.post(1))) == "notAccepted folderMissing")
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func `P6 somebody else's page is never written over`() async throws {
        let folder = try TemporaryFolder()
        try Data("<h1>Velkommen til Granvik</h1>".utf8).write(to: URL(fileURLWithPath: folder.path + "/index.html"))
        let outcome = await publisher(folder).publish(Sent.post(1))
        #expect(code(outcome) == "notAccepted folderNotOurs")
        #expect(try folder.files().keys.sorted() == ["index.html"])
    }

    @Test func `P6 nothing is written through a link out of the folder`() async throws {
        let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/m", withDestinationPath: elsewhere.path)
        #expect(code(await publisher(folder).publish(Sent.post(1))) == "notAccepted folderNotOurs")
        #expect(try elsewhere.files().isEmpty)
    }

    @Test func `P6 no page is written into the desk's own folder, nor around it, nor by a link`() async throws {
        let data = try TemporaryFolder()
        for (inner, outer) in [("/side", ""), ("", "/data"), ("", "")] {
            let path = data.path + inner
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try FileManager.default.createDirectory(atPath: data.path + outer, withIntermediateDirectories: true)
            let folder = PublicFolder(path: path, dataFolder: data.path + outer)
            #expect(throws: PublishReason.self) { try folder.prepare() }
        }
        let link = data.path + "-link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: data.path)
        defer { unlink(link) }
        let reason = try #require(throws: PublishReason.self) {
            try PublicFolder(path: link, dataFolder: data.path).prepare()
        }
        #expect(reason.code == .folderNotAllowed)
        #expect(try data.files().isEmpty)
    }

    /// A disk on which one call, counted over all kinds, fails: before it has done anything, or just after.
    private func disk(failing: Int, error: Int32, after isDone: Bool) -> DiskCalls {
        let count = Mutex(0)
        @Sendable func step(_ path: String, _ work: () throws(FileError) -> Void) throws(FileError) {
            let place = count.withLock { count in
                defer { count += 1 }
                return count
            }
            if place == failing, !isDone { throw FileError(operation: .write, path: path, number: error) }
            try work()
            if place == failing { throw FileError(operation: .write, path: path, number: error) }
        }
        return DiskCalls(
            write: { path, bytes throws(FileError) in
                try step(path) { () throws(FileError) in try DiskCalls.system.write(path, bytes) }
            },
            rename: { from, to throws(FileError) in
                try step(to) { () throws(FileError) in try DiskCalls.system.rename(from, to) }
            },
            syncFolder: { path throws(FileError) in
                try step(path) { () throws(FileError) in try DiskCalls.system.syncFolder(path) }
            })
    }

    @Test(arguments: 0..<14, [false, true])
    func `P6 whichever call to the disk fails, the outcome never claims too much`(failing: Int, isDone: Bool)
        async throws
    {
        let folder = try TemporaryFolder()
        let out = ToldMessages([PublicMessage(Sent.post(1, "Gammel"))])
        try await publisher(folder, out: out).refresh()
        let before = try folder.files()
        let correction = Sent.post(2, "Helt ny", kind: .correction(of: Sent.id(1)))
        let publisher = publisher(folder, out: out, disk: disk(failing: failing, error: ENOSPC, after: isDone))
        let outcome = await publisher.publish(correction)
        let after = try folder.files()
        let shown = after.values.contains { String(decoding: $0, as: UTF8.self).contains("Helt ny") }
        switch code(outcome) {
        // Six calls that write, five that put in place (two pages, list, feed, front page), two that sync.
        case "notAccepted diskFull": #expect(after == before && failing <= 5)
        case "unknown writtenInPart": #expect(shown && failing < 12)
        case "accepted": #expect(shown && failing >= 12)
        case let other: #expect(other == "accepted")
        }
        #expect(after.keys.allSatisfy { !$0.contains(".crisisdesk-new-") })
        try await settles(publisher, correction, outcome: outcome, folder: folder, out: out)
    }

    /// After the fault, looking it up never contradicts the outcome, and the next attempt with a sound disk puts all
    /// right.
    private func settles(
        _ publisher: PublicPagePublisher, _ post: Outgoing, outcome: PublishOutcome, folder: TemporaryFolder,
        out: ToldMessages
    ) async throws {
        let finding = await publisher.find(post)
        switch (code(outcome), finding) {
        case ("notAccepted diskFull", .notOut), ("accepted", .out), ("unknown writtenInPart", .out),
            ("unknown writtenInPart", .undecided):
            #expect(finding != nil)
        default: #expect(finding == nil, "\(outcome) \(String(describing: finding))")
        }
        #expect(code(await self.publisher(folder, out: out).publish(post)) == "accepted")
        #expect(await publisher.find(post) == .out(Receipt(id: post.id.hex, link: nil)))
    }

    @Test(arguments: [
        (ENOSPC, "notAccepted diskFull"), (EDQUOT, "notAccepted diskFull"), (EACCES, "notAccepted folderNotWritable"),
        (EROFS, "notAccepted folderNotWritable"), (EIO, "notAccepted writeFailed"),
    ])
    func `P6 a disk that won't says why`(error: Int32, expected: String) async throws {
        let folder = try TemporaryFolder()
        let outcome = await publisher(folder, disk: disk(failing: 0, error: error, after: false)).publish(Sent.post(1))
        #expect(code(outcome) == expected)
        #expect(try folder.files().isEmpty)
    }

    @Test func `what a crash left beside is taken away, and hides nothing`() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/m", withIntermediateDirectories: true)
        for name in [".crisisdesk-new-index.html", "m/.crisisdesk-new-x.html"] {
            try Data("halv".utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
        }
        #expect(code(await publisher(folder).publish(Sent.post(1))) == "accepted")
        #expect(try folder.files().count == 5)
    }

    @Test func `other files in the folder are left alone`() async throws {
        let folder = try TemporaryFolder()
        try Data("User-agent: *".utf8).write(to: URL(fileURLWithPath: folder.path + "/robots.txt"))
        _ = await publisher(folder).publish(Sent.post(1))
        #expect(try folder.text("robots.txt") == "User-agent: *")
    }

    @Test func `everybody may read what is written`() async throws {
        let folder = try TemporaryFolder()
        _ = await publisher(folder).publish(Sent.post(1))
        for (name, mode) in [("index.html", 0o644), ("m/\(Sent.id(1).hex).html", 0o644), ("m", 0o755)] {
            let facts = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
            #expect(facts[.posixPermissions] as? Int == mode)
        }
    }

    // MARK: Looking and trying

    @Test func `a post is looked up in the files`() async throws {
        let folder = try TemporaryFolder()
        let publisher = publisher(folder, address: "https://krise.granvik.example/")
        guard case .undecided = await publisher.find(Sent.post(1)) else { return #expect(Bool(false)) }
        _ = await publisher.publish(Sent.post(1))
        _ = await publisher.publish(Sent.post(2, "", kind: .retraction(of: Sent.id(1))))
        let hex = Sent.id(2).hex
        let link = "https://krise.granvik.example/m/\(hex).html"
        let retraction = Sent.post(2, "", kind: .retraction(of: Sent.id(1)))
        #expect(await publisher.find(retraction) == .out(Receipt(id: hex, link: link)))
        #expect(await publisher.find(Sent.post(3)) == .notOut)
    }

    @Test func `P4 P6 a post that the page shows with another text is not found`() async throws {
        let folder = try TemporaryFolder()
        let publisher = publisher(folder)
        _ = await publisher.publish(Sent.post(1, "Kok vannet."))
        guard case .out = await publisher.find(Sent.post(1, "Kok vannet.")) else { return #expect(Bool(false)) }
        guard case .undecided = await publisher.find(Sent.post(1, "Drikk vannet.")) else {
            return #expect(Bool(false))
        }
    }

    @Test func `P6 a message whose own page alone is there is neither out nor not`() async throws {
        let folder = try TemporaryFolder()
        let publisher = publisher(folder)
        try await publisher.refresh()
        try Data("<p>halv</p>".utf8).write(to: URL(fileURLWithPath: folder.path + "/m/\(Sent.id(1).hex).html"))
        guard case .undecided = await publisher.find(Sent.post(1)) else { return #expect(Bool(false)) }
    }

    // MARK: Keeping the page

    @Test func `P6 what may be out stays where it is shown, and is put nowhere it isn't`() async throws {
        let folder = try TemporaryFolder()
        let (shown, hidden) = (Sent.post(1, "Vist"), Sent.post(2, "Skjult"))
        _ = await publisher(folder).publish(shown)
        let out = ToldMessages([uncertain(shown), uncertain(hidden)])
        _ = await publisher(folder, out: out).publish(Sent.post(3, "Ny"))
        let front = try folder.text("index.html")
        #expect(front.contains("Vist</p>") && front.contains("Ny</p>") && !front.contains("Skjult"))
        #expect(try folder.files()["m/\(Sent.id(2).hex).html"] == nil)
    }

    private func uncertain(_ post: Outgoing) -> PublicMessage {
        PublicMessage(
            id: post.id, kind: post.kind, purpose: post.purpose, language: post.language, text: post.text,
            publishedAt: post.publishedAt, isCertain: false)
    }

    @Test func `of what turned out not to be out nothing is left`() async throws {
        let folder = try TemporaryFolder()
        let out = ToldMessages([PublicMessage(Sent.post(2, "Blir"))])
        let publisher = publisher(folder, out: out)
        _ = await self.publisher(folder, out: out).publish(Sent.post(1, "Går"))
        await out.set(notOut: [Sent.id(1)])
        try await publisher.refresh()
        let texts = try folder.files().values.map { String(decoding: $0, as: UTF8.self) }
        #expect(!texts.contains { $0.contains("Går") } && texts.contains { $0.contains("Blir") })
        #expect(try folder.files()["m/\(Sent.id(1).hex).html"] == nil)
        #expect(await publisher.isAsLeft())
    }

    @Test func `a publication writes what changed, whatever else is out`() async throws {
        let folder = try TemporaryFolder()
        let calls = Mutex<[String]>([])
        let system = DiskCalls.system
        let disk = DiskCalls(
            write: { path, bytes throws(FileError) in
                calls.withLock { $0.append("write") }
                try system.write(path, bytes)
            },
            rename: { from, to throws(FileError) in
                calls.withLock { $0.append("rename") }
                try system.rename(from, to)
            },
            syncFolder: { path throws(FileError) in
                calls.withLock { $0.append("sync") }
                try system.syncFolder(path)
            })
        let out = ToldMessages((1...60).map { PublicMessage(Sent.post($0, "Tekst \($0).")) })
        let publisher = publisher(folder, out: out, disk: disk)
        try await publisher.refresh()
        calls.withLock { $0 = [] }
        _ = await publisher.publish(Sent.post(61, "Ny"))
        // Its own page, the list, the feed and the front page; each of the two folders once.
        let counts = Dictionary(grouping: calls.withLock { $0 }) { $0 }.mapValues(\.count)
        #expect(counts == ["write": 4, "rename": 4, "sync": 2])
        try await publisher.refresh()
        #expect(calls.withLock { $0.count } == 10)
    }

    @Test(arguments: ["index.html", "all.html", "feed.atom", "style.css", "m/\(Sent.id(1).hex).html"])
    func `what is taken away from the page is noticed, and put back`(name: String) async throws {
        let folder = try TemporaryFolder()
        let out = ToldMessages([PublicMessage(Sent.post(1))])
        let publisher = publisher(folder, out: out)
        #expect(await !publisher.isAsLeft())
        try await publisher.refresh()
        #expect(await publisher.isAsLeft())
        let files = try folder.files()
        try FileManager.default.removeItem(atPath: folder.path + "/" + name)
        #expect(await !publisher.isAsLeft())
        _ = await publisher.publish(Sent.post(1))
        #expect(try folder.files() == files)
        #expect(await publisher.isAsLeft())
    }

    @Test func `a page of another channel or another desk is not written over`() async throws {
        let folder = try TemporaryFolder()
        _ = await publisher(folder).publish(Sent.post(1))
        let files = try folder.files()
        #expect(throws: Never.self) {
            try PublicFolder(path: folder.path, dataFolder: "/nowhere", identity: "https://granvik.example/f").inspect()
        }
        let reason = try #require(throws: PublishReason.self) {
            try PublicFolder(path: folder.path, dataFolder: "/nowhere", identity: "https://annet.example/f").inspect()
        }
        #expect(reason.code == .folderNotOurs)
        #expect(try folder.files() == files)
    }

    @Test func `a check says whether the folder would do`() async throws {
        let folder = try TemporaryFolder()
        let out = ToldMessages([PublicMessage(Sent.post(1))])
        #expect(await publisher(folder, out: out).check() == .ready(.messages(1)))
        #expect(try folder.files().isEmpty)
        #expect(
            await publisher(folder, out: Unreadable()).check() == .notReady(PublishReason(.listUnreadable, "forseglet"))
        )
        try FileManager.default.removeItem(atPath: folder.path)
        guard case .notReady(let reason) = await publisher(folder).check() else { return #expect(Bool(false)) }
        #expect(reason.code == .folderMissing)
        #expect(reason.detail.contains(folder.path))
    }

    private func code(_ outcome: PublishOutcome) -> String {
        switch outcome {
        case .accepted: "accepted"
        case .refused(let code, _): "refused \(code)"
        case .notAccepted(let reason, _): "notAccepted \(reason.code.rawValue)"
        case .unknown(let reason): "unknown \(reason.code.rawValue)"
        }
    }
}
