import CrisisDesk
import CrisisModel
import Foundation

/// The posts and times the tests of publishers speak of.
enum Sent {
    /// 22 November 2026, 03:24 in Norway.
    static let night = Timestamp(milliseconds: 1_795_314_240_000)

    static func id(_ number: Int) -> PostID {
        guard let id = PostID((0..<16).map { UInt8(truncatingIfNeeded: $0 == 15 ? number : 0xA0 + $0) }) else {
            preconditionFailure("sixteen bytes are an id")
        }
        return id
    }

    static func post(
        _ number: Int, _ text: String = "Kok vannet.", kind: OutgoingKind = .ordinary, purpose: Purpose = .information,
        language: String = "nb", minutes: Int? = nil, attempt: Int = 1
    ) -> Outgoing {
        Outgoing(
            id: id(number), post: Post.Number(number), attempt: attempt, kind: kind, purpose: purpose,
            language: language, text: text, publishedAt: night + .minutes(minutes ?? number))
    }
}

/// A resolver that answers what it was told and counts how often it was asked.
actor ToldResolver: HostResolver {
    private let answers: [String: [String]]
    private(set) var asked = 0

    init(_ answers: [String: [String]]) { self.answers = answers }

    func addresses(of host: String, within span: Duration) async throws(PublishReason) -> [IPAddress] {
        asked += 1
        guard let addresses = answers[host] else { throw PublishReason(.addressNotFound, host) }
        return addresses.compactMap { IPAddress($0) }
    }
}

/// What the ledger says is out, as a test has it.
actor ToldMessages: PublishedMessages {
    private var out: [PublicMessage]

    init(_ out: [PublicMessage] = []) { self.out = out }

    private var vain: [PostID] = []

    func set(_ messages: [PublicMessage]) { out = messages }
    func set(notOut posts: [PostID]) { vain = posts }
    func notOut() async -> [PostID] { vain }

    func messages() async throws(PublishReason) -> [PublicMessage] { out }
}

/// A folder of a test's own, gone when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/crisisdesk-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // What the system doesn't let go of, it takes away itself one day.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Every file below, by its way from the folder, hidden ones too.
    func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            files[name] = FileManager.default.contents(atPath: path + "/" + name).map(Array.init)
        }
        return files
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
    }
}

extension Sent {
    static let key = Array("nøkkelen til intranettet, 32 byte".utf8)
}
