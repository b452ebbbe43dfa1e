@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing

/// A founded desk behind its routes.
struct WebDesk: Sendable {
    let founded: FoundedDesk
    let server: DeskServer

    /// - Parameter path: what stands behind the routes; the founded desk itself where nothing is said.
    init(
        _ founded: FoundedDesk, path: (any DeskPath)? = nil, checkpoint: Checkpoint? = nil, trial: ChannelTrial? = nil,
        failures: [NoticeFailure] = [], times: ConnectionTimes = HTTPLimits.times,
        listening: ListenerTimes = HTTPLimits.listening,
        signed: (@Sendable (TreeHead) throws -> Checkpoint?)? = nil, verifierKey: VerifierKey? = nil
    ) {
        self.founded = founded
        let services = DeskServices(
            access: founded.access, finder: LedgerScan(founded.ledger), events: founded.events,
            machine: {
                MachineFigures(
                    written: founded.desk.written, waiting: founded.desk.waiting, signed: checkpoint?.head.size,
                    signedAgo: .seconds(1), residentBytes: 50_000_000)
            }, checkpoint: { checkpoint }, lastApproved: { "#1 Vei stengt\n" },
            publicFile: { PublicPageFile.serving($0).map { PublicServing(contentType: $0.contentType, cacheControl: $0.cacheControl) } },
            publicFolder: { settings in
                guard case .object(let members) = try? JSONValue.parse(settings.utf8, limit: 10_000),
                    case .string(let folder) = members.first(where: { $0.name == "folder" })?.value
                else { return nil }
                return folder
            },
            checkSettings: { value, kind throws(FieldError) in
                guard case .object(let members) = value else { return }
                for member in members where !Self.settings(of: kind).contains(member.name) {
                    throw FieldError(path: "settings.\(member.name)", code: .unknown)
                }
            },
            checkChannel: trial.map(Self.always), texts: PreparedTexts(folder: founded.folder.appending(path: "texts").path),
            noticeFailures: { failures }, signed: signed, verifierKey: verifierKey)
        server = DeskServer(
            desk: path ?? founded.desk, services: services,
            settings: HTTPSettings(hosts: ["kriseweb.granvik.example"], version: "tests", times: times, listening: listening))
    }

    private static func settings(of kind: CrisisModel.Channel.Kind) -> Set<String> {
        switch kind {
        case .publicPage: ["folder", "address"]
        case .webhook: ["url", "secret", "allowPrivate"]
        case .byHand: ["page"]
        }
    }

    private static func always(_ trial: ChannelTrial) -> @Sendable (CrisisModel.Channel.Number, Phrases) async -> ChannelTrial {
        { _, _ in trial }
    }

    init(times: ConnectionTimes = HTTPLimits.times, listening: ListenerTimes = HTTPLimits.listening) async throws {
        self.init(try await FoundedDesk(), times: times, listening: listening)
    }

    /// Asks the routes; by default without a socket.
    func run(_ setup: TestingSetup = .router, _ body: @Sendable (WebClient) async throws -> Void) async throws {
        var logger = Logger(label: "tests")
        logger.logLevel = .critical
        let app = server.application(at: .hostname("127.0.0.1", port: 0), logger: logger)
        try await app.test(setup) { client in
            try await body(WebClient(client: client, secrets: founded.secrets))
        }
    }
}

/// Somebody at the interface.
struct WebClient: Sendable {
    let client: any TestClientProtocol
    let secrets: [Person.Number: String]

    /// Where it listens, if it does.
    var port: Int? { client.port }

    func get(_ path: String, as person: Person.Number? = .kari, _ headers: HTTPFields = [:]) async throws -> WebAnswer {
        try await ask(.get, path, headers: authorized(person, headers))
    }

    /// A change, with a key of its own unless one is given.
    func post(
        _ path: String, as person: Person.Number? = .kari, _ json: String = "", key: String? = nil,
        _ headers: HTTPFields = [:]
    ) async throws -> WebAnswer {
        var headers = authorized(person, headers)
        if let name = HTTPField.Name("Idempotency-Key") { headers[name] = key ?? UUID().uuidString }
        if !json.isEmpty && headers[.contentType] == nil { headers[.contentType] = "application/json" }
        return try await ask(.post, path, headers: headers, body: Array(json.utf8))
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8] = []
    ) async throws -> WebAnswer {
        let response = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body.isEmpty ? nil : ByteBuffer(bytes: body))
        let answer = WebAnswer(status: response.status.code, headers: response.headers, body: Array(buffer: response.body))
        let faults = answer.faults(of: method.rawValue, path)
        #expect(faults.isEmpty, "not as documented: \(method) \(path) \(faults)")
        return answer
    }

    private func authorized(_ person: Person.Number?, _ headers: HTTPFields) -> HTTPFields {
        var headers = headers
        if let person, let secret = secrets[person] { headers[.authorization] = "Bearer \(secret)" }
        return headers
    }
}

/// What came back.
struct WebAnswer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// A value by its path, `deliveries.0.cause`; nil where there is none.
    subscript(path: String) -> JSONValue? {
        var value = try? JSONValue.parse(body, limit: 10_000_000)
        for name in path.split(separator: ".") {
            switch value {
            case .object(let members): value = members.first { $0.name == name }?.value
            case .array(let values): value = Int(name).flatMap { values.indices.contains($0) ? values[$0] : nil }
            default: return nil
            }
        }
        return value
    }

    func string(_ path: String) -> String? { if case .string(let text) = self[path] { text } else { nil } }
    func int(_ path: String) -> Int? { if case .integer(let number) = self[path] { Int(number) } else { nil } }
    func bool(_ path: String) -> Bool? { if case .bool(let flag) = self[path] { flag } else { nil } }
    func count(_ path: String) -> Int? { if case .array(let values) = self[path] { values.count } else { nil } }
    func isNull(_ path: String) -> Bool { self[path] == .null }

    /// The code of a problem, which must be one in every respect.
    var problem: String? {
        guard headers[.contentType] == "application/problem+json", int("status") == status, let code = string("code"),
            string("type") == "urn:crisisdesk:\(code)", string("title")?.isEmpty == false,
            string("detail")?.isEmpty == false
        else { return nil }
        return code
    }
}
