import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

/// The whole program as a process: founded, run, killed, run again.
@Suite(.serialized) struct ProgramTests {
    private static let key = Array("a secret of thirty-two bytes....".utf8)

    /// A founded desk with a webhook that goes to `receiver`; the chief executive's token.
    private func found(_ receiver: WebhookReceiver) async throws -> (Program, String) {
        let program = try Program()
        let token = try await program.found(
            """
            people:
              - {id: kari, name: Kari Nordmann, title: Kommunedirektør, roles: [chiefExecutive]}
              - {id: ola, name: Ola Vik, roles: [administrator]}
            crisis: {responsible: ola, deputies: [kari], channels: [intranett]}
            channels:
              - {id: intranett, kind: webhook, name: Intranett, administrators: [kari, ola], settings: {url: "\(receiver.address)", secret: hook, allowPrivate: true}}
            """)
        try program.give(Self.key, as: "hook")
        return (program, token)
    }

    private func receiver() async throws -> WebhookReceiver {
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
        return try await WebhookReceiver.start(key: Self.key, now: now)
    }

    /// Hands in until the desk is killed under it; the numbers that were acknowledged.
    private func handIn(_ program: Program, _ token: String, killing desk: RunningDesk, after count: Int) async throws -> [Int] {
        try await withThrowingTaskGroup(of: [Int].self) { group in
            for writer in 0..<3 {
                group.addTask {
                    var acknowledged: [Int] = []
                    for place in 0..<10 {
                        let ended = try await program.run(
                            ["post", "submit", "--text", "\(writer).\(place) \(UUID())", "--channels", "intranett",
                                "--format", "json"],
                            token: token)
                        guard ended.code == 0 else { break }
                        acknowledged.append(try number(ended.output))
                        if writer == 0 && acknowledged.count == count { desk.kill() }
                    }
                    return acknowledged
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    @Test func `P5 P6 killed in the middle, nothing acknowledged is lost and nothing goes out twice`() async throws {
        let receiver = try await receiver()
        let (program, token) = try await found(receiver)
        var acknowledged: [Int] = []
        for round in 1...3 {
            acknowledged += try await handIn(program, token, killing: try await program.serve(), after: round)
        }
        let desk = try await program.serve()
        #expect(!acknowledged.isEmpty)
        #expect(Set(acknowledged).count == acknowledged.count)
        for number in acknowledged {
            let shown = try await program.run(["post", "show", "\(number)", "--format", "json"], token: token)
            #expect(shown.code == 0, "post \(number): \(shown.talk)")
        }
        let verified = try await program.run(["log", "verify", "--data", program.data])
        #expect(verified.code == 0, "\(verified.talk)")
        #expect(desk.stop() == 0)
        let ids = receiver.requests.flatMap { $0.values("webhook-id") }
        #expect(!ids.isEmpty)
        #expect(Set(ids).count == ids.count)
        #expect(receiver.violations == [])
        try await receiver.stop()
        try program.remove()
    }

    @Test func `a stop and a start are on the log, and a second process is refused`() async throws {
        let receiver = try await receiver()
        let (program, token) = try await found(receiver)
        let first = try await program.serve()
        let second = try await program.run(["serve", "--listen", "127.0.0.1:0"])
        #expect(second.code != 0)
        #expect(first.stop() == 0)
        let again = try await program.serve()
        let log = try await program.run(["log", "show", "--format", "json", "--limit", "3"], token: token)
        #expect(log.output.contains(#""kind":"deskStarted""#))
        #expect(log.output.contains(#""clean":true"#))
        #expect(log.output.contains(#""kind":"deskStopped""#))
        #expect(again.stop() == 0)
        try await receiver.stop()
        try program.remove()
    }

    @Test func `P7 over a ledger that is gone it is sealed, says so, and verification fails`() async throws {
        let receiver = try await receiver()
        let (program, token) = try await found(receiver)
        let before = try await program.serve()
        let approved = try await program.run(
            ["post", "submit", "--text", "Kok vannet", "--channels", "intranett"], token: token)
        #expect(approved.code == 0, "\(approved.talk)")
        #expect(before.stop() == 0)
        try FileManager.default.removeItem(atPath: program.data + "/ledger.sqlite")
        let desk = try await program.serve()
        let handed = try await program.run(
            ["post", "submit", "--text", "Vei stengt", "--channels", "intranett"], token: token)
        #expect(handed.code == 5, "\(handed.talk)")
        let status = try await program.run(["status"])
        #expect(status.code == 5, "\(status.talk)")
        #expect(status.output.contains("Kok vannet"), "\(status.output)")
        #expect(try await program.run(["log", "verify", "--data", program.data]).code != 0)
        desk.kill()
        #expect(!FileManager.default.fileExists(atPath: program.data + "/ledger.sqlite"))
        try await receiver.stop()
        try program.remove()
    }

    @Test func `P7 with the tokens gone it is sealed, makes none anew, and shows what was approved last`() async throws {
        let receiver = try await receiver()
        let (program, token) = try await found(receiver)
        let before = try await program.serve()
        let approved = try await program.run(
            ["post", "submit", "--text", "Kok vannet", "--channels", "intranett"], token: token)
        #expect(approved.code == 0, "\(approved.talk)")
        #expect(before.stop() == 0)
        let dead = try await program.run(["status"], token: token)
        #expect(dead.code == 4)
        #expect(dead.output.contains("Kok vannet"), "\(dead.output)")
        for name in ["tokens.sqlite", "tokens.sqlite-wal", "tokens.sqlite-shm"] {
            let path = program.data + "/" + name
            if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
        }
        let desk = try await program.serve()
        for status in [try await program.run(["status"], token: token), try await program.run(["status"])] {
            #expect(status.code == 5, "\(status.talk)")
            #expect(status.output.contains("Kok vannet"), "\(status.output)")
        }
        #expect(desk.stop() == 0)
        #expect(!FileManager.default.fileExists(atPath: program.data + "/tokens.sqlite"))
        try await receiver.stop()
        try program.remove()
    }

    @Test func `P7 a checkpoint that can't be believed stays as it is while the desk is sealed over it, however often it is started`()
        async throws
    {
        let receiver = try await receiver()
        let (program, token) = try await found(receiver)
        let checkpoint = URL(filePath: program.data + "/checkpoint")
        try Data("hei".utf8).write(to: checkpoint)
        for _ in 1...2 {
            let desk = try await program.serve()
            let status = try await program.run(["status"], token: token)
            #expect(status.code == 5)
            #expect(status.output.contains("The file checkpoint is none that the log's key signed"), "\(status.output)")
            #expect(status.output.contains("crisisctl restore"), "\(status.output)")
            #expect(desk.stop() == 0)
            #expect(try Data(contentsOf: checkpoint) == Data("hei".utf8))
        }
        try await receiver.stop()
        try program.remove()
    }

    @Test func `P7 with the tokens of another desk it is sealed and lets nobody in`() async throws {
        let receiver = try await receiver()
        let (program, token) = try await found(receiver)
        let (other, stranger) = try await found(receiver)
        // The same people under the same numbers: without the binding, another desk's Kari would be this one's.
        try FileManager.default.removeItem(atPath: program.data + "/tokens.sqlite")
        try FileManager.default.copyItem(atPath: other.data + "/tokens.sqlite", toPath: program.data + "/tokens.sqlite")
        let desk = try await program.serve()
        for secret in [token, stranger] {
            let status = try await program.run(["status"], token: secret)
            #expect(status.code == 5)
            #expect(status.talk.contains("tokens.sqlite is another log's"), "\(status.talk)")
        }
        #expect(desk.stop() == 0)
        try await receiver.stop()
        try program.remove()
        try other.remove()
    }
}

/// The number in a command's answer.
private func number(_ json: String) throws -> Int {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return try #require(value?["number"] as? Int)
}
