@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

@Suite struct PublisherCatalogTests {
    private func surroundings(data: String = "/var/lib/crisisdesk") throws -> PublisherSurroundings {
        PublisherSurroundings(
            municipality: "Granvik kommune", language: .nb, timeZone: try #require(TimeZone(identifier: "Europe/Oslo")),
            origin: "granvik.example/kriselogg å", dataFolder: data,
            secret: { name throws(PublishReason) in
                guard name == "intranett" else { throw PublishReason(.secretUnreadable, name) }
                return Secret(Sent.key)
            },
            published: { _ in ToldMessages() }, now: { Sent.night })
    }

    private func publisher(_ kind: Channel.Kind, _ settings: String) throws -> (any Publisher)? {
        try PublisherCatalog.publisher(
            of: kind, channel: 3, settings: try JSONFields(body: settings.utf8, limit: 4_096), in: try surroundings())
    }

    private func error(_ kind: Channel.Kind, _ settings: String) throws -> SettingsError {
        try #require(throws: SettingsError.self) { try publisher(kind, settings) }
    }

    @Test func `a webhook is made of its settings and works`() async throws {
        let receiver = try await WebhookReceiver.start(key: Sent.key, now: Sent.night)
        let settings = #"{"url":"\#(receiver.address)","secret":"intranett","allowPrivate":true}"#
        let publisher = try #require(try publisher(.webhook, settings))
        #expect(await publisher.publish(Sent.post(1)) == .accepted(Receipt(id: "msg_\(Sent.id(1).hex)_c3", link: nil)))
        #expect(receiver.violations == [])
        try await receiver.stop()
    }

    @Test func `a public page is made of its settings and works`() async throws {
        let folder = try TemporaryFolder()
        let settings = #"{"folder":"\#(folder.path)//","address":"https://krise.granvik.example"}"#
        let publisher = try #require(try publisher(.publicPage, settings))
        let hex = Sent.id(1).hex
        let receipt = Receipt(id: hex, link: "https://krise.granvik.example/m/\(hex).html")
        #expect(await publisher.publish(Sent.post(1)) == .accepted(receipt))
        #expect(try folder.text("feed.atom").contains("<id>https://granvik.example/kriselogg%20%C3%A5/c3/feed</id>"))
    }

    @Test(arguments: Channel.Kind.allCases)
    func `the settings a kind is said to have are the ones it takes`(kind: Channel.Kind) throws {
        for key in PublisherCatalog.keys(of: kind) {
            let refused = #expect(throws: SettingsError.self) { try publisher(kind, "{\"\(key)\":[]}") }
            #expect(refused != .field(FieldError(path: key, code: .unknown)))
        }
    }

    private func obstacle(_ kind: Channel.Kind, _ settings: String, data: String = "/var/lib/crisisdesk") throws
        -> SettingsObstacle?
    {
        try PublisherCatalog.obstacle(
            to: kind, channel: 3, settings: try JSONFields(body: settings.utf8, limit: 4_096),
            in: try surroundings(data: data))
    }

    @Test func `settings that a check would refuse on this machine are known before they are set`() async throws {
        let folder = try TemporaryFolder()
        #expect(try obstacle(.publicPage, #"{"folder":"\#(folder.path)"}"#) == nil)
        #expect(try folder.files().isEmpty && FileManager.default.subpaths(atPath: folder.path) == [])
        let missing = try #require(try obstacle(.publicPage, #"{"folder":"\#(folder.path)/x"}"#))
        #expect(missing.key == "folder" && missing.reason.code == .folderMissing)
        let own = try #require(try obstacle(.publicPage, #"{"folder":"\#(folder.path)"}"#, data: folder.path))
        #expect(own.key == "folder" && own.reason.code == .folderNotAllowed)
        let url = #""url":"http://127.0.0.1:9/","allowPrivate":true"#
        #expect(try obstacle(.webhook, #"{\#(url),"secret":"intranett"}"#) == nil)
        let secret = try #require(try obstacle(.webhook, #"{\#(url),"secret":"annen"}"#))
        #expect(secret.key == "secret" && secret.reason.code == .secretUnreadable)
        #expect(try obstacle(.byHand, "{}") == nil)
    }

    @Test func `a folder with the page of another channel is known before it is set`() async throws {
        let folder = try TemporaryFolder()
        let settings = #"{"folder":"\#(folder.path)"}"#
        _ = try await #require(try publisher(.publicPage, settings)).publish(Sent.post(1))
        #expect(try obstacle(.publicPage, settings) == nil)
        let other = try PublisherCatalog.obstacle(
            to: .publicPage, channel: 4, settings: try JSONFields(body: settings.utf8, limit: 4_096),
            in: try surroundings())
        #expect(other?.reason.code == .folderNotOurs)
    }

    @Test func `by hand there is nothing to publish with`() throws {
        #expect(try publisher(.byHand, "{}") == nil)
    }

    @Test(arguments: [
        (Channel.Kind.byHand, #"{"url":"x"}"#, "url", FieldError.Code.unknown),
        (.webhook, #"{"secret":"x"}"#, "url", .missing),
        (.webhook, #"{"url":"https://x.example/"}"#, "secret", .missing),
        (.webhook, #"{"url":"https://x.example/","secret":"x","allowprivate":true}"#, "allowprivate", .unknown),
        (
            .webhook, #"{"url":"https://x.example/","secret":"x","allowPrivate":"ja"}"#, "allowPrivate",
            .wrongType(.bool)
        ),
        (.webhook, #"{"url":17,"secret":"x"}"#, "url", .wrongType(.string)),
        (.publicPage, #"{"address":"https://x.example/"}"#, "folder", .missing),
        (.publicPage, #"{"folder":"/srv/k","secret":"x"}"#, "secret", .unknown),
        (.publicPage, #"{"folder":""}"#, "folder", .empty),
    ])
    func `a setting that is missing, unknown or of another type is refused by name`(
        kind: Channel.Kind, settings: String, path: String, code: FieldError.Code
    ) throws {
        #expect(try error(kind, settings) == .field(FieldError(path: path, code: code)))
    }

    @Test(arguments: [
        ("ftp://x.example/", SettingsError.Fault.scheme), ("https://k:o@x.example/", .userInfo),
        ("https://x.example/#a", .fragment),
        ("https://127.1/", .host), ("https://x.example:0/", .port), ("https://x.example/ ", .characters),
        ("http://127.0.0.1/", .address), ("http://[::1]/", .address), ("http://169.254.169.254/", .address),
    ])
    func `an address that is never called is refused at once`(url: String, fault: SettingsError.Fault) throws {
        #expect(
            try error(.webhook, #"{"url":"\#(url)","secret":"x"}"#) == .unusable("url", why: fault))
    }

    @Test func `a private address needs leave, and metadata never has it`() throws {
        #expect(try publisher(.webhook, #"{"url":"http://10.0.0.1/","secret":"x","allowPrivate":true}"#) != nil)
        #expect(
            try error(.webhook, #"{"url":"http://169.254.169.254/","secret":"x","allowPrivate":true}"#)
                == .unusable("url", why: .address))
    }

    @Test(arguments: ["../x", "a/b", ".x", "å", "x y"])
    func `a secret is named by a plain file name`(name: String) throws {
        #expect(
            try error(.webhook, #"{"url":"https://x.example/","secret":"\#(name)"}"#)
                == .unusable("secret", why: .notPlain))
    }

    @Test(arguments: [
        ("srv/k", SettingsError.Fault.notAbsolute), ("/srv/../etc", .notPlain), ("/srv/./k", .notPlain),
        ("/", .notPlain),
    ])
    func `a folder is named from the root on and plainly`(folder: String, fault: SettingsError.Fault) throws {
        #expect(try error(.publicPage, #"{"folder":"\#(folder)"}"#) == .unusable("folder", why: fault))
    }

    @Test func `the address of a page has no query`() throws {
        #expect(
            try error(.publicPage, #"{"folder":"/srv/k","address":"https://x.example/?a"}"#)
                == .unusable("address", why: .query))
    }
}
