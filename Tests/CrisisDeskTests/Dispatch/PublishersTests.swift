import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

@Suite(.timeLimit(.minutes(1))) struct PublishersTests {
    private func publishers(_ bed: LedgerDesk) -> Publishers {
        let desk = bed.desk
        return Publishers(
            in: PublisherSurroundings(
                municipality: "Granvik kommune", language: .nb, timeZone: .gmt, origin: "granvik.example/kriselogg",
                dataFolder: "/nowhere", secret: { _ in Secret([]) },
                published: { OutOnChannel($0, desk: desk) }, now: { Granvik.dawn }))
    }

    private func set(_ settings: String, _ bed: LedgerDesk) async throws {
        _ = try await bed.ask(.setChannelSettings(.kriseside, settings: .saying(settings)), by: .kari).value.get()
    }

    @Test func `a channel worked by hand, and one nobody knows, have none`() throws {
        let bed = try LedgerDesk()
        #expect(try publishers(bed).publisher(of: .facebook, in: bed.desk.view) == nil)
        #expect(try publishers(bed).publisher(of: 99, in: bed.desk.view) == nil)
    }

    @Test func `a publisher is kept until its settings change`() async throws {
        let bed = try LedgerDesk().start()
        let publishers = publishers(bed)
        func publisher() throws -> PublicPagePublisher? {
            try publishers.publisher(of: .kriseside, in: bed.desk.view) as? PublicPagePublisher
        }
        try await set(#"{"folder":"/srv/a"}"#, bed)
        let first = try #require(try publisher())
        _ = await bed.note("something else").value
        #expect(try publisher() === first)
        try await set(#"{"folder":"/srv/b"}"#, bed)
        #expect(try publisher() !== first)
    }

    @Test func `settings that can't be used are said, each time, until they can`() async throws {
        let bed = try LedgerDesk().start()
        let publishers = publishers(bed)
        for _ in 0..<2 {
            #expect(throws: SettingsError.self) { _ = try publishers.publisher(of: .kriseside, in: bed.desk.view) }
        }
        try await set(#"{"folder":"/srv/a"}"#, bed)
        #expect(try publishers.publisher(of: .kriseside, in: bed.desk.view) != nil)
    }
}
